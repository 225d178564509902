import type { CommandName, SheetId } from '../src/rpc/contract';
import type { Act } from './acts';
import { call } from './call';
import { COMMAND_CAPTIONS } from './commands';
import type { Shell } from './shell';
import { failureNotice, notice } from './states';
import type { Visit } from './visit';

/** Does what buttons of a view say, one at a time. Commands ask and tell in the book itself. */
export class Runner {
  private running = false;

  /** @param after Reads anew what a command may have changed. */
  constructor(
    private readonly shell: Shell,
    private readonly goTo: Visit['goTo'],
    private readonly after: () => Promise<void>,
  ) {}

  get isRunning(): boolean {
    return this.running;
  }

  async carryOut(act: Act): Promise<void> {
    if ('place' in act) this.goTo(act.place);
    else if ('sheet' in act) await this.open(act.sheet);
    else await this.run(act.command);
  }

  private async run(command: CommandName): Promise<void> {
    const told = `Выполняется «${COMMAND_CAPTIONS[command]}». Если в книге открыт вопрос, ответьте на него.`;
    await this.alone(told, async () => {
      await call('runCommand', { command });
      await this.after();
    });
  }

  private async open(sheet: SheetId): Promise<void> {
    await this.alone('Открываем лист…', () => call('openSheet', { sheet }));
  }

  private async alone(told: string, work: () => Promise<unknown>): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.shell.tell(notice('done', [told]));
    try {
      await work();
      this.shell.tell();
    } catch (error) {
      this.shell.tell(failureNotice(error));
    } finally {
      this.running = false;
    }
  }
}
