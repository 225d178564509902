import { forbiddenChanges } from '../workbook/forbidden';
import { refusePersonal } from '../workbook/personal-data';
import { FORBIDDEN_SHEET } from '../workbook/school-sheets';
import type { Input } from './contract';
import { unknownUnit } from './reading';
import { nameless, type Written, writeUnderLock } from './writing';

/** A line on «Запреты». An open pair of the two stays until it is dissolved. */
export function forbidPair(line: Input<'forbidPair'>): Written {
  const { mentorCode, menteeCode } = line;
  return writeUnderLock(({ book, pairing: { registry, forbidden } }) => {
    refusePersonal(book, [line.reason]);
    const isKnown =
      registry.mentors.some(({ code }) => code === mentorCode) &&
      registry.mentees.some(({ code }) => code === menteeCode);
    if (!isKnown) throw unknownUnit();
    const isThere = forbidden.some((ban) => ban.mentorCode === mentorCode && ban.menteeCode === menteeCode);
    return {
      action: { title: 'Запретить пару', object: nameless(`${mentorCode} – ${menteeCode}`), count: 1 },
      changes: isThere ? [] : forbiddenChanges(book, line),
      outcomes: [],
      message: isThere ? 'Этот запрет уже записан.' : `Запрет записан на лист «${FORBIDDEN_SHEET.title}».`,
    };
  });
}
