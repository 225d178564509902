import { element, folded } from '../element';
import type { Proposal } from '../shapes';
import { counted, dotted, PAIRS, PLACES, POINTS, plural, type WordForms } from '../words';

const MENTORS: WordForms = ['наставник', 'наставника', 'наставников'];
const BUSY: WordForms = ['Занят', 'Заняты', 'Занято'];
const FREE: WordForms = ['свободен', 'свободны', 'свободно'];
const LEFT_OUT: WordForms = ['строка', 'строки', 'строк'];

/** What the proposal gives, before any single pair. */
export function totalsOf(proposal: Proposal): HTMLElement {
  const { totals, problems } = proposal;
  const weakest = totals.weakest === null ? '' : ` Самая слабая пара: ${counted(totals.weakest, POINTS)}.`;
  const lines = [waitingWords(proposal), loadWords(proposal), changeWords(proposal)].filter((line) => line !== '');
  return element('section', { class: 'totals', 'aria-label': 'Итоги' }, [
    element('p', { class: 'lead' }, [
      element('b', {}, [
        `Пару ${plural(totals.seated, ['получит', 'получат', 'получат'])} ${totals.seated} из ${totals.units}.`,
      ]),
      weakest,
    ]),
    ...lines.map((line) => element('p', {}, [line])),
    ...(problems.length === 0 ? [] : [problemsOf(problems)]),
  ]);
}

/** «Ждут 17: 12 – нет наставника старше, 5 – не хватает мест». */
function waitingWords({ waiting, waitingReasons }: Proposal): string {
  if (waiting.length === 0) return 'Никто не останется ждать.';
  const reasons = waitingReasons.map(({ words, count }) => `${count} – ${words}`).join('; ');
  const verb = plural(waiting.length, ['Ждёт', 'Ждут', 'Ждут']);
  return `${verb} ${waiting.length}${reasons === '' ? '' : `: ${reasons}`}.`;
}

function loadWords({ totals }: Proposal): string {
  const { busiest, mentorsUsed, mentorsFree, placesLeft } = totals;
  if (mentorsUsed === 0) return '';
  return `${dotted(
    `${plural(mentorsUsed, BUSY)} ${counted(mentorsUsed, MENTORS)}, ${plural(mentorsFree, FREE)} ${mentorsFree}`,
    `осталось ${counted(placesLeft, PLACES)}`,
    `самый занятый: ${busiest.used} из ${busiest.capacity}`,
  )}.`;
}

/** What changes against the book. */
function changeWords({ pairs, waiting, totals }: Proposal): string {
  const [same, other] = [
    pairs.filter(({ change }) => change === 'same'),
    pairs.filter(({ change }) => change === 'other'),
  ];
  const lost = waiting.filter(({ formerMentor }) => formerMentor !== '');
  if (same.length + other.length + lost.length === 0) return '';
  return `${dotted(
    `Против книги ${plural(totals.changed, ['изменится', 'изменятся', 'изменится'])} ${counted(totals.changed, PAIRS)}`,
    `останется ${same.length}`,
    other.length > 0 ? `другой наставник: ${other.length}` : '',
    lost.length > 0 ? `потеряют пару: ${lost.length}` : '',
  )}.`;
}

function problemsOf(problems: readonly string[]): HTMLElement {
  return folded(`Из-за ошибок пропущено: ${counted(problems.length, LEFT_OUT)}`, () => [
    element(
      'ul',
      { class: 'problems' },
      problems.map((problem) => element('li', {}, [problem])),
    ),
  ]);
}
