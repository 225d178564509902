import type { Dispatcher } from '../../engine/commands';
import type { Model, WorkbookData } from '../../engine/library';
import { createModel, type ModelConfig } from '../../engine/model';
import { revision } from '../durable/entries';
import type { Revision } from '../protocol';
import type { Line } from './line';
import type { WorkerStart } from './messages';

type TransportService = NonNullable<ModelConfig['transportService']>;
type EngineMessage = Parameters<TransportService['sendMessage']>[0];

/** The model of a script: one more client of the book's hub. */
export class ConnectedModel {
  readonly #line: Line;
  readonly #start: WorkerStart;
  #hear: ((message: EngineMessage) => void) | undefined;

  constructor(line: Line, start: WorkerStart) {
    this.#line = line;
    this.#start = start;
  }

  /** Everything written through `dispatch` is on the disk and with the others when the call returns. */
  open(data: WorkbookData): Model {
    const config = {
      transportService: this.#transport(),
      client: { id: this.#start.clientId, name: 'Наставничество' },
    };
    const model = createModel(data, config, messagesOf(this.#start.revisions));
    // a revision is missing: this model is no longer the book, and a script could catch an error
    model.on('unexpected-revision-id', this, () => process.exit(1));
    const engine: Dispatcher = model;
    const dispatch = engine.dispatch;
    engine.dispatch = (type, payload) => {
      const result = dispatch(type, payload);
      this.#line.waitUntil(() => model.getters.isFullySynchronized());
      return result;
    };
    return model;
  }

  /** A revision of the hub; before the model listens they wait on the line. */
  receive(message: Revision): void {
    this.#hear?.(message);
  }

  #transport(): TransportService {
    return {
      onNewMessage: (_id, hear) => {
        this.#hear = hear;
      },
      leave: () => undefined,
      sendMessage: async (message: EngineMessage) => {
        const known = revision.safeParse(message);
        if (known.success) this.#line.send({ type: 'revision', message: known.data });
      },
    };
  }
}

/** The engine's own messages, which the server knows by three fields only. */
function messagesOf(revisions: readonly Revision[]): NonNullable<Parameters<typeof createModel>[2]> {
  return JSON.parse(JSON.stringify(revisions));
}
