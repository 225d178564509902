import { whyNotChange } from '../domain/pairing/pair-changes';
import { PairWrites } from '../workbook/pair-writes';
import { refusePersonal } from '../workbook/personal-data';
import type { Input } from './contract';
import { findOpenPair, GONE, planOne, type Written, writeUnderLock } from './writing';

/** The next step of one pair's life. */
export function setPairStatus({ from, to, reason, ...link }: Input<'setPairStatus'>): Written {
  const title = `Пара: ${to}`;
  return writeUnderLock((reading) => {
    const { book, pairing } = reading;
    refusePersonal(book, [reason]);
    const pair = findOpenPair(reading, link);
    if (!pair) return planOne(link, title, GONE);
    if (pair.status !== from) return planOne(link, title, `тем временем пара стала «${pair.status}»`);
    const hasOrder = pair.orderNumber !== '' && pair.orderDate !== null;
    const why = whyNotChange(pair, { to, reason, hasOrder });
    if (why !== undefined) return planOne(link, title, why);
    const writes = new PairWrites(book, pairing.registry, pairing.today);
    writes.setStatus(pair, to, reason.trim());
    return planOne(link, title, { number: pair.number, changes: writes.changes(), message: `Пара ${to}.` });
  });
}
