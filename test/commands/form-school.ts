import type { Sample } from '../../local/samples';
import { FORMS, type Side } from '../../src/domain/forms';
import { SCHOOL_SETTINGS } from './school-settings';

const KINDS: Readonly<Record<Side, string>> = {
  educator: 'педагог',
  pupil: 'ученик',
  student: 'студент',
  employer: 'работодатель',
};

const EACH = 6;

/** A school with six pairs in each of the five forms. Codes: Н-1 …, У-1 …. */
export function schoolOfForms(): Sample {
  const people = FORMS.flatMap((form) => Array.from({ length: EACH }, () => form)).map((form, index) => ({
    form,
    mentor: `Н-${index + 1}`,
    mentee: `У-${index + 1}`,
  }));
  const person = (Код: string, form: string, side: Side, rest: Readonly<Record<string, unknown>>) => ({
    Код,
    Кто: KINDS[side],
    Формы: form,
    Согласие: '2025-09-01',
    ...(side === 'pupil' && { Класс: '9А' }),
    ...rest,
  });
  return {
    title: 'Школа пяти форм',
    kind: 'school',
    sheets: {
      Настройки: SCHOOL_SETTINGS,
      Наставники: people.map(({ form, mentor }) =>
        person(mentor, form.label, form.mentorSide, { Мест: 1, Статус: 'активен' }),
      ),
      Наставляемые: people.map(({ form, mentee }) => person(mentee, form.label, form.menteeSide, { Статус: 'в паре' })),
      Пары: people.map(({ form, mentor, mentee }, index) => ({
        '№ пары': index + 1,
        'Код наставника': mentor,
        'Код наставляемого': mentee,
        Форма: form.label,
        Статус: 'активна',
        Начало: '2025-09-15',
      })),
    },
  };
}
