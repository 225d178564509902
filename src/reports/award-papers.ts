import type { AwardKindId } from '../domain/awards/award';
import type { Rewarded } from '../domain/awards/recipients';
import { type AwardPaper, documentLine, PAPER_GRID, standingOf } from './award-order';
import { inSchoolYear, personInText, type SchoolWords, signatureLine } from './people';
import { type Block, GAP, line, type Report } from './table';

/** One paper for one person. */
interface Recipient {
  readonly award: Rewarded;
  /** The name, or a blank for it. */
  readonly name: string;
  readonly standing: string;
}

type Page = (recipient: Recipient, words: SchoolWords) => readonly Block[];

const gaps = (count: number): readonly Block[] => Array.from({ length: count }, () => GAP);

/** The papers of the programme of Kez (KEZ §8), in the order in which they are printed; thanks are an order's alone. */
const PAGES: readonly (readonly [kind: AwardKindId, page: Page])[] = [
  ['diploma', diploma],
  ['mentor-letter', mentorLetter],
  ['parents-letter', parentsLetter],
];

/** Diplomas and letters of thanks, a page each: a title begins a page. */
export function awardPapers({ words, rewarded, people }: Omit<AwardPaper, 'order'>): Report {
  const pages = PAGES.flatMap(([kind, page]) =>
    rewarded
      .filter((award) => award.kind?.id === kind)
      .flatMap((award) =>
        award.codes.map((code) =>
          page({ award, name: personInText(code, people), standing: standingOf(code, people) }, words),
        ),
      ),
  );
  return {
    grid: PAPER_GRID,
    lines: 'flowing',
    blocks: pages.length === 0 ? [line('text', 'Грамот и писем нет.')] : pages.flat(),
  };
}

/** How many pages there will be. */
export function countPapers(rewarded: readonly Rewarded[]): number {
  return rewarded
    .filter(({ kind }) => PAGES.some(([id]) => id === kind?.id))
    .reduce((count, { codes }) => count + codes.length, 0);
}

function diploma({ award, name, standing }: Recipient, words: SchoolWords): readonly Block[] {
  return [
    line('title', words.school),
    ...gaps(11),
    line('display', 'ГРАМОТА'),
    GAP,
    line('large', '«Лучший наставник»'),
    ...gaps(4),
    line('large', 'награждается'),
    ...gaps(2),
    line('large', name),
    line('large', standing),
    ...gaps(2),
    line('large', `за личный вклад в реализацию программы наставничества\n${inSchoolYear(words).trim()}`),
    ...signature(award, words),
  ];
}

function mentorLetter({ award, name, standing }: Recipient, words: SchoolWords): readonly Block[] {
  return [
    line('title', words.school),
    ...gaps(9),
    line('display', 'БЛАГОДАРСТВЕННОЕ ПИСЬМО'),
    ...gaps(4),
    line('large', `Наставник ${name}`),
    line('large', standing),
    ...gaps(3),
    line('letter', `Администрация ${words.school} благодарит Вас за работу наставника${inSchoolYear(words)}.`),
    GAP,
    line(
      'letter',
      'Вы делитесь знаниями и опытом, находите время выслушать и помочь, и Ваша поддержка важна тем, кто рядом с Вами учится и растёт.',
    ),
    GAP,
    line('letter', 'Желаем Вам новых успехов и надеемся на продолжение совместной работы.'),
    ...signature(award, words),
  ];
}

function parentsLetter({ award, name, standing }: Recipient, words: SchoolWords): readonly Block[] {
  return [
    line('title', words.school),
    ...gaps(9),
    line('display', 'БЛАГОДАРСТВЕННОЕ ПИСЬМО'),
    ...gaps(4),
    line('large', 'Родителям (законным представителям) наставника:'),
    line('large', name),
    line('large', standing),
    ...gaps(3),
    line('letter', `Администрация ${words.school} благодарит Вас за поддержку и воспитание Вашего ребёнка.`),
    GAP,
    line(
      'letter',
      `В программе наставничества${inSchoolYear(words)} он стал наставником: помогал другим ребятам учиться, общаться и верить в свои силы. В этом есть и Ваша заслуга.`,
    ),
    GAP,
    line('letter', 'Желаем Вашей семье здоровья и благополучия.'),
    ...signature(award, words),
  ];
}

function signature(award: Rewarded, words: SchoolWords): readonly Block[] {
  return [...gaps(9), line('letter', signatureLine(words.head)), GAP, line('text', documentLine(award))];
}
