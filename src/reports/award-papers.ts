import type { AwardKindId } from '../domain/awards/award';
import type { Rewarded } from '../domain/awards/recipients';
import { type AwardPaper, documentLine, PAPER_GRID } from './award-order';
import { inYear, type PaperSchool, personLine, signatureLine } from './award-words';
import { type Block, GAP, line, type Report } from './table';

/** One paper for one person. */
interface Recipient {
  readonly award: Rewarded;
  readonly code: string;
  readonly standing: string;
}

type Page = (recipient: Recipient, school: PaperSchool) => readonly Block[];

const gaps = (count: number): readonly Block[] => Array.from({ length: count }, () => GAP);

/** The papers of the programme of Kez (KEZ §8), in the order in which they are printed; thanks are an order's alone. */
const PAGES: readonly (readonly [kind: AwardKindId, page: Page])[] = [
  ['diploma', diploma],
  ['mentor-letter', mentorLetter],
  ['parents-letter', parentsLetter],
];

/** Diplomas and letters of thanks, a page each: a title begins a page. */
export function awardPapers({ school, rewarded, standingOf }: AwardPaper): Report {
  const pages = PAGES.flatMap(([kind, page]) =>
    rewarded
      .filter((award) => award.kind?.id === kind)
      .flatMap((award) => award.codes.map((code) => page({ award, code, standing: standingOf(code) }, school))),
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

function diploma({ award, code, standing }: Recipient, school: PaperSchool): readonly Block[] {
  return [
    line('title', school.school),
    ...gaps(11),
    line('display', 'ГРАМОТА'),
    GAP,
    line('large', '«Лучший наставник»'),
    ...gaps(4),
    line('large', 'награждается'),
    ...gaps(2),
    line('large', personLine(code)),
    line('large', standing),
    ...gaps(2),
    line('large', `за личный вклад в реализацию программы наставничества\n${inYear(school).trim()}`),
    ...signature(award, school),
  ];
}

function mentorLetter({ award, code, standing }: Recipient, school: PaperSchool): readonly Block[] {
  return [
    line('title', school.school),
    ...gaps(9),
    line('display', 'БЛАГОДАРСТВЕННОЕ ПИСЬМО'),
    ...gaps(4),
    line('large', `Наставник ${personLine(code)}`),
    line('large', standing),
    ...gaps(3),
    line('letter', `Администрация ${school.school} благодарит Вас за работу наставника${inYear(school)}.`),
    GAP,
    line(
      'letter',
      'Вы делитесь знаниями и опытом, находите время выслушать и помочь, и Ваша поддержка важна тем, кто рядом с Вами учится и растёт.',
    ),
    GAP,
    line('letter', 'Желаем Вам новых успехов и надеемся на продолжение совместной работы.'),
    ...signature(award, school),
  ];
}

function parentsLetter({ award, code, standing }: Recipient, school: PaperSchool): readonly Block[] {
  return [
    line('title', school.school),
    ...gaps(9),
    line('display', 'БЛАГОДАРСТВЕННОЕ ПИСЬМО'),
    ...gaps(4),
    line('large', 'Родителям (законным представителям) наставника'),
    line('large', personLine(code)),
    line('large', standing),
    ...gaps(3),
    line('letter', `Администрация ${school.school} благодарит Вас за поддержку и воспитание Вашего ребёнка.`),
    GAP,
    line(
      'letter',
      `В программе наставничества${inYear(school)} он стал наставником: помогал другим ребятам учиться, общаться и верить в свои силы. В этом есть и Ваша заслуга.`,
    ),
    GAP,
    line('letter', 'Желаем Вашей семье здоровья и благополучия.'),
    ...signature(award, school),
  ];
}

function signature(award: Rewarded, school: PaperSchool): readonly Block[] {
  return [...gaps(9), line('letter', signatureLine(school.head)), GAP, line('text', documentLine(award))];
}
