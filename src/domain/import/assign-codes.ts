import { counted } from '../text';
import { Coder } from './coder';
import type { AssignedCodes, CodedPerson, ImportRemark, ReadLists, ReadPerson } from './lists';
import type { ImportContext } from './table';

/**
 * Turns names into codes. A code of the file or of the key stands; anybody else gets the next free one in the style of
 * the book («Н-014» after «Н-013»). One person has one code in both bases.
 */
export function assignCodes(lists: ReadLists, context: ImportContext): AssignedCodes {
  const coder = new Coder(context, lists);
  const mentorCodes = lists.mentors.map((mentor) => coder.codeOf('mentor', mentor));
  const menteeCodes = lists.mentees.map((mentee) => coder.codeOf('mentee', mentee));
  const withNames = context.personalData === 'names';
  return {
    lists: {
      mentors: coded(lists.mentors, mentorCodes, withNames),
      mentees: coded(lists.mentees, menteeCodes, withNames),
      pairs: lists.pairs.map(({ rows, mentor, mentee, values, implied }) => ({
        rows,
        mentorCode: mentorCodes[mentor] ?? '',
        menteeCode: menteeCodes[mentee] ?? '',
        values,
        implied,
      })),
    },
    key: coder.key,
    added: coder.added,
    remarks: remarksOf(context, coder),
  };
}

function coded<Values>(
  people: readonly ReadPerson<Values>[],
  codes: readonly string[],
  withNames: boolean,
): readonly CodedPerson<Values>[] {
  return people.map(({ rows, name, values, implied }, index) => {
    const known = { rows, code: codes[index] ?? '', values, implied };
    return withNames && name !== '' ? { ...known, name } : known;
  });
}

function remarksOf({ key, taken }: ImportContext, coder: Coder): readonly ImportRemark[] {
  const { fresh, inOtherBase } = coder;
  const isStrange = key === null && (taken.mentor.length > 0 || taken.mentee.length > 0) && fresh > 0;
  return [
    ...(isStrange
      ? [
          `Ключ не загружен: ${counted(fresh, 'человек получит новый код', 'человека получат новые коды', 'человек получат новые коды')}. ` +
            'Если эти люди уже есть в книге, загрузите ключ, иначе они появятся второй раз.',
        ]
      : []),
    ...(inOtherBase > 0
      ? [`${counted(inOtherBase, 'человек есть', 'человека есть', 'человек есть')} в обеих базах под одним кодом.`]
      : []),
  ];
}
