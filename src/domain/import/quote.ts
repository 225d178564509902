import { looksPersonal } from '../privacy';

const LONGEST = 40;

/** «сейчас «два»»: what a cell holds, shortened; what looks personal is not repeated in messages. */
export function quoted(text: string): string {
  if (text === '') return 'сейчас пусто';
  const line = text.replace(/\s+/g, ' ');
  if (looksPersonal(line)) return 'сейчас текст, похожий на личные данные';
  return `сейчас «${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}»`;
}
