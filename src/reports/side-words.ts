import { MAX_POINTS } from '../domain/indicators';
import type { Side, SideShare, Sides } from '../domain/swot';
import { counted } from '../domain/text';
import { groupLabel, percent, wholePercent } from './monitoring-words';

/** How the shares of favourable answers are told: group by group, or in brief. */
type SharesWords = (shares: readonly SideShare[]) => string;

/** «84 % (Ученик-ученик, наставники), 90 % (…)». */
export const everyShare: SharesWords = (shares) =>
  shares.map(({ share, ...group }) => `${wholePercent(share)}\u00a0% (${groupLabel(group)})`).join(', ');

/** «84–90 %». */
export const shareRange: SharesWords = (shares) => {
  const all = shares.map(({ share }) => wholePercent(share));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return `${least === most ? least : `${least}–${most}`}\u00a0%`;
};

/** The first sides of a kind, one under another. */
export function sideList(sides: Sides, kind: keyof Sides, most: number, words: SharesWords): string {
  const all = sides[kind];
  if (all.length === 0) return 'По данным книги не выделены.';
  const lines = all.slice(0, most).map((side) => `• ${sideText(side, kind, words)}`);
  return [...lines, ...(all.length > most ? [`… и ещё ${all.length - most}`] : [])].join('\n');
}

function sideText(side: Side, kind: keyof Sides, words: SharesWords): string {
  switch (side.kind) {
    case 'answers':
      return `«${side.question}» – благоприятных ответов ${words(side.shares)}`;
    case 'waiting':
      return side.people === 0
        ? 'Пару получили все, кто её ждал'
        : `Ждут пару: ${counted(side.people, 'человек', 'человека', 'человек')}`;
    case 'coverage':
      return `Охват обучающихся ${wholePercent(side.participants / side.enrolled)}\u00a0% при цели ${percent(side.target)}`;
    case 'indicator': {
      const shown = kind === 'strong' ? `проявляется в полной мере (${MAX_POINTS} балла)` : 'не проявляется (0 баллов)';
      return `«${side.indicator}» – ${shown}`;
    }
  }
}
