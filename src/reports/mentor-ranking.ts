import type { RankedMentor, RankedPart, RankingPart } from '../domain/awards/ranking';
import { counted, printDay } from '../domain/text';
import { type Block, line, type Report } from './table';

/** Place, code, mentees, score, three parts: 700 px, the width of an A4 page between margins. */
const GRID: readonly number[] = [56, 66, 115, 64, 133, 133, 133];

/** The row of the sheet, from 1, at which the table begins: pages repeat it. */
export const RANKING_HEADER_ROW = 6;

const TITLES: Readonly<Record<RankingPart, string>> = { meetings: 'Встречи', progress: 'Рост', satisfaction: 'Отзывы' };

const CRITERIA: Readonly<Record<RankingPart, string>> = {
  meetings: '«Встречи» – какая доля встреч, которые должны были пройти, прошла',
  progress: '«Рост» – насколько лучше стали ответы наставляемых на якорные вопросы; половина баллов – без изменений',
  satisfaction: '«Отзывы» – ответы наставляемых на шкалы анкет «после»',
};

const NO_DATA = 'нет данных';

export interface MentorRanking {
  readonly mentors: readonly RankedMentor[];
  /** ISO day. */
  readonly day: string;
  /** The sheet on which people write what they have decided. */
  readonly awardsSheet: string;
}

/** «Рейтинг наставников»: every part of a score beside it; people decide (KEZ §8). */
export function mentorRanking({ mentors, day, awardsSheet }: MentorRanking): Report {
  const parts = mentors[0]?.parts ?? [];
  const criteria = parts.map(({ id }) => CRITERIA[id]).join('; ');
  const lines: readonly Block[] = [
    line('heading', `Рейтинг наставников на ${printDay(day)}`),
    line('text', `Это основа для разговора. Решают люди: кого поощрить, впишите на лист «${awardsSheet}».`),
    line('note', criteria === '' ? 'В периоде нет пар, которые учитываются в отчётах.' : `Баллы: ${criteria}.`),
    line(
      'note',
      'Часть без данных не учитывается, остальные пересчитаны до 100. В скобках – сколько встреч прошло и сколько наставляемых ответило.',
    ),
    line('note', 'Ответов у одного наставника мало: лист – для тех, кто решает, не для публикации.'),
  ];
  return {
    grid: GRID,
    blocks: [
      ...lines,
      {
        kind: 'table',
        name: 'REPORT_MENTOR_RANKING',
        columns: GRID.slice(0, 4 + parts.length).map(() => ({ span: 1, kind: 'centred' })),
        headerRows: 1,
        rows: [
          ['Место', 'Код', 'Наставляемых', 'Баллы', ...parts.map(({ id, most }) => `${TITLES[id]}, до ${most}`)],
          ...mentors.map(rowOf),
        ],
      },
    ],
  };
}

function rowOf({ place, code, mentees, score, parts }: RankedMentor): readonly (string | number)[] {
  return [place ?? '–', code, mentees, score ?? '–', ...parts.map(partText)];
}

/** «36 (18 из 20)». */
function partText({ points, count, of }: RankedPart): string {
  return points === null ? NO_DATA : `${points} (${count} из ${of})`;
}

/** «Наставников в рейтинге: 50. Без данных: 3.» */
export function rankingSummary(mentors: readonly RankedMentor[]): string {
  const without = mentors.filter(({ score }) => score === null).length;
  const all = counted(mentors.length, 'наставник', 'наставника', 'наставников');
  return without === 0 ? `В рейтинге ${all}.` : `В рейтинге ${all}, без данных – ${without}.`;
}
