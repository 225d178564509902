import type { Frame, Page } from 'playwright-core';

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
export async function watchFrames(page: Page | Frame): Promise<void> {
  await page.evaluate(WATCH_FRAMES);
}

/** Milliseconds between the two neighbouring frames that were farthest apart. */
export async function longestGap(page: Page | Frame): Promise<number> {
  return Math.round(await page.evaluate<number>(LONGEST_GAP));
}
