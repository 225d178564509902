import { classLabel, classNumber } from '../age-groups';
import { participations } from '../counted-pairs';
import type { FormId } from '../forms';
import type { Mentee, Mentor, Pair, Period, Registry } from '../participants';
import { groupBy } from '../record';
import type { MenteeStatus, MentorStatus } from '../statuses';
import type { Question, SurveyRole, SurveyStage } from './question';

/** The code under which the curator answers. */
export const CURATOR = 'куратор';

/** Somebody who is asked: the forms of taking part, each with the № of the pair, '' when there is none yet. */
export interface Respondent {
  readonly code: string;
  readonly role: SurveyRole;
  /** «5А» for pupils; for adults their own code: each has a book alone. */
  readonly group: string;
  readonly forms: ReadonlyMap<FormId, string>;
}

/** A question to one person. */
export interface SurveyLine {
  readonly code: string;
  readonly role: SurveyRole;
  readonly pairNumber: string;
  readonly question: Question;
}

/** One survey book: of a class, of a teacher, of the curator. */
export interface Survey {
  readonly group: string;
  readonly lines: readonly SurveyLine[];
}

const CLASSLESS = 'без класса';

type Forms = Map<FormId, string>;

/**
 * Before the programme everybody active is asked, pair or not, and whoever takes part in the period; after it those
 * whose pairs count in the period.
 */
export function respondents(
  registry: Registry,
  stage: SurveyStage,
  period: Period,
  reportDate: string,
): readonly Respondent[] {
  const standing = registry.pairs.filter(({ status }) => status !== 'расторгнута');
  const taking = participations(registry, period, reportDate).counted.map(({ pair }) => pair);
  const side = (role: SurveyRole, people: readonly (Mentor | Mentee)[], field: 'mentorCode' | 'menteeCode') => {
    const [known, counted] = [numbersOf(standing, field), numbersOf(taking, field)];
    return people.flatMap((person): Respondent[] => {
      const { code } = person;
      const wished = stage === 'до' && ACTIVE.includes(person.status) ? person.forms : [];
      const forms: Forms = new Map(wished.map((form) => [form, known.get(code)?.get(form) ?? '']));
      for (const [form, number] of counted.get(code) ?? []) forms.set(form, number);
      return forms.size > 0 ? [{ code, role, group: groupOf(person), forms }] : [];
    });
  };
  return [
    ...side('наставляемый', registry.mentees, 'menteeCode'),
    ...side('наставник', registry.mentors, 'mentorCode'),
  ];
}

const ACTIVE: readonly (MentorStatus | MenteeStatus)[] = ['активен', 'новый', 'ожидает', 'в паре'];

/** The № of each person's pair by form; of several the last one. */
function numbersOf(pairs: readonly Pair[], field: 'mentorCode' | 'menteeCode'): ReadonlyMap<string, Forms> {
  const numbers = new Map<string, Forms>();
  for (const pair of pairs) {
    const forms: Forms = numbers.get(pair[field]) ?? new Map();
    numbers.set(pair[field], forms.set(pair.form, pair.number));
  }
  return numbers;
}

function groupOf({ kind, className, code }: Mentor | Mentee): string {
  if (kind !== 'ученик') return code;
  return className === '' ? CLASSLESS : classLabel(className);
}

/** Somebody who is asked, with the questions to this person. */
export interface AskedPerson {
  readonly code: string;
  readonly group: string;
  readonly lines: readonly SurveyLine[];
}

const THE_CURATOR: Respondent = { code: CURATOR, role: CURATOR, group: CURATOR, forms: new Map() };

/** Everybody who is asked at a stage, the curator too: once for each role. */
export function askedPeople(
  people: readonly Respondent[],
  questions: readonly Question[],
  stage: SurveyStage,
): readonly AskedPerson[] {
  const ofStage = questions.filter((one) => one.stage === stage);
  return [...people, THE_CURATOR].flatMap(({ code, role, group, forms }) => {
    const lines = ofStage
      .filter((one) => one.role === role && (one.form === null || forms.has(one.form)))
      .map((question) => ({ code, role, pairNumber: pairNumber(forms, question), question }));
    return lines.length === 0 ? [] : [{ code, group, lines }];
  });
}

/** Whether a person's answer to a question is counted already. */
export type IsAnswered = (code: string, questionCode: string) => boolean;

/** The surveys of a stage by group, classes first. Whoever has answered everything is not asked again. */
export function surveysOf(asked: readonly AskedPerson[], isAnswered: IsAnswered): readonly Survey[] {
  const open = asked.filter(({ code, lines }) => !lines.every(({ question }) => isAnswered(code, question.code)));
  return [...groupBy(open, ({ group }) => group)]
    .map(([group, people]) => ({ group, lines: people.flatMap(({ lines }) => lines) }))
    .sort((a, b) => compareGroups(a.group, b.group));
}

function pairNumber(forms: ReadonlyMap<FormId, string>, { form }: Question): string {
  return (form === null ? [...forms.values()][0] : forms.get(form)) ?? '';
}

/** «2А», «10Б», then codes. */
export function compareGroups(a: string, b: string): number {
  const rank = (group: string) => classNumber(group) ?? Number.POSITIVE_INFINITY;
  const [left, right] = [rank(a), rank(b)];
  if (left !== right) return left - right;
  return a < b ? -1 : Number(a > b);
}
