import type { Frame, Locator } from 'playwright-core';
import { openSample } from '../local/samples';
import { launchBrowser } from '../test/page/browser';
import { startServer } from '../test/page/local-server';
import { frameOf, PairingPage } from '../test/page/pairing-page';
import type { Bench, Measurement } from './bench';
import { longestGap, watchFrames } from './frame-gaps';
import type { Running } from './page-window';
import { bigBook, MENTEES, MENTORS } from './proposal-book';

const SCHOOL = 'School 17, 64 × 121';
const BIG = `${MENTORS} × ${MENTEES}`;
const ROUNDS = 9;
const BIG_ROUNDS = 3;
const PAGES_DOWN = 40;
/** A mentee of School 17 whom many mentors suit. */
const MENTEE = 'У-019';
const WAIT = { timeout: 120_000 };

/** «Подбор пар» in the local edition as a curator sees it, in a headless Chromium. */
export const proposal: Bench = {
  name: 'proposal',
  measurements: async (atEnd) => {
    const server = await startServer();
    atEnd(server.stop);
    const browser = await launchBrowser();
    atEnd(() => browser.close());
    const running = { server, browser };
    const { id } = await server.create({ kind: 'sample', sample: 'school17-before' });
    const school = once(() => PairingPage.open(browser, server, id));
    const big = once(() => openBigBook(running));
    return [
      menuToProposal(school),
      proposalShown(SCHOOL, ROUNDS, 2000, school),
      suggestions(school),
      proposalShown(BIG, BIG_ROUNDS, 5000, big),
      scroll(`${BIG}: mentees of the sidebar`, big, ({ sidebarFrame }) => sidebarFrame),
      scroll(`${BIG}: pairs of the proposal`, big, ({ dialogFrame }) => dialogFrame),
    ];
  },
};

type OpenPage = () => Promise<PairingPage>;

function once(open: OpenPage): OpenPage {
  let opened: Promise<PairingPage> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}

async function openBigBook({ server, browser }: Running): Promise<PairingPage> {
  const session = await openSample(bigBook());
  const { id } = await server.upload('big', await session.save());
  return PairingPage.open(browser, server, id);
}

/** Two clicks: the menu opens the sidebar, whose button opens the proposal as soon as it is there. */
function menuToProposal(open: OpenPage): Measurement {
  return {
    label: `${SCHOOL}: from the menu through the sidebar to the proposal`,
    rounds: ROUNDS,
    bar: 2000,
    round: async () => {
      const pairing = await open();
      await closeDialog(pairing);
      await pairing.page.getByRole('button', { name: 'Закрыть' }).click();
      await pairing.sidebarFrame.waitFor({ state: 'detached' });
      return async () => {
        const started = performance.now();
        await pairing.book.choose('Наставничество', 'Подбор пар');
        await shows(pairing.sidebarFrame, '.row');
        const listed = performance.now() - started;
        await pairing.button('Подобрать всем, кто ждёт').click();
        await shows(pairing.dialogFrame, '.totals');
        return { 'ms to the list': Math.round(listed) };
      };
    },
  };
}

function proposalShown(label: string, rounds: number, bar: number, open: OpenPage): Measurement {
  return {
    label: `${label}: from the button to the proposal`,
    rounds,
    bar,
    round: async () => {
      const pairing = await open();
      await closeDialog(pairing);
      const { page } = pairing;
      await pairing.button('Подобрать всем, кто ждёт').hover();
      await page.waitForTimeout(1500); // what hovering asks has been answered
      return async () => {
        await page.mouse.down();
        await page.mouse.up();
        const frame = await shows(pairing.dialogFrame, '.totals');
        return {
          units: Number(await frame.locator('.lead b').evaluate((lead) => /из (\d+)/.exec(lead.textContent)?.[1])),
        };
      };
    },
  };
}

function suggestions(open: OpenPage): Measurement {
  return {
    label: `${SCHOOL}: from a click on a mentee to the mentors`,
    rounds: ROUNDS,
    bar: 500,
    round: async () => {
      const pairing = await open();
      await closeDialog(pairing);
      if (await pairing.button('← к списку').isVisible()) await pairing.button('← к списку').click();
      await pairing.sidebar.getByLabel('Код').fill(MENTEE);
      const { page } = pairing;
      await pairing.sidebar.getByRole('option', { name: MENTEE }).hover();
      await page.waitForTimeout(1500);
      return async () => {
        await page.mouse.down();
        await page.mouse.up();
        const frame = await shows(pairing.sidebarFrame, '.suggestion');
        return { mentors: await frame.locator('.suggestion').count() };
      };
    },
  };
}

function scroll(label: string, open: OpenPage, of: (pairing: PairingPage) => Locator): Measurement {
  return {
    label: `${label}, ${PAGES_DOWN} times Page Down`,
    rounds: BIG_ROUNDS,
    round: async () => {
      const pairing = await open();
      const box = of(pairing);
      if (box === pairing.sidebarFrame) await closeDialog(pairing);
      const frame = await frameOf(of(pairing));
      await frame.getByRole('listbox').focus();
      await pairing.page.keyboard.press('Home');
      await watchFrames(frame);
      return async () => {
        for (let press = 0; press < PAGES_DOWN; press += 1) await pairing.page.keyboard.press('PageDown');
        return { 'ms longest frame gap': await longestGap(frame) };
      };
    },
  };
}

async function closeDialog(pairing: PairingPage): Promise<void> {
  if ((await pairing.dialogFrame.count()) > 0) await pairing.closeDialog('Отклонить');
}

/** Waits, looking at every frame, until the frame shows an element. */
async function shows(iframe: Locator, selector: string): Promise<Frame> {
  await iframe.waitFor({ state: 'attached', ...WAIT });
  const frame = await frameOf(iframe);
  await frame.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, WAIT);
  return frame;
}
