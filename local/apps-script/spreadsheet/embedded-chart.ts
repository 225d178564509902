import type { Book } from './book';
import { EmbeddedChartBuilder } from './chart-builder';
import { ChartOptions } from './chart-options';
import type { ChartSpec } from './chart-spec';
import { ContainerInfo } from './container-info';
import { numericId } from './ids';
import type { Range } from './range';

/** A chart as it was built, or as it stands on a sheet. */
export class EmbeddedChart {
  readonly #book: Book;
  readonly #spec: ChartSpec;

  constructor(book: Book, spec: ChartSpec) {
    this.#book = book;
    this.#spec = spec;
  }

  static specOf(chart: EmbeddedChart): ChartSpec {
    return chart.#spec;
  }

  /** `null` until the chart is inserted. */
  getChartId(): number | null {
    return this.#spec.id === undefined ? null : numericId(this.#spec.id);
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.#spec.place);
  }

  getNumHeaders(): number {
    return this.#spec.headers;
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.#spec);
  }

  getRanges(): Range[] {
    return [...this.#spec.ranges];
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.#book, this.#spec);
  }
}
