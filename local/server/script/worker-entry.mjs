// The first file of every worker: a thread does not inherit the TypeScript loader of the one that starts it.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
