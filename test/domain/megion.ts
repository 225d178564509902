import * as z from 'zod/mini';
import { AGE_GROUPS, type AgeGroupId } from '../../src/domain/age-groups';
import { NEEDS } from '../../src/domain/categories';
import type { SchoolEntry } from '../../src/domain/consolidated';
import { DOCUMENT_TYPES, type MentoringDocument, recogniseDocumentType } from '../../src/domain/documents';
import { FORMS, formById, PUPIL_FORM_IDS } from '../../src/domain/forms';
import { CONTENT_MODELS, COUNT_MODELS } from '../../src/domain/pair-models';
import { recordOf } from '../../src/domain/record';
import { printDay } from '../../src/domain/text';
import { readJson, readSample, rowsOf, text } from '../samples/sample-books';
import { anEntry, aReturn } from './builders';

const counts = z.record(z.string(), z.number());
const marks = z.record(z.string(), z.string());
const fixture = z.object({
  municipality: z.object({ genitive: z.string() }),
  period: z.object({ from: z.string(), to: z.string() }),
  schools: z.array(
    z.object({
      name: z.string(),
      enrolment: counts,
      formMarks: marks,
      ageGroups: counts,
      forms: counts,
      needs: counts,
      menteeCountModels: counts,
      contentModels: marks,
      documents: z.record(z.string(), z.boolean()),
    }),
  ),
  expectedAudit: z.array(z.object({ where: z.string(), what: z.string() })),
});

type School = z.infer<typeof fixture>['schools'][number];

const { municipality, period, schools, expectedAudit } = fixture.parse(readJson('../fixtures/megion-returns.json'));

export const PLACE_GENITIVE = municipality.genitive;
export const EXPECTED_AUDIT = expectedAudit;
export const MEGION_REPORT_DATE = period.to;

/** The seven schools of the published report (MEG). */
export const MEGION: readonly SchoolEntry[] = schools.map((school) =>
  anEntry(aReturn({ school: school.name, period, reportDate: period.to, ...figuresOf(school) })),
);

interface Row<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

/** Values found by the published labels, kept by our ids. */
function byLabel<Id extends string, V>(
  rows: readonly Row<Id>[],
  published: Readonly<Record<string, V>>,
): Record<Id, V> {
  const labelOf = new Map(rows.map(({ id, label }) => [id, label]));
  return recordOf([...labelOf.keys()], (id) => {
    const value = published[labelOf.get(id) ?? ''];
    if (value === undefined) throw new Error(`the fixture has no «${labelOf.get(id)}»`);
    return value;
  });
}

function marksByLabel<Id extends string>(rows: readonly Row<Id>[], published: Readonly<Record<string, string>>) {
  const found = byLabel(rows, published);
  return recordOf(
    rows.map(({ id }) => id),
    (id) => found[id] === '+',
  );
}

function figuresOf(school: School) {
  const groups: readonly Row<AgeGroupId>[] = AGE_GROUPS.map(({ id, reportLabel }) => ({ id, label: reportLabel }));
  return {
    enrolment: byLabel(AGE_GROUPS, school.enrolment),
    formMarks: marksByLabel(FORMS, school.formMarks),
    forms: byLabel(
      PUPIL_FORM_IDS.map((id) => ({ id, label: formById(id).label })),
      school.forms,
    ),
    ageGroups: byLabel(groups, school.ageGroups),
    needs: byLabel(NEEDS, school.needs),
    countModels: byLabel(COUNT_MODELS, school.menteeCountModels),
    contentModels: marksByLabel(CONTENT_MODELS, school.contentModels),
    documents: byLabel(
      DOCUMENT_TYPES.map(({ id, schoolLabel }) => ({ id, label: schoolLabel })),
      school.documents,
    ),
    educators: { mentors: null, mentees: null, young: null },
    pupils: { total: null },
  };
}

const sample = readSample('megion');

/** «Документы» of the municipality. */
export const MEGION_DOCUMENTS: readonly MentoringDocument[] = rowsOf(sample, 'Документы').map((row) => {
  const type = recogniseDocumentType(text(row, 'Вид'));
  if (!type) throw new Error(`the sample has an unknown kind of document «${text(row, 'Вид')}»`);
  return {
    level: 'municipality',
    type: type.id,
    title: text(row, 'Название'),
    number: text(row, '№'),
    date: text(row, 'Дата') || null,
    validUntil: text(row, 'Действует до') || null,
    link: text(row, 'Ссылка'),
  };
});

/** «Мероприятия» of the municipality. */
export const MEGION_EVENTS = rowsOf(sample, 'Мероприятия').map((row) => ({
  text: text(row, 'Мероприятие'),
  result: text(row, 'Итог'),
  date: text(row, 'Дата') === '' ? '' : printDay(text(row, 'Дата')),
  participants: text(row, 'Участников') === '' ? null : Number(text(row, 'Участников')),
}));

/** Paragraphs of «Тексты отчёта» at a place. */
export function megionTexts(place: string): readonly string[] {
  return rowsOf(sample, 'Тексты отчёта')
    .filter((row) => text(row, 'Место') === place)
    .map((row) => text(row, 'Текст'));
}
