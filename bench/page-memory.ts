import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { BookWindow } from '../test/page/book-window';
import type { Measurement } from './bench';
import { leaveBook, type Running } from './page-window';

/** Until what opening has thrown away is collected, as far as it will be. */
const SETTLING_MILLISECONDS = 3000;

/** Resident memory of the server's process with more and more books open; the time is that of opening. */
export function memory(running: Running): readonly Measurement[] {
  const open: BookWindow[] = [];
  return [0, 1, 3].map((count) => ({
    label: `server memory, books open: ${count}`,
    rounds: 1,
    round: async () => {
      // making the samples took memory of its own
      if (count === 0) {
        await running.server.pause();
        await running.server.resume();
      }
      return async () => {
        while (open.length < count) open.push(await openCopy(running));
        await wait(SETTLING_MILLISECONDS);
        const megabytes = residentMegabytes(running.server.pid());
        if (count === 3) for (const { page } of open) await leaveBook(page);
        return { 'MB of memory': megabytes };
      };
    },
  }));
}

async function openCopy({ server, browser }: Running): Promise<BookWindow> {
  const { id } = await server.copyOfMegion();
  return BookWindow.open(browser, server.address, id);
}

/** `ps` is on Linux and macOS alike; Windows has no such command, and says so. */
function residentMegabytes(pid: number): number {
  const { stdout, error } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  if (error) throw error;
  const kibibytes = Number(stdout);
  if (!(kibibytes > 0)) throw new Error(`ps told no memory: «${stdout}»`);
  return Math.round((kibibytes * 1024) / 1e6);
}
