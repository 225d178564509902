import { type EnumValue, enumValue } from '../enums';
import type { Book } from './book';
import { type ChartKind, type ChartSpec, NEW_CHART, withOption } from './chart-spec';
import { ContainerInfo } from './container-info';
import { EmbeddedChart } from './embedded-chart';
import type { Range } from './range';

const KINDS: readonly ChartKind[] = ['AREA', 'BAR', 'COLUMN', 'LINE', 'PIE', 'SCATTER'];

/** What all builders of charts have in common; scripts see the classes below. */
abstract class ChartBuilder {
  readonly #book: Book;
  #spec: ChartSpec;

  constructor(book: Book, spec: ChartSpec = NEW_CHART) {
    this.#book = book;
    this.#spec = spec;
  }

  /** For the subclasses: a change of the chart. */
  static change<B extends ChartBuilder>(builder: B, change: Partial<ChartSpec>): B {
    builder.#spec = { ...builder.#spec, ...change };
    return builder;
  }

  build(): EmbeddedChart {
    if (this.#spec.ranges.length === 0) throw this.#book.fail('invalidArgument', 'ranges');
    return new EmbeddedChart(this.#book, this.#spec);
  }

  addRange(range: Range): this {
    return change(this, { ranges: [...this.#spec.ranges, range] });
  }

  clearRanges(): this {
    return change(this, { ranges: [] });
  }

  removeRange(range: Range): this {
    const same = (one: Range) => one.getA1Notation() === range.getA1Notation() && one.getSheet() === range.getSheet();
    return change(this, { ranges: this.#spec.ranges.filter((one) => !same(one)) });
  }

  getRanges(): Range[] {
    return [...this.#spec.ranges];
  }

  getChartType(): EnumValue {
    return enumValue('ChartType', this.#spec.kind);
  }

  setChartType(type: EnumValue): EmbeddedChartBuilder {
    const kind = KINDS.find((one) => one === type.name());
    if (!kind) throw new Error(`not emulated: ChartType.${type.name()}`);
    return new EmbeddedChartBuilder(this.#book, { ...this.#spec, kind });
  }

  getContainer(): ContainerInfo {
    return new ContainerInfo(this.#spec.place);
  }

  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    return change(this, { place: { row: anchorRowPos, column: anchorColPos, offsetX, offsetY } });
  }

  setNumHeaders(headers: number): this {
    return change(this, { headers });
  }

  setOption(option: string, value: unknown): this {
    this.#spec = withOption(this.#spec, option, value);
    return this;
  }

  asAreaChart(): EmbeddedAreaChartBuilder {
    return new EmbeddedAreaChartBuilder(this.#book, { ...this.#spec, kind: 'AREA' });
  }

  asBarChart(): EmbeddedBarChartBuilder {
    return new EmbeddedBarChartBuilder(this.#book, { ...this.#spec, kind: 'BAR' });
  }

  asColumnChart(): EmbeddedColumnChartBuilder {
    return new EmbeddedColumnChartBuilder(this.#book, { ...this.#spec, kind: 'COLUMN' });
  }

  asLineChart(): EmbeddedLineChartBuilder {
    return new EmbeddedLineChartBuilder(this.#book, { ...this.#spec, kind: 'LINE' });
  }

  asPieChart(): EmbeddedPieChartBuilder {
    return new EmbeddedPieChartBuilder(this.#book, { ...this.#spec, kind: 'PIE' });
  }

  asScatterChart(): EmbeddedScatterChartBuilder {
    return new EmbeddedScatterChartBuilder(this.#book, { ...this.#spec, kind: 'SCATTER' });
  }
}

const { change } = ChartBuilder;

/** A builder before its kind is chosen: it has options only. */
export class EmbeddedChartBuilder extends ChartBuilder {}

abstract class TitledChartBuilder extends ChartBuilder {
  setTitle(title: string): this {
    return change(this, { title });
  }

  setColors(colors: readonly string[]): this {
    return change(this, { colors: [...colors] });
  }

  setLegendPosition(position: EnumValue): this {
    return this.setOption('legend', position.name().toLowerCase());
  }
}

abstract class AxesChartBuilder extends TitledChartBuilder {
  setXAxisTitle(xTitle: string): this {
    return change(this, { xTitle });
  }

  setYAxisTitle(yTitle: string): this {
    return change(this, { yTitle });
  }

  setStacked(): this {
    return change(this, { stacked: true });
  }
}

export class EmbeddedAreaChartBuilder extends AxesChartBuilder {}
export class EmbeddedBarChartBuilder extends AxesChartBuilder {}
export class EmbeddedColumnChartBuilder extends AxesChartBuilder {}
export class EmbeddedLineChartBuilder extends AxesChartBuilder {}
export class EmbeddedPieChartBuilder extends TitledChartBuilder {}
export class EmbeddedScatterChartBuilder extends AxesChartBuilder {}
