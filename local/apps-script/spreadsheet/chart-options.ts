import { type ChartSpec, optionOf } from './chart-spec';

/** The options of a chart, to be read. */
export class ChartOptions {
  readonly #spec: ChartSpec;

  constructor(spec: ChartSpec) {
    this.#spec = spec;
  }

  get(option: string): unknown {
    return optionOf(this.#spec, option);
  }
}
