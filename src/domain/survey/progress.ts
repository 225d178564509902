import { FORMS, type FormId } from '../forms';
import type { Period } from '../participants';
import { groupBy, sum } from '../record';
import { SURVEY_ROLES, type SurveyRole, type SurveyStage } from './question';
import { type AskedPerson, compareGroups, type IsAnswered } from './respondents';

/** How far people have come: `asked` of them, of whom so many gave all, some or no answers. */
export interface PeopleCount {
  readonly asked: number;
  readonly all: number;
  readonly some: number;
  readonly none: number;
}

/** The questions of one form to one role; `form` null: those that are asked whatever the form is. */
export interface FormProgress extends PeopleCount {
  readonly form: FormId | null;
  readonly role: SurveyRole;
}

/** Somebody who has not answered everything: `given` answers to `asked` questions. */
export interface Unfinished {
  readonly code: string;
  readonly given: number;
  readonly asked: number;
}

export interface SurveyProgress {
  /** Everybody once, whatever the roles and forms. */
  readonly total: PeopleCount;
  /** In the order of the forms, then of the roles. */
  readonly forms: readonly FormProgress[];
  /** By survey book: classes first. */
  readonly unfinished: readonly { readonly group: string; readonly people: readonly Unfinished[] }[];
}

/** What one person has given of the questions of one form. */
interface Part extends Unfinished {
  readonly group: string;
  readonly form: FormId | null;
  readonly role: SurveyRole;
}

/** What is filled of a stage's surveys, and who has not answered. */
export function surveyProgress(asked: readonly AskedPerson[], isAnswered: IsAnswered): SurveyProgress {
  const parts = asked.flatMap((person) => partsOf(person, isAnswered));
  const people = [...groupBy(parts, ({ code }) => code).values()].flatMap(together);
  const ofForms = groupBy(parts, partKey);
  const unfinished = people.filter(({ given, asked: all }) => given < all);
  return {
    total: countOf(people),
    forms: FORM_PARTS.flatMap((part) => {
      const those = ofForms.get(partKey(part));
      return those ? [{ ...part, ...countOf(those) }] : [];
    }),
    unfinished: [...groupBy(unfinished, ({ group }) => group)]
      .map(([group, those]) => ({
        group,
        people: those.map(({ code, given, asked: all }) => ({ code, given, asked: all })),
      }))
      .sort((a, b) => compareGroups(a.group, b.group)),
  };
}

const FORM_PARTS = [...FORMS.map(({ id }) => id), null].flatMap((form) => SURVEY_ROLES.map((role) => ({ form, role })));

function partKey({ form, role }: Pick<Part, 'form' | 'role'>): string {
  return `${form} ${role}`;
}

function partsOf({ code, group, lines }: AskedPerson, isAnswered: IsAnswered): readonly Part[] {
  return [...groupBy(lines, ({ question }) => `${question.form}`).values()].flatMap((those): Part[] => {
    const [first] = those;
    const given = those.filter(({ question }) => isAnswered(code, question.code)).length;
    return first ? [{ code, group, form: first.question.form, role: first.role, given, asked: those.length }] : [];
  });
}

/** All parts of one person. */
function together(parts: readonly Part[]): readonly Part[] {
  const [first] = parts;
  const total = (field: 'given' | 'asked') => sum(parts.map((part) => part[field]));
  return first ? [{ ...first, given: total('given'), asked: total('asked') }] : [];
}

function countOf(people: readonly Unfinished[]): PeopleCount {
  const all = people.filter(({ given, asked }) => given === asked).length;
  const none = people.filter(({ given }) => given === 0).length;
  return { asked: people.length, all, some: people.length - all - none, none };
}

/**
 * Which surveys the year has come to: those after the programme as soon as somebody was asked or has answered them, or
 * the last third of the period has begun.
 * @param today ISO day.
 */
export function stageOfYear(today: string, { from, to }: Period, hasBegunAfter: boolean): SurveyStage {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return hasBegunAfter || Date.parse(today) >= last - (last - first) / 3 ? 'после' : 'до';
}
