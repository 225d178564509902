import type { ChartPlace } from './chart-spec';

/** Where a chart stands. */
export class ContainerInfo {
  readonly #place: ChartPlace;

  constructor(place: ChartPlace) {
    this.#place = place;
  }

  getAnchorRow(): number {
    return this.#place.row;
  }

  getAnchorColumn(): number {
    return this.#place.column;
  }

  getOffsetX(): number {
    return this.#place.offsetX;
  }

  getOffsetY(): number {
    return this.#place.offsetY;
  }
}
