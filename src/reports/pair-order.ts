import { formById, isPupilForm } from '../domain/forms';
import type { PairGroup } from '../domain/pair-groups';
import type { OrderReference } from '../domain/pair-order';
import { printDay } from '../domain/text';
import {
  DAY_BLANK,
  inSchoolYear,
  PAPER_FONT_SIZE,
  type People,
  personCell,
  type SchoolWords,
  signatureLine,
} from './people';
import { type Block, GAP, line, type Report, type Table } from './table';

/** The table of the annex. */
export const ORDER_PAIRS = 'REPORT_ORDER_PAIRS';

/** №, mentor, mentee, form, model: 700 px, the width of an A4 page between margins. */
const GRID: readonly number[] = [60, 195, 195, 110, 140];

export interface PairOrder {
  readonly words: SchoolWords;
  /** null: a draft, to be numbered when it is signed. */
  readonly order: OrderReference | null;
  /** «приказа от 07.09.2022 № 269 «О внедрении …»»; blank when the book knows no such paper. */
  readonly basis: string;
  readonly groups: readonly PairGroup[];
  readonly people: People;
}

/** The order that fixes pairs (KEZ roadmap 3.3), and on a page of its own the pairs. */
export function pairOrder(paper: PairOrder): Report {
  const { words, order } = paper;
  const reference = order ? `от ${printDay(order.date)} № ${order.number}` : `от ${DAY_BLANK} № ________`;
  return {
    grid: GRID,
    fontSize: PAPER_FONT_SIZE,
    blocks: [
      line('title', words.school),
      GAP,
      line('heading', 'ПРИКАЗ'),
      line('centred', reference),
      GAP,
      line('heading', 'О закреплении наставнических пар (групп)'),
      GAP,
      ...orderText(paper),
      GAP,
      GAP,
      line('text', signatureLine(words.head)),
      GAP,
      line('text', 'С приказом ознакомлен(а):'),
      line('text', `${signatureLine('Куратор')} ${DAY_BLANK}`),
      line('annex', `Приложение к приказу ${reference}`),
      GAP,
      line('heading', 'Наставнические пары (группы)'),
      GAP,
      pairTable(paper),
    ],
  };
}

function orderText({ words, basis, groups }: PairOrder): readonly Block[] {
  const { schoolYear, curator } = words;
  const forYear = schoolYear === '' ? '' : ` на ${schoolYear} учебный год`;
  const mentors = new Set(groups.map(({ mentorCode }) => mentorCode)).size;
  const mentees = new Set(groups.flatMap(({ pairs }) => pairs.map(({ menteeCode }) => menteeCode))).size;
  const parents = groups.some(({ form }) => isPupilForm(form))
    ? ', наставляемых и родителей (законных представителей) обучающихся'
    : ' и наставляемых';
  const points = [
    `Закрепить${forYear} наставнические пары (группы) согласно приложению к настоящему приказу: пар (групп) – ${groups.length}, наставников – ${mentors}, наставляемых – ${mentees}.`,
    'Наставникам составить вместе с наставляемыми планы работы и проводить встречи по этим планам.',
    `Ответственный за организацию и сопровождение работы пар (групп) – куратор программы наставничества${curator === '' ? '' : `: ${curator}`}.`,
    `Куратору ознакомить с приказом наставников${parents}.`,
    'Контроль за исполнением приказа оставляю за собой.',
  ];
  const grounds = basis === '' ? '' : `, во исполнение ${basis}`;
  return [
    line('text', `В целях реализации целевой модели наставничества${inSchoolYear(words)}${grounds}`),
    line('text', 'ПРИКАЗЫВАЮ:'),
    ...points.map((text, index) => line('item', `${index + 1}. ${text}`)),
  ];
}

/** A row a mentee: rows of a group stand together, groups by form. */
function pairTable({ groups, people }: PairOrder): Table {
  const rows = groups.flatMap(({ number, mentorCode, form, pairs }) =>
    pairs.map(({ menteeCode, interactionModel }) => [
      number,
      personCell(mentorCode, people.mentors.get(mentorCode), people),
      personCell(menteeCode, people.mentees.get(menteeCode), people),
      formById(form).label,
      interactionModel,
    ]),
  );
  return {
    kind: 'table',
    name: ORDER_PAIRS,
    columns: GRID.map((_, index) => ({ span: 1, kind: index === 0 ? 'centred' : 'text' })),
    headerRows: 1,
    rows: [['№ пары', 'Наставник', 'Наставляемый', 'Форма', 'Модель взаимодействия'], ...rows],
  };
}
