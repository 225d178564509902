import { type CommitOutcome, checkCommit, releasedPairs } from '../domain/pairing/commit';
import { counted } from '../domain/text';
import { PairWrites } from '../workbook/pair-writes';
import { refusePersonal } from '../workbook/personal-data';
import { PAIRS_SHEET } from '../workbook/school-sheets';
import type { Input } from './contract';
import { type Outcome, type Written, writeUnderLock } from './writing';

type Asked = Input<'commitPairs'>;

const TITLES = { предложена: 'Предложить пары', утверждена: 'Принять пары' } as const;

/** Writes pairs as proposed or approved. What another person changed meanwhile stays, and is told. */
export function commitPairs({ pairs, status, waiting }: Asked): Written {
  return writeUnderLock(({ book, pairing }) => {
    refusePersonal(
      book,
      waiting.map(({ words }) => words),
    );
    const writes = new PairWrites(book, pairing.registry, pairing.today);
    const outcomes = checkCommit(pairing, pairs, waiting).map((checked) => outcomeOf(checked, status, writes));
    const count = outcomes.filter(({ done }) => done).length;
    if (count > 0) for (const pair of releasedPairs(pairing, waiting)) writes.release(pair); // for somebody's sake only
    writes.wait(waiting);
    return {
      action: { title: TITLES[status], object: PAIRS_SHEET.title, count },
      changes: writes.changes(),
      outcomes,
      message: messageOf(count, outcomes.length, status),
    };
  });
}

function outcomeOf(checked: CommitOutcome, asked: Asked['status'], writes: PairWrites): Outcome {
  const { formerMentor, ...link } = checked.link;
  if (!checked.accepted) return { ...link, number: '', done: false, why: checked.why };
  const { former, score, why: reasons, interactionModel } = checked;
  const isSame = former?.mentorCode === link.mentorCode;
  const status = isSame && former.status === 'утверждена' ? former.status : asked; // no step back
  const number = writes.seat({ ...link, status, score, reasons, interactionModel }, former ?? undefined);
  return { ...link, number, done: true, why: '' };
}

function messageOf(count: number, all: number, status: Asked['status']): string {
  const word = status === 'утверждена' ? 'Принято' : 'Предложено';
  const done = `${word}: ${counted(count, 'пара', 'пары', 'пар')}.`;
  return count === all ? done : `${done} Не записано: ${all - count}.`;
}
