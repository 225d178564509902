import { AWARD_KINDS, type AwardKindId } from '../domain/awards/award';
import type { Rewarded } from '../domain/awards/recipients';
import type { OrderReference } from '../domain/pair-order';
import { printDay } from '../domain/text';
import {
  BLANK,
  DAY_BLANK,
  inSchoolYear,
  PAPER_FONT_SIZE,
  type People,
  personInText,
  type SchoolWords,
  signatureLine,
  standing,
} from './people';
import { type Block, GAP, line, type Report } from './table';

/**
 * One column: nothing is merged, whatever the number of people. Programs measure a column by the digits of their own font,
 * and one that is wider than the page between margins (700 px) is cut, not made smaller: it is a little narrower.
 */
export const PAPER_GRID: readonly number[] = [660];

export interface AwardPaper {
  readonly words: SchoolWords;
  readonly rewarded: readonly Rewarded[];
  /** null: to be numbered when it is signed. */
  readonly order: OrderReference | null;
  readonly people: People;
}

/** A point of the order: what is done, and for whom. */
interface Point {
  readonly text: string;
  readonly recipients: readonly string[];
}

/** The order on rewarding (KEZ roadmap 5.2). */
export function awardOrder(paper: AwardPaper): Report {
  const { words } = paper;
  return {
    grid: PAPER_GRID,
    lines: 'flowing',
    fontSize: PAPER_FONT_SIZE,
    blocks: [
      line('heading', words.school),
      GAP,
      line('title', 'ПРИКАЗ'),
      line('centred', reference(paper)),
      GAP,
      line('heading', 'О поощрении участников программы наставничества'),
      GAP,
      line(
        'text',
        `По итогам реализации программы наставничества${inSchoolYear(words)}, в целях мотивации и поощрения её участников`,
      ),
      line('text', 'ПРИКАЗЫВАЮ:'),
      ...points(paper),
      GAP,
      GAP,
      line('text', signatureLine(words.head)),
      GAP,
      line('text', 'С приказом ознакомлен(а):'),
      line('text', `${signatureLine('Куратор')} ${DAY_BLANK}`),
    ],
  };
}

/** The day that all rewards share stands in an order that is not signed; blanks to be filled in otherwise. */
function reference({ order, rewarded }: AwardPaper): string {
  if (order) return `от ${printDay(order.date)} № ${order.number}`;
  const days = [...new Set(rewarded.map(({ date }) => date))];
  const [day] = days;
  return `от ${days.length === 1 && day ? printDay(day) : DAY_BLANK} № ________`;
}

function points(paper: AwardPaper): readonly Block[] {
  const { curator } = paper.words;
  const rewards = pointsOf(paper);
  const papers = papersIn(paper.rewarded);
  const toCurator = `Куратору программы наставничества${curator === '' ? '' : ` (${curator})`} подготовить ${papers} и организовать их вручение.`;
  const last = [...(papers === '' ? [] : [toCurator]), 'Контроль за исполнением приказа оставляю за собой.'];
  return [
    ...rewards.flatMap(({ text, recipients }, index) => [
      line('item', `${index + 1}. ${text}:`),
      ...recipients.map((one, place) =>
        line('item', `${index + 1}.${place + 1}. ${one}${place + 1 < recipients.length ? ';' : '.'}`),
      ),
    ]),
    ...last.map((text, index) => line('item', `${rewards.length + index + 1}. ${text}`)),
  ];
}

/** «грамоты и письма», what of them there is to print; blank when there is nothing. */
function papersIn(rewarded: readonly Rewarded[]): string {
  const has = (...ids: readonly AwardKindId[]) => rewarded.some(({ kind }) => kind && ids.includes(kind.id));
  const [diplomas, letters] = [has('diploma'), has('mentor-letter', 'parents-letter')];
  if (letters) return diplomas ? 'грамоты и письма' : 'благодарственные письма';
  return diplomas ? 'грамоты' : '';
}

/** The kinds in the order of the list, then the school's own by name. */
function pointsOf(paper: AwardPaper): readonly Point[] {
  const { rewarded } = paper;
  const known = AWARD_KINDS.map(({ id, order }) => ({
    text: order,
    of: rewarded.filter(({ kind }) => kind?.id === id),
  }));
  const labels = [...new Set(rewarded.flatMap(({ kind, label }) => (kind ? [] : [label])))].sort();
  const own = labels.map((label) => ({
    text: `Поощрить («${label}»)`,
    of: rewarded.filter((award) => !award.kind && award.label === label),
  }));
  return [...known, ...own].flatMap(({ text, of }) =>
    of.length === 0 ? [] : [{ text, recipients: of.flatMap((award) => recipientLines(award, paper)) }],
  );
}

/** A person a line; the people of a rewarded pair share one. */
function recipientLines({ kind, code, codes, pairNumber }: Rewarded, { people }: AwardPaper): readonly string[] {
  const lines = codes.map((one) =>
    [personInText(one, people), standingOf(one, people)].filter((text) => text !== '').join(', '),
  );
  return code === '' && !kind?.ofMentors ? [`пара № ${pairNumber}: ${lines.join('; ')}`] : lines;
}

/** «9А класс», «педагог, математика»; blank for nobody known. */
export function standingOf(code: string, { mentors, mentees }: People): string {
  return standing(mentors.get(code) ?? mentees.get(code));
}

/** The paper that a reward is given by: its document, or a blank for one. */
export function documentLine({ document }: Pick<Rewarded, 'document'>): string {
  return document === '' ? `Приказ от ${DAY_BLANK} № ${BLANK}` : document;
}
