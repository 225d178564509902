import type { Page } from 'playwright-core';
import type { Measurement } from './bench';
import { emptyWindow, leaveBook, type Running, typeFirst } from './page-window';

const ROUNDS = 5;

/** From the address to a cell that takes typing; the first round finds the book closed on the server. */
export async function firstCell(running: Running): Promise<Measurement> {
  const { id } = await running.server.copyOfMegion();
  let last: Page | undefined;
  return {
    label: 'Megion book: first cell editable',
    rounds: ROUNDS,
    bar: 1500,
    round: async () => {
      if (last) await leaveBook(last);
      const page = await emptyWindow(running);
      last = page;
      return async () => {
        await typeFirst(page, running, id);
        return { loads: 1 };
      };
    },
  };
}
