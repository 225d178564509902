import { becomeMentor as mentorOf } from '../domain/pairing/become-mentor';
import { UserError } from '../errors';
import { newMentorChanges } from '../workbook/new-mentor';
import { MENTORS_SHEET } from '../workbook/school-sheets';
import type { Input } from './contract';
import { unknownUnit } from './reading';
import { nameless, type Written, writeUnderLock } from './writing';

/** A finished mentee becomes a mentor: a row on «Наставники» under the same code. */
export function becomeMentor({ menteeCode }: Input<'becomeMentor'>): Written {
  return writeUnderLock(({ book, pairing: { registry } }) => {
    const mentee = registry.mentees.find(({ code }) => code === menteeCode);
    if (!mentee) throw unknownUnit();
    const mentor = mentorOf(mentee, registry);
    if (typeof mentor === 'string') throw new UserError(`Ничего не записано: ${mentor}.`);
    return {
      action: { title: 'Наставляемый стал наставником', object: nameless(menteeCode), count: 1 },
      changes: newMentorChanges(book, mentor),
      outcomes: [],
      message: `Строка добавлена на лист «${MENTORS_SHEET.title}». Впишите компетенции, категории и дату обучения.`,
    };
  });
}
