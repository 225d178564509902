/** The thread where scripts of one book run. It loads the engine first, and then waits for its book. */
import { parentPort } from 'node:worker_threads';
import type { WorkerStart } from './script/messages';
import { ScriptBook } from './script/script-book';

parentPort?.once('message', (start: WorkerStart) => new ScriptBook(start).open());
