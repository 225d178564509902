import { recogniseForm } from '../../../src/domain/forms';
import type { PairingBook } from '../../../src/domain/pairing/pairing-book';
import type { Mentee, Mentor } from '../../../src/domain/participants';
import {
  MENTEE_STATUSES,
  MENTOR_STATUSES,
  PARTICIPANT_KINDS,
  type ParticipantKind,
  recogniseStatus,
} from '../../../src/domain/statuses';
import { readSample, rowsOf, type SheetRow, text, values } from '../../samples/sample-books';
import { aMentee, aMentor } from '../builders';
import { aBook } from './pairing-builders';

/** School 17 «до подбора» as pairing reads it. */
export function school17(): PairingBook {
  const sample = readSample('school17-before');
  const forbidden = rowsOf(sample, 'Запреты').map((row) => ({
    mentorCode: text(row, 'Код наставника'),
    menteeCode: text(row, 'Код наставляемого'),
    reason: text(row, 'Причина'),
  }));
  return aBook(
    {
      mentors: rowsOf(sample, 'Наставники').map(mentorOf),
      mentees: rowsOf(sample, 'Наставляемые').map(menteeOf),
    },
    { forbidden, today: '2022-09-20' },
  );
}

function personOf(row: SheetRow, index: number) {
  return {
    row: index + 2,
    code: text(row, 'Код'),
    kind: kindOf(row),
    className: text(row, 'Класс'),
    experience: numberOf(row, 'Стаж, лет'),
    subject: text(row, 'Предмет'),
    categories: values(row, 'Категории'),
    forms: values(row, 'Формы').flatMap((form) => recogniseForm(form)?.id ?? []),
    time: values(row, 'Время'),
    consent: text(row, 'Согласие') || null,
  };
}

function mentorOf(row: SheetRow, index: number): Mentor {
  return aMentor({
    ...personOf(row, index),
    competences: values(row, 'Компетенции'),
    capacity: Number(row.Мест),
    training: text(row, 'Обучение') || null,
    status: recogniseStatus(MENTOR_STATUSES, text(row, 'Статус')) ?? 'активен',
  });
}

function menteeOf(row: SheetRow, index: number): Mentee {
  return aMentee({
    ...personOf(row, index),
    age: numberOf(row, 'Возраст'),
    request: values(row, 'Запрос'),
    included: text(row, 'Дата включения') || null,
    status: recogniseStatus(MENTEE_STATUSES, text(row, 'Статус')) ?? 'новый',
  });
}

function kindOf(row: SheetRow): ParticipantKind {
  const kind = recogniseStatus(PARTICIPANT_KINDS, text(row, 'Кто'));
  if (!kind) throw new Error(`unknown kind of ${text(row, 'Код')}`);
  return kind;
}

function numberOf(row: SheetRow, column: string): number | null {
  return column in row ? Number(row[column]) : null;
}
