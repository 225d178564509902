/** Where the sidebar's page can be; only «meetings» has no button of its own in the bar. */
export type PlaceName = 'panel' | 'pairing' | 'monitoring' | 'meetings';

/** A stay at one place of the sidebar. */
export interface Visit {
  /** Aborted when the person goes to another place: whatever listens or waits ends. */
  readonly left: AbortSignal;
  goTo(place: PlaceName): void;
}

/** Fills an element with the view of a place. */
export type OpenPlace = (place: HTMLElement, visit: Visit) => void;
