import { signature, unconfirmed, underLock } from '../commands/command';
import { isOpen } from '../domain/pairing/standing-pairs';
import type { Pair } from '../domain/participants';
import { unlessPersonal } from '../domain/privacy';
import type { Action, Change } from '../workbook/change';
import { perform } from '../workbook/perform';
import { revisionOf } from '../workbook/revision';
import type { Input, Output } from './contract';
import type { Given } from './door';
import { type Reading, readBook } from './reading';

export type Written = Given<Output<'commitPairs'>>;
export type Outcome = Written['outcomes'][number];
export type Link = Given<Pick<Input<'lockPair'>, 'menteeCode' | 'form' | 'mentorCode'>>;

/** What a request wants written, after a look at the book under its lock. */
export interface Planned {
  readonly action: Action;
  readonly changes: readonly Change[];
  readonly outcomes: readonly Outcome[];
  readonly message: string;
}

/** Reads the book under its lock, so that what another person changed meanwhile is seen, and writes what is planned. */
export function writeUnderLock(plan: (reading: Reading) => Planned): Written {
  return underLock(() => {
    const reading = readBook();
    const { action, changes, outcomes, message } = plan(reading);
    if (changes.length === 0) return { outcomes, message, revision: reading.revision };
    perform(reading.book, action, changes, signature(reading.book), new Date());
    return { outcomes, message, revision: revisionAfter(reading) };
  });
}

/** Formulas of the book may change with what was written: it is read again. */
function revisionAfter({ book }: Reading): string {
  try {
    return revisionOf(book);
  } catch (failure) {
    throw unconfirmed(failure);
  }
}

/** The open pair of these two in this form. */
export function findOpenPair({ pairing }: Reading, { menteeCode, form, mentorCode }: Link): Pair | undefined {
  return pairing.registry.pairs.find(
    (pair) => isOpen(pair) && pair.menteeCode === menteeCode && pair.mentorCode === mentorCode && pair.form === form,
  );
}

/** Why a change of a pair that another person has ended or given to another mentor is refused. */
export const GONE = 'такой открытой пары в книге уже нет';

/** A plan about one pair: written, or refused with the reason. */
export function planOne(
  link: Link,
  title: string,
  written: { number: string; changes: readonly Change[]; message: string } | string,
): Planned {
  const { menteeCode, form, mentorCode } = link;
  const done = typeof written !== 'string';
  const outcome = { menteeCode, form, mentorCode, number: done ? written.number : '', done, why: done ? '' : written };
  return {
    action: { title, object: nameless(`${mentorCode} – ${menteeCode}`), count: 1 },
    changes: done ? written.changes : [],
    outcomes: [outcome],
    message: done ? written.message : 'Ничего не записано.',
  };
}

/** The journal holds no names, whatever stands in the columns of codes. */
export function nameless(text: string): string {
  return unlessPersonal(text, 'пара');
}
