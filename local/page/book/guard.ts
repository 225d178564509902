import type { ProtectionData } from '../../engine/extras';
import { type Command, type Model, registries, UIPlugin } from '../../engine/library';
import { protectionAgainst } from '../../engine/protected-zones';
import type { CommandResult } from './grid-library';

/** Asked once, an agreement lasts so long, as in Sheets. */
const AGREED_MILLISECONDS = 300_000;

/** The engine's code for what must not be written; it says nothing to the person by itself. */
const REFUSED: string = 'Readonly';

export interface Refusal {
  readonly protection: ProtectionData;
  readonly command: Command;
  /** The whole action was refused and can be done again; otherwise only its part in the protected cells. */
  readonly whole: boolean;
}

/** Refuses what a person does to protected cells; what scripts write comes as revisions and passes. */
export class Guard {
  #model: Model | undefined;
  #refused: Omit<Refusal, 'whole'> | undefined;
  readonly #agreed = new Map<string, number>();
  #report: (refusal: Refusal) => void = () => undefined;

  /** Before the model is made. */
  register(): void {
    const guard = this;
    class GuardPlugin extends UIPlugin {
      override allowDispatch(command: Command): CommandResult | CommandResult[] {
        return guard.#refuses(command) && isResult(REFUSED) ? REFUSED : super.allowDispatch(command);
      }

      override finalize(): void {
        guard.#tell(false);
      }
    }
    registries.featurePluginRegistry.add('guard', GuardPlugin);
  }

  watch(model: Model, report: (refusal: Refusal) => void): void {
    this.#model = model;
    this.#report = report;
    model.on('command-rejected', this, () => this.#tell(true));
  }

  agree(protection: ProtectionData): void {
    this.#agreed.set(protection.id, Date.now() + AGREED_MILLISECONDS);
  }

  #refuses(command: Command): boolean {
    const protection = this.#protectionAgainst(command);
    if (!protection) return false;
    this.#refused = { protection, command };
    // `canDispatch` asks too and does nothing: what it left here is no refusal of an action
    queueMicrotask(() => {
      this.#refused = undefined;
    });
    return true;
  }

  #protectionAgainst(command: Command): ProtectionData | undefined {
    const model = this.#model;
    return model && protectionAgainst(model, command, (protection) => this.#isAgreed(protection));
  }

  #isAgreed({ id, warningOnly }: ProtectionData): boolean {
    return warningOnly === true && (this.#agreed.get(id) ?? 0) > Date.now();
  }

  #tell(whole: boolean): void {
    const refused = this.#refused;
    this.#refused = undefined;
    if (refused) this.#report({ ...refused, whole });
  }
}

/** The engine declares its codes as a constant enumeration, whose values another module cannot use. */
function isResult(code: string): code is CommandResult {
  return code === REFUSED;
}
