import { checkBox } from '../element';
import { type ProposedPair, unitKey } from '../shapes';

/** The chosen pairs of a proposal, and the check box for all that are shown. */
export class Choice {
  readonly all = checkBox('Выделить все', false, (on) => this.chooseAll(on));
  private readonly chosen = new Set<string>();
  private shown: readonly ProposedPair[] = [];

  constructor(private readonly changed: () => void) {}

  has(pair: ProposedPair): boolean {
    return this.chosen.has(keyOf(pair));
  }

  /** Another list is shown. */
  show(shown: readonly ProposedPair[]): void {
    this.shown = shown;
    this.showAll();
  }

  /** Forgets pairs that are no longer proposed. */
  keepOnly(pairs: readonly ProposedPair[]): void {
    const known = new Set(pairs.map(keyOf));
    for (const key of [...this.chosen]) if (!known.has(key)) this.chosen.delete(key);
  }

  toggle(pair: ProposedPair): void {
    this.set(pair, !this.has(pair));
    this.made();
  }

  private chooseAll(on: boolean): void {
    for (const pair of this.shown) this.set(pair, on);
    this.made();
  }

  private set(pair: ProposedPair, on: boolean): void {
    if (on) this.chosen.add(keyOf(pair));
    else this.chosen.delete(keyOf(pair));
  }

  private made(): void {
    this.showAll();
    this.changed();
  }

  private showAll(): void {
    const chosen = this.shown.filter((pair) => this.has(pair)).length;
    this.all.input.checked = chosen > 0 && chosen === this.shown.length;
    this.all.input.indeterminate = chosen > 0 && chosen < this.shown.length;
  }
}

/** Of this mentor for this mentee: another mentor must be chosen anew. */
function keyOf(pair: ProposedPair): string {
  return `${unitKey(pair)} ${pair.mentorCode}`;
}
