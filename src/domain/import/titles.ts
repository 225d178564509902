import { normaliseLabel } from '../text';
import { mendText } from './letters';
import { person, TITLES, type TitleField, WHOLE_TITLES, WHOSE_CATEGORIES } from './title-fields';
import {
  hasLead,
  isOfSubject,
  LIKELY_WORDS,
  ROLE_WORDS,
  subjectOf,
  type Whose,
  whoseLevels,
  withoutLead,
} from './title-roles';

export interface Title extends Whose {
  readonly says: TitleField;
}

/** What the title of a column says; undefined when it says nothing known. */
export function recogniseTitle(written: string): Title | undefined {
  const levels = levelsOf(written);
  const title = levels.join(' ');
  if (title === '') return undefined;
  const whole = WHOLE_TITLES.find((synonyms) => synonyms.title.test(title));
  if (whole) return { role: WHOSE_CATEGORIES.test(title) ? 'mentor' : undefined, likely: undefined, says: whole.says };
  const says = fieldOfLevels(levels);
  return says && { ...whoseLevels(levels), says };
}

/** Whose a title is, also one whose field nobody knows: «Наставник: ступень». */
export function whoseTitle(written: string): Whose {
  return whoseLevels(levelsOf(written));
}

/** The title is of the person himself, whatever else it says: «Закреплённый наставник», «Сведения о наставнике». */
export function isTitleOfPerson(written: string): boolean {
  const [level] = levelsOf(written).slice(-1);
  return level !== undefined && namesPerson(level);
}

/** Over the columns of somebody who is neither mentor nor mentee. */
export function isTitleOfOther(written: string): boolean {
  return recogniseTitle(written)?.says.of === 'other-person';
}

/** Longer texts are no titles, and would cost much. */
const LONGEST_TITLE = 1000;

/** The levels of a header, normalised. */
function levelsOf(written: string): readonly string[] {
  if (written.length > LONGEST_TITLE) return [];
  const levels = mendText(written)
    .split(': ')
    .map((level) => normaliseLabel(level).replace(/[*:]+/g, ' ').replace(/ +/g, ' ').trim());
  return levels.filter((level) => level !== '');
}

/** Below a title of a person the lowest level says the field: «Сведения о наставнике школы: ФИО». */
function fieldOfLevels(levels: readonly string[]): TitleField | undefined {
  const [above, lowest] = levels.slice(-2);
  const below = above !== undefined && lowest !== undefined && namesPerson(above) ? fieldOf(lowest) : undefined;
  return below ?? fieldOf(levels.join(' '), levels.length === 1);
}

function namesPerson(level: string): boolean {
  const says = fieldOf(withoutLead(level));
  const isName = says?.of === 'person' && says.field === 'name';
  if (isName || isOfSubject(level)) return true;
  return says === undefined && hasLead(level) && whoseLevels([level]).likely !== undefined;
}

/** @param isAlone Not words of several levels: then a mentor may also be a class teacher, «Наставник (кл. рук.)». */
function fieldOf(title: string, isAlone = true): TitleField | undefined {
  const { role, likely } = whoseLevels([title]);
  const says =
    fieldOfRest(bare(title, role ? ROLE_WORDS : []), role !== undefined) ??
    fieldOfRest(bare(title, [...(role ? ROLE_WORDS : []), ...LIKELY_WORDS]), likely !== undefined);
  return says?.of === 'other-person' && isAlone && subjectOf(title) ? person('name') : says;
}

/** A title that is nothing but the role is the name's, or the code's when codes stand below. */
function fieldOfRest(rest: string, hasRole: boolean): TitleField | undefined {
  if (rest === '') return hasRole ? person('name') : undefined;
  return TITLES.find(({ title }) => title.test(rest))?.says;
}

function bare(title: string, words: readonly RegExp[]): string {
  return words
    .reduce((rest, word) => rest.replace(new RegExp(word, 'g'), ' '), title)
    .replace(/(?<![а-яa-z\d])-+|-+(?![а-яa-z\d])/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/\( *\)/g, ' ')
    .replace(/(?<![,;/])[,;/]+(?= *$)/g, '')
    .replace(/ +/g, ' ')
    .trim();
}
