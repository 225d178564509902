import { classNumber } from '../age-groups';
import type { ImportRemark, ReadLists } from './lists';
import { initialsKey } from './names';
import type { Person } from './people';
import { groupsWords, rowsWords } from './rows-words';
import type { Settled } from './settle';
import type { TableKind } from './targets';

/** People who stand in several rows, and those who may be one: said, so that nobody is lost or doubled unnoticed. */
export function peopleRemarks(settled: Settled, kind: TableKind): readonly ImportRemark[] {
  const mentors: readonly Person<object>[] = settled.mentors.all();
  const mentees: readonly Person<object>[] = settled.mentees.all();
  const everybody = [...mentors, ...mentees];
  const repeated = kind === 'pairs' ? [] : everybody.filter(({ rows }) => rows.length > 1);
  const differently = everybody.filter(({ rows, spellings }) => rows.length > 1 && spellings.size > 1);
  const disputed = everybody.filter((person) => person.disputed.size > 0);
  return [
    ...said(rowsOf(repeated), 'Один человек записан несколько раз, взят один раз'),
    ...said(rowsOf(differently), 'Одно имя написано по-разному, считается одним человеком'),
    ...said(rowsOf(disputed), 'Сведения об одном человеке расходятся, взяты первые'),
    ...said(
      [...perhapsOne(mentors), ...perhapsOne(mentees)],
      'Возможно, один человек записан кратко и полностью, считаются двумя; если это один, напишите имя одинаково',
    ),
  ];
}

export function pairRemarks({
  mentors,
  mentees,
  pairs,
}: Pick<ReadLists, 'mentors' | 'mentees' | 'pairs'>): readonly ImportRemark[] {
  const classOf = (person: { readonly values: { readonly className?: string } } | undefined) =>
    classNumber(person?.values.className ?? '') ?? Number.NaN;
  const younger = pairs.filter(
    ({ mentor, mentee, values }) =>
      values.form === 'pupil-pupil' && classOf(mentors[mentor]) < classOf(mentees[mentee]),
  );
  const rows = [...new Set(younger.flatMap((pair) => pair.rows))].sort((a, b) => a - b);
  return [
    ...said(rowsOf(pairs.filter((pair) => pair.rows.length > 1)), 'Одна пара записана несколько раз, взята один раз'),
    ...(rows.length > 0
      ? [
          `Наставник учится в более младшем классе, чем наставляемый: ${rowsWords(rows)}. Проверьте, кто из них наставник.`,
        ]
      : []),
  ];
}

function said(groups: readonly (readonly number[])[], words: string): readonly ImportRemark[] {
  return groups.length > 0 ? [`${words}: ${groupsWords(groups)}.`] : [];
}

function rowsOf(entries: readonly { readonly rows: readonly number[] }[]): readonly (readonly number[])[] {
  return entries.map(({ rows }) => rows);
}

/** Rows of «Тестова А. Б.» or «Тестова Анна» and «Тестова Анна Борисовна»: the person decides whether they are one. */
function perhapsOne(people: readonly Person<object>[]): readonly (readonly number[])[] {
  const byFirstInitial = new Map<string, Person<object>[]>();
  for (const person of people.filter(({ name }) => name !== '')) {
    const key = initialsKey(person.nameKey).split(' ').slice(0, 2).join(' ');
    const alike = byFirstInitial.get(key);
    if (alike) alike.push(person);
    else byFirstInitial.set(key, [person]);
  }
  return [...byFirstInitial.values()].flatMap(groupsOfOne);
}

/** Each short name with the longer ones that it may stand for. */
function groupsOfOne(alike: readonly Person<object>[]): readonly (readonly number[])[] {
  const byName = new Map<string, number[]>();
  for (const { nameKey, rows } of alike) byName.set(nameKey, [...(byName.get(nameKey) ?? []), ...rows]);
  return [...byName].flatMap(([short, rows]) => {
    const longer = [...byName].filter(([name]) => isShortFor(short, name)).flatMap(([, own]) => own);
    return longer.length > 0 ? [[...rows, ...longer].sort((a, b) => a - b)] : [];
  });
}

/** Each word of the short name begins that of the long one: «тестова анна», «тестова а б» for «тестова анна борисовна». */
function isShortFor(short: string, name: string): boolean {
  const [own, words] = [short.split(' '), name.split(' ')];
  const agrees = (word: string, index: number) =>
    word === words[index] || (word.length === 1 && index > 0 && words[index]?.startsWith(word));
  return short !== name && own.length > 1 && own.length <= words.length && own.every(agrees);
}
