import type { Assessment } from '../domain/indicator-assessment';
import { INDICATOR_GROUPS } from '../domain/indicator-card';
import { INDICATOR_COUNT, MAX_POINTS, programmeLevel } from '../domain/indicators';
import { unlessPersonal } from '../domain/privacy';

export const NOT_APPLICABLE = 'не применимо';

/** «14,5»: at most two decimal places. */
export function printPoints(points: number): string {
  return String(Math.round(points * 100) / 100).replace('.', ',');
}

/** «не заполнено: 3 из 9». */
export function missingText(missing: number, of: number): string {
  return `не заполнено: ${missing} из ${of}`;
}

/** «Сумма баллов: 14 из 18, допустимый уровень.», or which indicators are missing. */
export function scoreSentence({ score, indicators }: Assessment): string {
  if (score.kind === 'incomplete') {
    const texts = INDICATOR_GROUPS.flatMap((group) => group.indicators);
    const missing = texts.filter((_, index) => indicators[index]?.shown === 'blank').map((text) => `«${text}»`);
    return `Уровня нет, ${missingText(score.missing, score.of)}. Не оценены: ${missing.join('; ')}.`;
  }
  const level = programmeLevel(score.points, score.maximum);
  if (!level) return 'Все показатели не применимы: уровня нет.';
  const sum = `Сумма баллов: ${printPoints(score.points)} из ${score.maximum}`;
  if (score.maximum === INDICATOR_COUNT * MAX_POINTS) return `${sum}, ${level.label}.`;
  const share = printPoints((100 * score.points) / score.maximum);
  return `${sum}, это ${share} %: ${level.label} по доле, потому что часть показателей не применима.`;
}

/** Of several assessors, those who left indicators out; the card may have a level all the same. */
export function unfinishedSentences({ assessors }: Assessment): readonly string[] {
  if (assessors.length < 2) return [];
  return assessors
    .filter(({ missing }) => missing.length > 0)
    .map(({ label, missing }) => {
      const what = missing.length === 1 ? 'не оценён показатель' : 'не оценены показатели';
      return `${shownAssessor(label)}: ${what} ${missing.map((index) => index + 1).join(', ')} (по порядку в карте).`;
    });
}

/** A card may be printed: whoever signed by a name is not named on it. */
function shownAssessor(label: string): string {
  return label === '' ? 'Без подписи в «Кто оценил»' : unlessPersonal(label, 'Один из оценивших');
}
