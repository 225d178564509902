import { MAX_POINTS } from '../domain/indicators';
import type { Side, SideShare } from '../domain/swot';
import { counted } from '../domain/text';
import { groupLabel, percent } from './monitoring-words';

/** A strong or a weak side in words. */
export function sideText(side: Side, isStrong: boolean): string {
  switch (side.kind) {
    case 'answers':
      return `«${side.question}» – благоприятных ответов ${side.shares.map(shareText).join(', ')}`;
    case 'waiting':
      return side.people === 0
        ? 'Пару получили все, кто её ждал'
        : `Ждут пару: ${counted(side.people, 'человек', 'человека', 'человек')}`;
    case 'coverage':
      return `Охват обучающихся ${percent(side.participants / side.enrolled)} при цели ${percent(side.target)}`;
    case 'indicator': {
      const shown = isStrong ? `проявляется в полной мере (${MAX_POINTS} балла)` : 'не проявляется (0 баллов)';
      return `«${side.indicator}» – ${shown}`;
    }
  }
}

/** Rounded down: a share that is short of a threshold never looks as if it reached it. */
function shareText({ share, ...group }: SideShare): string {
  return `${Math.floor(share * 100 + 1e-6)}\u00a0% (${groupLabel(group)})`;
}

/** Sides one under another, the first ones. */
export function sideList(sides: readonly Side[], isStrong: boolean, most: number): string {
  if (sides.length === 0) return 'По данным книги не выделены.';
  const lines = sides.slice(0, most).map((side) => `• ${sideText(side, isStrong)}`);
  return [...lines, ...(sides.length > most ? [`… и ещё ${sides.length - most}`] : [])].join('\n');
}
