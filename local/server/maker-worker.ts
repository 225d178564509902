/** Makes one book and ends: a new one by the add-on's own command, a sample, or one from an .xlsx file. */
import { parentPort, workerData } from 'node:worker_threads';
import { createModel } from '../engine/model';
import { openSample, readSample } from '../samples';
import { WorkbookFileError } from '../xlsx/errors';
import { takeSnapshot } from './script/errands';
import type { Made, Making } from './script/maker';

const REVISION = 'START_REVISION';

async function make(making: Making): Promise<Made> {
  switch (making.kind) {
    case 'new': {
      const empty = { title: making.title, kind: making.book, sheets: {} };
      return made(making.title, (await openSample(empty)).model);
    }
    case 'sample': {
      const sample = readSample(making.sample);
      return made(sample.title, (await openSample(sample)).model);
    }
    case 'xlsx': {
      const { readWorkbook } = await import('../xlsx/read');
      return made('', createModel(await readWorkbook(making.bytes)));
    }
  }
}

function made(title: string, model: Parameters<typeof takeSnapshot>[0]): Made {
  return { ok: true, title, book: takeSnapshot(model, REVISION) };
}

async function answer(making: Making): Promise<Made> {
  try {
    return await make(making);
  } catch (error) {
    if (error instanceof WorkbookFileError) return { ok: false, error: error.message, mendable: true };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData.data));
