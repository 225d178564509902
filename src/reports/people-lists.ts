import { formById } from '../domain/forms';
import type { Mentee, Mentor, Pair } from '../domain/participants';
import { type PersonPairs, pairsBySide } from '../domain/person-pairs';
import { type People, personInCell, type SchoolWords, schoolLine, standing } from './people';
import { GAP, line, type Report, type ReportValue } from './table';

/** №, person, class or post, forms, pairs, state: 1026 px, the width of a lying A4 page between margins. */
const GRID: readonly number[] = [45, 250, 250, 150, 225, 106];

export interface PeopleLists {
  readonly words: SchoolWords;
  readonly mentors: readonly Mentor[];
  readonly mentees: readonly Mentee[];
  readonly pairs: readonly Pair[];
  readonly people: People;
}

/** Row of the header that all pages repeat, from 1. */
export const LIST_HEADER_ROW = 4;

/** «Список наставников и наставляемых» (KEZ roadmap 3.1): both lists under one header, people as the bases have them. */
export function peopleLists({ words, mentors, mentees, pairs, people }: PeopleLists): Report {
  const [ofMentor, ofMentee] = [pairsBySide(pairs, 'mentorCode'), pairsBySide(pairs, 'menteeCode')];
  const row = (person: Mentor | Mentee, index: number, own: PersonPairs) => [
    index + 1,
    nameAndCode(person.code, people),
    standing(person),
    person.forms.map((form) => formById(form).label).join('; '),
    pairWords(own, person.code),
    person.status,
  ];
  const sections: readonly (readonly (readonly ReportValue[])[])[] = [
    [[`Наставники – ${mentors.length}`], ...mentors.map((one, index) => row(one, index, ofMentor(one.code)))],
    [[`Наставляемые – ${mentees.length}`], ...mentees.map((one, index) => row(one, index, ofMentee(one.code)))],
  ];
  const headings = [1, 2 + mentors.length];
  return {
    grid: GRID,
    blocks: [
      line('title', 'Список наставников и наставляемых'),
      line('centred', schoolLine(words)),
      GAP,
      {
        kind: 'table',
        columns: GRID.map((_, index) => ({ span: 1, kind: index === 0 ? 'count' : 'text' })),
        headerRows: 1,
        boldRows: headings,
        rows: [['№', 'ФИО (код)', 'Класс, кто', 'Формы', 'Пары', 'Статус'], ...sections.flat()],
        merges: headings.map((at) => ({ row: at, column: 0, rows: 1, columns: GRID.length })),
      },
    ],
  };
}

/** In a list the code stands with the name too: the list is what joins them. */
function nameAndCode(code: string, people: People): string {
  const name = people.names.get(code);
  return name === undefined ? personInCell(code, people) : `${name} (${code})`;
}

/** «№ 12: У-001, У-008», a line a pair. */
function pairWords({ groups }: PersonPairs, own: string): string {
  return groups
    .map(({ number, mentorCode, pairs }) => {
      const others = mentorCode === own ? pairs.map(({ menteeCode }) => menteeCode) : [mentorCode];
      return `${number === '' ? 'без номера' : `№ ${number}`}: ${others.join(', ')}`;
    })
    .join('\n');
}
