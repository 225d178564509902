import { SCHOOL_RULES } from './audit-school';
import type { Consolidated, SchoolEntry } from './consolidated';
import { coverageGap } from './coverage';
import { documentType, isInForce, type MentoringDocument } from './documents';
import type { Finding, Severity } from './finding';
import { formById, PUPIL_FORM_IDS } from './forms';
import { sum } from './record';
import { printPeriod, quoted } from './text';

export interface AuditInput {
  readonly totals: Consolidated;
  readonly reportDate: string;
  readonly target: number;
  /** Pupils take part from this age; null: not set. */
  readonly fromAge: number | null;
  readonly documents: readonly MentoringDocument[];
}

/** A class of ten-year-olds begins at this age: primary school is below it. */
const PRIMARY_SCHOOL_UNTIL_AGE = 10;

/** Every finding of a set of returns: schools in their order, then the municipality. */
export function audit(input: AuditInput): readonly Finding[] {
  return [
    ...input.totals.schools.flatMap((school) => auditSchool(school)),
    ...MUNICIPAL_RULES.flatMap((rule) =>
      rule
        .check(input)
        .map((what): Finding => ({ rule: rule.id, severity: rule.severity, where: rule.where, what, todo: rule.todo })),
    ),
  ];
}

function auditSchool(school: SchoolEntry): readonly Finding[] {
  const { name, report } = school;
  const state = STATE_RULES.flatMap(({ id, todo, check }) =>
    check(school).map((what): Finding => ({ rule: id, severity: 'проверьте', where: name, what, todo })),
  );
  const own = SCHOOL_RULES.flatMap(({ id, severity, todo, check }) =>
    (report ? check(report) : []).map((what): Finding => ({ rule: id, severity, where: name, what, todo })),
  );
  return [...state, ...own];
}

export interface StateRule {
  readonly id: string;
  readonly todo: string;
  readonly check: (school: SchoolEntry) => readonly string[];
}

/** How far a school's return has come. */
export const STATE_RULES: readonly StateRule[] = [
  {
    id: 'no-return',
    todo: 'Запросите «Сведения ОО» и соберите их ещё раз.',
    check: ({ report, otherPeriods }) =>
      report || otherPeriods.length > 0 ? [] : ['сведения не получены, показатели ОО не вошли в свод'],
  },
  {
    id: 'other-period',
    todo: 'Попросите сведения за период свода или измените период в настройках.',
    check: ({ report, otherPeriods }) =>
      report || otherPeriods.length === 0
        ? []
        : [`сведений за период свода нет, есть за ${otherPeriods.map(printPeriod).join(', ')}`],
  },
  {
    id: 'return-with-error',
    todo: 'Исправьте сведения (ошибка названа на листе «Школы») и соберите их ещё раз.',
    check: ({ report, hasError }) => (report && hasError ? ['последние сведения с ошибкой, в своде прежние'] : []),
  },
];

export interface MunicipalRule {
  readonly id: string;
  readonly severity: Severity;
  readonly where: string;
  readonly todo: string;
  readonly check: (input: AuditInput) => readonly string[];
}

