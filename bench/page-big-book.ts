import { setImmediate } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openBook } from '../local/run';
import type { BookInfo } from '../local/server/protocol';
import type { Measurement } from './bench';
import { CELLS_SCRIPT, mixedCells } from './cells';
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
      const { id } = await upload(running, bytes);
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

async function upload({ server }: Running, bytes: Uint8Array): Promise<BookInfo> {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await fetch(`${server.address}/api/books/xlsx?title=big`, {
    method: 'POST',
    headers,
    body: Uint8Array.from(bytes),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const info: BookInfo = await answer.json();
  return info;
}

/** Text: a compiled function would bring names of the compiler's helpers into the page. */
const WATCH_FRAMES = `
  const frames = (window.framesOfTheBench = []);
  const note = (moment) => {
    frames.push(moment);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);`;

const LONGEST_GAP = `Math.max(...framesOfTheBench.slice(1).map((moment, index) => moment - framesOfTheBench[index]))`;

/** The page keeps the moments of its frames from now on. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(WATCH_FRAMES);
}

/** Milliseconds between the two neighbouring frames that were farthest apart. */
async function longestGap(page: Page): Promise<number> {
  return Math.round(await page.evaluate<number>(LONGEST_GAP));
}
