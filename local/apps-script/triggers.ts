import { randomUUID } from 'node:crypto';
import { type EnumValue, enumValue } from './enums';
import type { Host } from './host';
import { message } from './messages';
import type { Project, TriggerData } from './project';

/** Triggers of one person in one script, at most. */
const MOST_TRIGGERS = 20;

export class Trigger {
  readonly #data: TriggerData;

  constructor(data: TriggerData) {
    this.#data = data;
  }

  getUniqueId(): string {
    return this.#data.id;
  }

  getHandlerFunction(): string {
    return this.#data.handler;
  }

  getEventType(): EnumValue {
    return this.#data.event;
  }

  getTriggerSource(): EnumValue {
    return this.#data.source;
  }

  getTriggerSourceId(): string | null {
    return this.#data.sourceId;
  }
}

/** Keeps a trigger; nothing fires it here, as no clock or edit runs scripts in the local edition. */
type Keep = (event: string, source: string, sourceId: string | null) => Trigger;

export class ClockTriggerBuilder {
  readonly #keep: Keep;

  constructor(keep: Keep) {
    this.#keep = keep;
  }

  after(): this {
    return this;
  }

  at(): this {
    return this;
  }

  atDate(): this {
    return this;
  }

  atHour(): this {
    return this;
  }

  everyDays(): this {
    return this;
  }

  everyHours(): this {
    return this;
  }

  everyMinutes(): this {
    return this;
  }

  everyWeeks(): this {
    return this;
  }

  inTimezone(): this {
    return this;
  }

  nearMinute(): this {
    return this;
  }

  onMonthDay(): this {
    return this;
  }

  onWeekDay(): this {
    return this;
  }

  create(): Trigger {
    return this.#keep('CLOCK', 'CLOCK', null);
  }
}

export class SpreadsheetTriggerBuilder {
  readonly #keep: Keep;
  readonly #spreadsheetId: string;
  #event = 'ON_OPEN';

  constructor(keep: Keep, spreadsheetId: string) {
    this.#keep = keep;
    this.#spreadsheetId = spreadsheetId;
  }

  onOpen(): this {
    return this.#on('ON_OPEN');
  }

  onEdit(): this {
    return this.#on('ON_EDIT');
  }

  onChange(): this {
    return this.#on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }

  create(): Trigger {
    return this.#keep(this.#event, 'SPREADSHEETS', this.#spreadsheetId);
  }

  #on(event: string): this {
    this.#event = event;
    return this;
  }
}

export class TriggerBuilder {
  readonly #host: Host;
  readonly #project: Project;
  readonly #handler: string;

  constructor(host: Host, project: Project, handler: string) {
    this.#host = host;
    this.#project = project;
    this.#handler = handler;
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder((...event) => this.#keep(...event));
  }

  forSpreadsheet(spreadsheet: string | { getId(): string }): SpreadsheetTriggerBuilder {
    const id = typeof spreadsheet === 'string' ? spreadsheet : spreadsheet.getId();
    return new SpreadsheetTriggerBuilder((...event) => this.#keep(...event), id);
  }

  #keep(event: string, source: string, sourceId: string | null): Trigger {
    if (this.#project.triggers.length >= MOST_TRIGGERS) {
      throw this.#host.exception(message(this.#host.locale, 'tooManyTriggers'));
    }
    const data: TriggerData = {
      id: randomUUID(),
      handler: this.#handler,
      event: enumValue('EventType', event),
      source: enumValue('TriggerSource', source),
      sourceId,
    };
    this.#project.triggers.push(data);
    return new Trigger(data);
  }
}
