import type { Mentee, Mentor } from '../domain/participants';
import { type PersonPairs, pairsBySide } from '../domain/person-pairs';
import { printDay } from '../domain/text';
import { type People, personInCell, schoolLine, standing } from './people';
import type { PeopleLists } from './people-lists';
import { BODY_SIZE, leastWidth } from './row-height';
import { line, type Report } from './table';

/** A column of a base: its title in the form, its width, what the book knows; without `of` it is filled by hand. */
interface BaseColumn<T> {
  readonly title: string;
  readonly width: number;
  readonly of?: (person: T, own: PersonPairs, people: People) => string;
}

/** A blank for a name breaks before its code: a column for both in one line would not fit the page. */
const NAME_WIDTH = 112;

const UNVERIFIED =
  'Форма федеральная (Р-145, МР-42/02) и не сверена: проверьте по действующей форме. Пустые столбцы заполняются от руки.';

const day = (iso: string | null) => (iso === null ? '' : printDay(iso));
/** A line a person in every cell about the same people: the lines of two cells go together. */
const eachOf = (codes: readonly string[], words: (code: string) => string) => codes.map(words).join('\n');

/** «База наставников» of the federal recommendations (report-templates, «Federal forms»). */
const MENTOR_COLUMNS: readonly BaseColumn<Mentor>[] = [
  { title: 'ФИО наставника', width: NAME_WIDTH, of: ({ code }, _, people) => personInCell(code, people) },
  { title: 'Контактные данные для связи', width: 95 },
  { title: 'Место работы/учебы наставника', width: 95, of: (mentor) => standing(mentor) },
  { title: 'Основные компетенции наставника', width: 125, of: ({ competences }) => competences.join('; ') },
  { title: 'Важные для программы достижения наставника', width: 95 },
  { title: 'Интересы наставника', width: 85 },
  { title: 'Желаемый возраст наставляемых', width: 100 },
  { title: 'Ресурс времени на программу наставничества', width: 110, of: ({ time }) => time.join('; ') },
  { title: 'Дата вхождения в программу', width: 90, of: (_, { from }) => day(from) },
  {
    title: 'ФИО наставляемого (наставляемых)',
    width: NAME_WIDTH,
    of: (_, { others }, people) => eachOf(others, (code) => personInCell(code, people)),
  },
  { title: 'Форма наставничества', width: 110, of: (_, { forms }) => forms.join('; ') },
  {
    title: 'Место работы/учебы наставляемого',
    width: 100,
    of: (_, { others }, { mentees }) => eachOf(others, (code) => standing(mentees.get(code))),
  },
  { title: 'Дата завершения программы', width: 90, of: (_, { to }) => day(to) },
  { title: 'Результаты программы', width: 85 },
  { title: 'Ссылка на кейс/отзыв наставника, размещенные на сайте организации', width: 100 },
];

/** «База наставляемых» of the same. */
const MENTEE_COLUMNS: readonly BaseColumn<Mentee>[] = [
  { title: 'ФИО наставляемого', width: NAME_WIDTH, of: ({ code }, _, people) => personInCell(code, people) },
  { title: 'Контактные данные для связи (данные представителя)', width: 110 },
  { title: 'Год рождения наставляемого', width: 105 },
  { title: 'Основной запрос наставляемого', width: 140, of: ({ request }) => request.join('; ') },
  { title: 'Дата вхождения в программу', width: 95, of: ({ included }, { from }) => day(included ?? from) },
  {
    title: 'ФИО наставника',
    width: NAME_WIDTH,
    of: (_, { others }, people) => eachOf(others, (code) => personInCell(code, people)),
  },
  { title: 'Форма наставничества', width: 115, of: (_, { forms }) => forms.join('; ') },
  {
    title: 'Место работы/учебы наставника',
    width: 110,
    of: (_, { others }, { mentors }) => eachOf(others, (code) => standing(mentors.get(code))),
  },
  { title: 'Дата завершения программы', width: 95, of: (_, { to }) => day(to) },
  { title: 'Результаты программы', width: 110 },
  { title: 'Ссылка на кейс/отзыв наставляемого, размещенные на сайте организации', width: 120 },
  {
    title: 'Отметка о прохождении программы',
    width: 110,
    of: ({ status }) => (status === 'завершил' ? '+' : ''),
  },
];

export function mentorBase({ words, mentors, pairs, people }: PeopleLists): Report {
  const of = pairsBySide(pairs, 'mentorCode');
  return baseReport('База наставников', schoolLine(words), MENTOR_COLUMNS, mentors, of, people);
}

export function menteeBase({ words, mentees, pairs, people }: PeopleLists): Report {
  const of = pairsBySide(pairs, 'menteeCode');
  return baseReport('База наставляемых', schoolLine(words), MENTEE_COLUMNS, mentees, of, people);
}

const NUMBER_WIDTH = 40;

/** No word of a title is broken. */
function widthOf({ title, width }: Pick<BaseColumn<never>, 'title' | 'width'>): number {
  const words = title.split(' ').map((text) => leastWidth({ text, fontSize: BODY_SIZE, bold: true }));
  return Math.max(width, ...words);
}

/** The header stands in the row that pages repeat, as in «Списки». */
function baseReport<T extends { readonly code: string }>(
  title: string,
  school: string,
  columns: readonly BaseColumn<T>[],
  rows: readonly T[],
  of: (code: string) => PersonPairs,
  people: People,
): Report {
  const grid = [NUMBER_WIDTH, ...columns.map(widthOf)];
  return {
    grid,
    blocks: [
      line('title', title),
      line('centred', school),
      line('note', UNVERIFIED),
      {
        kind: 'table',
        columns: grid.map((_, index) => ({ span: 1, kind: index === 0 ? 'count' : 'text' })),
        headerRows: 1,
        rows: [
          ['№', ...columns.map((column) => column.title)],
          ...rows.map((person, index) => {
            const own = of(person.code);
            return [index + 1, ...columns.map((column) => column.of?.(person, own, people) ?? '')];
          }),
        ],
      },
    ],
  };
}
