import { PairWrites } from '../workbook/pair-writes';
import type { Input } from './contract';
import { findOpenPair, GONE, planOne, type Written, writeUnderLock } from './writing';

/** «Закреплено»: pairing leaves the pair as it is, or may change it again. */
export function lockPair({ locked, ...link }: Input<'lockPair'>): Written {
  const title = locked ? 'Закрепить пару' : 'Открепить пару';
  return writeUnderLock((reading) => {
    const pair = findOpenPair(reading, link);
    if (!pair) return planOne(link, title, GONE);
    const writes = new PairWrites(reading.book, reading.pairing.registry, reading.pairing.today);
    writes.setLocked(pair, locked);
    const message = locked ? 'Пара закреплена: подбор её не изменит.' : 'Пара откреплена.';
    return planOne(link, title, { number: pair.number, changes: writes.changes(), message });
  });
}