/** Remarks on the report as a whole: they explain why totals of different tables differ (INC-M1, M2, M4, M10, M11). */
export const MUNICIPAL_RULES: readonly MunicipalRule[] = [
  {
    id: 'returns-missing',
    severity: 'к сведению',
    where: 'Сводный отчёт',
    todo: 'Итоги неполные: дождитесь остальных сведений или отметьте это в тексте отчёта.',
    check: ({ totals }) =>
      totals.returned < totals.schools.length ? [`сведения ${totals.returned} из ${totals.schools.length} ОО`] : [],
  },
  {
    id: 'marks-and-people',
    severity: 'к сведению',
    where: 'T1/T3',
    todo: 'Таблица форм по школам (T1) показывает отметки, таблица участников (T3) – ОО с участниками. Сверьте со школами, названными выше.',
    check: ({ totals }) => {
      const differing = PUPIL_FORM_IDS.filter((id) => totals.formMarks[id] !== totals.forms.rows[id].schools);
      const parts = differing.map(
        (id) =>
          `«${formById(id).label}»: знаков «+» ${totals.formMarks[id]}, ОО с участниками ${totals.forms.rows[id].schools}`,
      );
      return parts.length > 0 ? [parts.join('; ')] : [];
    },
  },
  {
    id: 'form-participations',
    severity: 'к сведению',
    where: 'T2/T3',
    todo: 'Исправлять не нужно, если это люди с двумя формами; иначе уточните у школ.',
    check: ({ totals: { forms, ageGroups } }) =>
      forms.people > ageGroups.people
        ? [
            `участий по формам ${forms.people}, обучающихся ${ageGroups.people}: ${forms.people - ageGroups.people} участий сверх одного на человека (допустимо, если человек участвует в двух формах)`,
          ]
        : [],
  },
  {
    id: 'model-participations',
    severity: 'к сведению',
    where: 'T2/T5',
    todo: 'Допустимо: «Взаимная» и «Онлайн» считаются сверх моделей по количеству.',
    check: ({ totals: { countModels, ageGroups } }) =>
      countModels.people > ageGroups.people
        ? [
            `участий по моделям ${countModels.people}, обучающихся ${ageGroups.people}: ${countModels.people - ageGroups.people} сверх`,
          ]
        : [],
  },
  {
    id: 'needs-above-pupils',
    severity: 'к сведению',
    where: 'T2/T4',
    todo: 'Допустимо, если у одного обучающегося несколько потребностей.',
    check: ({ totals: { needs, ageGroups } }) =>
      needs.people > ageGroups.people
        ? [`потребностей ${needs.people}, обучающихся ${ageGroups.people}: ${needs.people - ageGroups.people} сверх`]
        : [],
  },
  {
    id: 'younger-than-allowed',
    severity: 'к сведению',
    where: 'T2',
    todo: 'Правило возраста – предупреждение: отметьте в тексте отчёта или измените «Возраст участия от» в настройках.',
    check: ({ totals: { ageGroups }, fromAge }) => {
      const primary = ageGroups.rows.primary.people;
      if (fromAge === null || fromAge < PRIMARY_SCHOOL_UNTIL_AGE || primary === 0) return [];
      const share = Math.round((primary / ageGroups.people) * 100);
      return [`${primary} обучающихся начальной школы (${share} %) при правиле «от ${fromAge} лет»`];
    },
  },
  {
    id: 'below-target',
    severity: 'к сведению',
    where: 'Охват',
    todo: 'Запланируйте, за счёт каких форм и школ охват вырастет.',
    check: ({ totals, target }) => {
      const gap = coverageGap(totals.ageGroups.people, sum(Object.values(totals.enrolment)), target);
      return gap > 0 ? [`до цели ${Math.round(target * 100)} % не хватает ${gap} чел.`] : [];
    },
  },
  {
    id: 'municipal-documents',
    severity: 'к сведению',
    where: 'T7',
    todo: 'Дополните лист «Документы»: в форме нужны вид, название, дата, номер и ссылка.',
    check: ({ documents, reportDate }) =>
      documents
        .filter((document) => document.level === 'municipality')
        .flatMap((document) => documentRemarks(document, reportDate)),
  },
];

function documentRemarks(document: MentoringDocument, reportDate: string): readonly string[] {
  const name = quoted(document.title || documentType(document.type).label);
  const missing = [
    document.date === null ? 'даты' : '',
    document.number === '' ? 'номера' : '',
    document.link === '' ? 'ссылки' : '',
  ].filter((part) => part !== '');
  return [
    ...(missing.length > 0 ? [`${name}: нет ${missing.join(', ')}`] : []),
    ...(isInForce(document, reportDate) ? [] : [`${name} не действует на дату отчёта`]),
  ];
}
