import { AGE_GROUPS } from './age-groups';
import { NEEDS } from './categories';
import type { Severity } from './finding';
import { FORMS, formById, isPupilForm, PUPIL_FORM_IDS } from './forms';
import { CONTENT_MODELS, COUNT_MODELS } from './pair-models';
import { distinctPupils, formParticipations, modelParticipations } from './return-figures';
import type { SchoolReturn } from './school-return';

export interface SchoolRule {
  readonly id: string;
  readonly severity: Severity;
  readonly todo: string;
  /** One text for each violation; none when the return is consistent. */
  readonly check: (report: SchoolReturn) => readonly string[];
}

/** What a return must satisfy by itself (report-templates rule 6; INC-M1, INC-M2). */
export const SCHOOL_RULES: readonly SchoolRule[] = [
  {
    id: 'people-without-mark',
    severity: 'ошибка',
    todo: 'Поставьте «+» или уточните число участников.',
    check: (report) =>
      PUPIL_FORM_IDS.filter((id) => !report.formMarks[id] && report.forms[id] > 0).map(
        (id) => `форма «${formById(id).label}» отмечена «-», но указано ${report.forms[id]} чел.`,
      ),
  },
  {
    id: 'mark-without-people',
    severity: 'проверьте',
    todo: 'Поставьте «-» или укажите участников.',
    check: (report) =>
      PUPIL_FORM_IDS.filter((id) => report.formMarks[id] && report.forms[id] === 0).map(
        (id) => `форма «${formById(id).label}» отмечена «+», но участников 0`,
      ),
  },
  {
    id: 'educators-mark',
    severity: 'проверьте',
    todo: 'Сверьте отметку формы «Учитель-учитель» с числом педагогов-наставляемых.',
    check: ({ formMarks, educators }) => {
      const marked = formMarks['teacher-teacher'];
      if (educators.mentees === null || marked === educators.mentees > 0) return [];
      return [
        `форма «Учитель-учитель» отмечена «${marked ? '+' : '-'}», но наставляемых педагогов указано ${educators.mentees}`,
      ];
    },
  },
  {
    id: 'more-than-enrolled',
    severity: 'ошибка',
    todo: 'Проверьте контингент и число охваченных обучающихся.',
    check: (report) =>
      AGE_GROUPS.filter(({ id }) => report.ageGroups[id] > report.enrolment[id]).map(
        ({ id, reportLabel }) =>
          `${reportLabel}: охвачено ${report.ageGroups[id]} чел., а обучается ${report.enrolment[id]}`,
      ),
  },
  {
    id: 'pupils-total',
    severity: 'ошибка',
    todo: 'Каждый обучающийся входит в одну возрастную группу: сумма должна равняться итогу.',
    check: (report) => {
      const total = report.pupils.total;
      const byAge = distinctPupils(report);
      return total === null || total === byAge ? [] : [`обучающихся всего ${total}, а по возрастным группам ${byAge}`];
    },
  },
  {
    id: 'pupils-without-form',
    severity: 'ошибка',
    todo: 'У каждого обучающегося должна быть хотя бы одна форма.',
    check: (report) => fewerThanPupils(report, 'по формам', formParticipations(report)),
  },
  {
    id: 'pupils-without-model',
    severity: 'ошибка',
    todo: 'У каждого обучающегося должна быть хотя бы одна модель по количеству наставляемых.',
    check: (report) => fewerThanPupils(report, 'по моделям', modelParticipations(report)),
  },
  {
    id: 'row-above-pupils',
    severity: 'ошибка',
    todo: 'В одной строке человек считается один раз: уточните строку.',
    check: rowsAbovePupils,
  },
  {
    id: 'young-above-mentees',
    severity: 'ошибка',
    todo: 'Молодые специалисты входят в число педагогов-наставляемых: уточните оба числа.',
    check: ({ educators: { young, mentees } }) =>
      young !== null && mentees !== null && young > mentees
        ? [`молодых специалистов ${young}, а наставляемых педагогов ${mentees}`]
        : [],
  },
  {
    id: 'no-content-model',
    severity: 'к сведению',
    todo: 'Отметьте, чем занимается наставник: наставничество, менторство, тьюторство, коучинг или баддинг.',
    check: (report) =>
      distinctPupils(report) > 0 && CONTENT_MODELS.every(({ id }) => !report.contentModels[id])
        ? ['участники есть, но ни одна модель по содержанию не отмечена']
        : [],
  },
  {
    id: 'no-order',
    severity: 'к сведению',
    todo: 'Проверьте, утверждён ли приказ о внедрении.',
    check: (report) =>
      !report.documents.introduction && FORMS.some(({ id }) => report.formMarks[id])
        ? ['формы отмечены, но нет приказа о внедрении целевой модели']
        : [],
  },
];

function fewerThanPupils(report: SchoolReturn, by: string, participations: number): string[] {
  const pupils = distinctPupils(report);
  return participations < pupils ? [`участий ${by} ${participations}, а обучающихся ${pupils}`] : [];
}

function rowsAbovePupils(report: SchoolReturn): string[] {
  const pupils = distinctPupils(report);
  const rows = [
    ...FORMS.map(({ id, label }) => ({ label, people: isPupilForm(id) ? report.forms[id] : 0 })),
    ...NEEDS.map(({ id, label }) => ({ label, people: report.needs[id] })),
    ...COUNT_MODELS.map(({ id, label }) => ({ label, people: report.countModels[id] })),
  ];
  return rows
    .filter((row) => row.people > pupils)
    .map((row) => `«${row.label}»: ${row.people} чел., а обучающихся с наставником ${pupils}`);
}
