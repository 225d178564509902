import { Worker } from 'node:worker_threads';

const ENTRY = new URL('./worker-entry.mjs', import.meta.url);

/** Starts a thread with a TypeScript module; it finds `data` in `workerData.data`. */
export function startWorker(module: URL, data: unknown, megabytes: number): Worker {
  return new Worker(ENTRY, {
    workerData: { module: module.href, data },
    // the options of the main thread name its loaders, which do not work here
    execArgv: ['--no-warnings'],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
}
