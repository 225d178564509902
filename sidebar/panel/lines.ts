import { type Act, captionOf } from '../acts';
import type { PanelState } from '../shapes';
import { dotted, percent } from '../words';
import { documentsLine } from './documents-line';

/** A line of the panel: what stands, and where it leads. */
export interface Line {
  readonly words: string;
  /** Under the words; may be blank. */
  readonly more: string;
  readonly act: Act;
  /** Somebody has to see to it. */
  readonly isCare?: boolean;
  /** Shares 0–1 of the bar. */
  readonly bar?: { readonly share: number; readonly target: number };
}

type Part = PanelState['unread'][number];

const SHEET = {
  stages: { sheet: 'stages', caption: 'Лист «Этапы»' },
  summary: { sheet: 'schoolSummary', caption: 'Лист «Свод школы»' },
  pairs: { sheet: 'pairs', caption: 'Лист «Пары»' },
  roadmap: { sheet: 'roadmap', caption: 'Лист «Дорожная карта»' },
} as const satisfies Record<string, Act>;

const PAIRING: Act = { place: 'pairing', caption: 'Подбор пар' };

/** A part that the book holds and that cannot be read. */
function unreadLine(title: string, { unset }: PanelState): Line {
  return unset > 0
    ? {
        words: `${title}: не хватает данных`,
        more: 'Заполните «Настройки»',
        act: { sheet: 'settings', caption: 'Лист «Настройки»' },
        isCare: true,
      }
    : {
        words: `${title}: лист не прочитан`,
        more: 'Что исправить, скажет проверка',
        act: { command: 'checkBook' },
        isCare: true,
      };
}

const orUnread = (part: Part, title: string, line: (state: PanelState) => Line | undefined) => (state: PanelState) =>
  state.unread.includes(part) ? unreadLine(title, state) : line(state);

const stageLine = orUnread('stage', 'Этапы', ({ stage }) => {
  if (!stage)
    return {
      words: 'Этапы: листа ещё нет',
      more: 'Его сделает команда «Карта этапов»',
      act: { command: 'buildStages' },
    };
  const { title, works, done, overdue } = stage;
  return {
    words: title === null ? 'Все этапы пройдены' : `Этап «${title}»`,
    more: dotted(`сделано ${percent(done / works)} (${done} из ${works})`, overdue > 0 ? `просрочено ${overdue}` : ''),
    act: SHEET.stages,
    isCare: overdue > 0,
  };
});

const coverageLine = orUnread('coverage', 'Охват', ({ coverage, missingReports }) => {
  if (!coverage) return undefined;
  const { share, target, covered, enrolled, missing } = coverage;
  const hasSummary = !missingReports.includes('buildSchoolSummary');
  return {
    words: `Охват ${share === null ? 'не посчитан' : percent(share)} из ${percent(target)}`,
    more: dotted(`${covered} из ${enrolled} учеников`, missing > 0 ? `до цели ${missing}` : 'цель достигнута'),
    act: hasSummary ? SHEET.summary : { command: 'buildSchoolSummary' },
    ...(share !== null && { bar: { share: Math.min(share, 1), target } }),
  };
});

const STATUS_WORDS: Readonly<Record<PanelState['pairs'][number]['status'], string>> = {
  предложена: 'предложено',
  утверждена: 'утверждено',
  'закреплена приказом': 'в приказе',
  активна: 'активных',
  приостановлена: 'приостановлено',
  завершена: 'завершено',
  расторгнута: 'расторгнуто',
};

function pairsLine({ pairs }: PanelState): Line {
  if (pairs.length === 0) return { words: 'Пар ещё нет', more: '', act: PAIRING };
  const [first = '', ...rest] = [...pairs]
    .sort((a, b) => Number(b.status === 'активна') - Number(a.status === 'активна'))
    .map(({ status, count }) => `${STATUS_WORDS[status]} ${count}`);
  return { words: `Пары и группы: ${first}`, more: rest.join(', '), act: SHEET.pairs };
}

function waitingLine({ waiting: { units, long, longDays } }: PanelState): Line {
  if (units === 0) return { words: 'Пару никто не ждёт', more: '', act: PAIRING };
  const more = long > 0 ? `дольше ${longDays} дней: ${long}` : '';
  return { words: `Ждут пару: ${units}`, more, act: PAIRING, isCare: long > 0 };
}

function orderLine({ toOrder }: PanelState): Line | undefined {
  if (toOrder === 0) return undefined;
  return {
    words: `Ждут приказа: пар и групп – ${toOrder}`,
    more: '',
    act: { command: 'buildPairOrder' },
    isCare: true,
  };
}

const meetingsLine = orUnread('meetings', 'Встречи', ({ meetings }) => {
  if (!meetings) return undefined;
  const { pairs, overdue, toPlan } = meetings;
  return {
    words: overdue > 0 ? `Встречи просрочены: пар и групп – ${overdue}` : 'Встречи: просроченных нет',
    more: dotted(`пар и групп в работе ${pairs}`, toPlan > 0 ? `запланировать ${toPlan}` : ''),
    act: { place: 'meetings', caption: 'Встречи пар и групп' },
    isCare: overdue > 0,
  };
});

const roadmapLine = orUnread('roadmap', 'Дорожная карта', ({ roadmap }) => {
  if (!roadmap) {
    return {
      words: 'Дорожная карта: листа ещё нет',
      more: 'Его сделает команда «Дорожная карта»',
      act: { command: 'buildRoadmap' },
    };
  }
  const { items, overdue } = roadmap;
  return {
    words: overdue > 0 ? `Дорожная карта: просрочено ${overdue}` : 'Дорожная карта: просроченного нет',
    more: `строк ${items}`,
    act: SHEET.roadmap,
    isCare: overdue > 0,
  };
});

const papersLine = orUnread('documents', 'Документы', ({ documents }) =>
  documents ? documentsLine(documents) : undefined,
);

const surveyLine = orUnread('survey', 'Анкеты', ({ survey }) => {
  if (!survey || survey.asked === 0) return undefined;
  const { stage, asked, all } = survey;
  const words = all === asked ? `Анкеты «${stage}» заполнили все` : `Анкеты «${stage}»: ответили ${all} из ${asked}`;
  return { words, more: '', act: { place: 'monitoring', caption: 'Мониторинг' } };
});

const PREPARATION = [stageLine, roadmapLine, papersLine];
const PEOPLE = [pairsLine, waitingLine, orderLine];

/** The lines in the order of a curator's questions; without people, those alone that do not need any. */
export function linesOf(state: PanelState, isEmpty: boolean): readonly Line[] {
  const people = state.unread.includes('people') ? [] : PEOPLE;
  const year = [stageLine, coverageLine, ...people, meetingsLine, roadmapLine, papersLine, surveyLine];
  return (isEmpty ? PREPARATION : year).flatMap((line) => line(state) ?? []);
}

/** Where a line leads, for whoever points at it or hears it. */
export function leadsTo({ act }: Line): string {
  const caption = captionOf(act);
  return 'command' in act ? `Команда «${caption}»` : caption;
}
