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
      'Возможно, один человек записан с инициалами и полностью, считаются двумя; если это один, напишите имя одинаково',
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

/** Rows of «Тестова А. Б.» and «Тестова Анна Борисовна»: the person decides whether they are one. */
function perhapsOne(people: readonly Person<object>[]): readonly (readonly number[])[] {
  const byInitials = new Map<string, Person<object>[]>();
  for (const person of people.filter(({ name }) => name !== '')) {
    const key = initialsKey(person.nameKey);
    const alike = byInitials.get(key);
    if (alike) alike.push(person);
    else byInitials.set(key, [person]);
  }
  const isMixed = (alike: readonly Person<object>[]) => {
    const short = alike.filter(({ nameKey }) => nameKey === initialsKey(nameKey));
    return short.length > 0 && short.length < alike.length;
  };
  return [...byInitials.values()]
    .filter(isMixed)
    .map((alike) => alike.flatMap(({ rows }) => rows).sort((a, b) => a - b));
}
