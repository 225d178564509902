import { setImmediate } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openBook } from '../local/run';
import type { Measurement } from './bench';
import { CELLS_SCRIPT, mixedCells } from './cells';
import { longestGap, watchFrames } from './frame-gaps';
import { emptyWindow, leaveBook, type Running, typeFirst } from './page-window';

const ROWS = 20_000;
const COLUMNS = 15;
const ROUNDS = 3;
/** Rows written at once. */
const BLOCK = 2000;
const PAGES_DOWN = 40;

/** A book of 300,000 mixed cells, uploaded as .xlsx: opened, then scrolled. */
export function bigBook(running: Running): readonly Measurement[] {
  let bytes: Uint8Array | undefined;
  let page: Page | undefined;
  const open = {
    label: `${ROWS} × ${COLUMNS} book: first cell editable`,
    rounds: ROUNDS,
    bar: 5000,
    round: async () => {
      if (page) await leaveBook(page);
      bytes ??= await bookFile(); // here, not before: it leaves the bench's own process large
      const { id } = await running.server.upload('big', bytes);
      const fresh = await emptyWindow(running);
      page = fresh;
      return async () => {
        await typeFirst(fresh, running, id);
        return { cells: ROWS * COLUMNS };
      };
    },
  };
  const scroll = {
    label: `${ROWS} × ${COLUMNS} book: ${PAGES_DOWN} times Page Down`,
    rounds: ROUNDS,
    round: async () => {
      const shown = page;
      if (!shown) throw new Error('the big book is not open');
      await shown.keyboard.press('Escape');
      await watchFrames(shown);
      return async () => {
        for (let press = 0; press < PAGES_DOWN; press += 1) await shown.keyboard.press('PageDown');
        return { 'ms longest frame gap': await longestGap(shown) };
      };
    },
  };
  return [open, scroll];
}

async function bookFile(): Promise<Uint8Array> {
  const session = await openBook({ script: CELLS_SCRIPT });
  session.call('addRows', [ROWS - 1000]);
  const cells = mixedCells(ROWS, COLUMNS);
  for (let row = 0; row < ROWS; row += BLOCK) {
    session.call('writeCells', [cells.slice(row, row + BLOCK), row + 1]);
    // the engine packs its commands in a microtask, and cannot pack all of them at once
    await setImmediate();
  }
  return session.save();
}
