export type AgeGroupId = 'primary' | 'basic' | 'senior';

export interface AgeGroup {
  readonly id: AgeGroupId;
  /** The short word that formulas give: «начальная». */
  readonly label: string;
  /** Row label of T2 (MEG T2). */
  readonly reportLabel: string;
  /** «начальной»: for sentences and the settings' titles. */
  readonly genitive: string;
}

export const AGE_GROUPS: readonly AgeGroup[] = [
  { id: 'primary', label: 'начальная', reportLabel: 'обучающиеся начальной школы', genitive: 'начальной' },
  { id: 'basic', label: 'основная', reportLabel: 'обучающиеся основной школы', genitive: 'основной' },
  { id: 'senior', label: 'старшая', reportLabel: 'обучающиеся старшей школы', genitive: 'старшей' },
];

/** First and last class of an age group. The documents give no bounds; these are the usual ones, editable in a book. */
export type ClassBounds = Readonly<Record<AgeGroupId, readonly [first: number, last: number]>>;

export const DEFAULT_CLASS_BOUNDS: ClassBounds = { primary: [1, 4], basic: [5, 9], senior: [10, 11] };

const CLASS = /^(\d{1,2})(?:\s*-?\s*([а-яёa-z]))?(?:\s*(?:класс|кл\.?))?$/i;

/** The number of a class written «5А», «5 а», «11-Б» or 5; undefined when there is none from 1 to 11. */
export function classNumber(text: string): number | undefined {
  const match = CLASS.exec(text.trim());
  const number = match ? Number(match[1]) : Number.NaN;
  return number >= 1 && number <= 11 ? number : undefined;
}

const [LATIN, CYRILLIC] = ['ABCEHKMOPTX', 'АВСЕНКМОРТХ'];

/** «5А» for a class written «5 а», «5-А», «5А класс» or with a Latin letter of the same look; other texts as they are. */
export function classLabel(text: string): string {
  const [, number, letter = ''] = CLASS.exec(text.trim()) ?? [];
  if (number === undefined) return text.trim();
  const look = LATIN.indexOf(letter.toUpperCase());
  return `${Number(number)}${letter === '' || look < 0 ? letter.toUpperCase() : CYRILLIC.charAt(look)}`;
}

/** The age group of a class, or undefined when the text is not a class or no group holds it. */
export function ageGroupOfClass(text: string, bounds: ClassBounds = DEFAULT_CLASS_BOUNDS): AgeGroup | undefined {
  const number = classNumber(text);
  if (number === undefined) return undefined;
  return AGE_GROUPS.find(({ id }) => number >= bounds[id][0] && number <= bounds[id][1]);
}
