import type { ParticipantKind } from '../statuses';
import { readClassName } from './class-name';
import { readCode } from './codes';
import type { WrongCell } from './lists';
import { mendName, nameKey, splitNameAndClass, splitNameAndPost, splitPeople } from './names';
import { isDoubtfulName, isGroup, isNoName } from './not-people';
import type { PlacedCell } from './read-fields';
import { readKind } from './recognise';
import { wrongAt } from './wrong-cells';

/** Who a cell speaks of. */
export interface Identity {
  /** '' when only the code is given. */
  readonly name: string;
  /** Equal for spellings of the name; see `nameKey`. */
  readonly nameKey: string;
  /** '' when only the name is given. */
  readonly code: string;
  /** A class written after the name. */
  readonly className: string;
  /** Of a position written beside the name. */
  readonly kind: ParticipantKind | undefined;
}

type ReadIdentities = { readonly people: readonly Identity[] } | { readonly wrong: WrongCell };

/** The cells of one row that say who somebody is. */
export interface IdentityCells {
  readonly code: PlacedCell | undefined;
  readonly name: PlacedCell | undefined;
  readonly parts: readonly PlacedCell[];
}

const LONGEST_NAME = 100;
const NAME = /^\p{L}[\p{L} .'’ʼ-]*(?:\(\p{Lu}[\p{L} -]*\)[\p{L} .'’ʼ-]*)?$/u;

/**
 * The people of a row's identity cells; none when they are blank.
 *
 * @param isListed A class, a code or a number stands in the row: then words in small letters are a name, too.
 */
export function readIdentities({ code, name, parts }: IdentityCells, isListed: boolean): ReadIdentities {
  const codeCell = code?.text === '' ? undefined : code;
  const codes = codeCell ? codeCell.text.split(/[;,\n]/).map((part) => readCode(part)) : [];
  if (codeCell && codes.some((one) => one === undefined)) {
    return {
      wrong: wrongAt(
        codeCell,
        'это не код: нужен вид Н-014 или У-031',
        'Исправьте код или выберите для столбца другое значение.',
      ),
    };
  }
  const nameCell = name && name.text !== '' ? name : parts.find(({ text }) => text !== '');
  const names = name && name.text !== '' ? splitPeople(name.text) : whole(parts);
  const people = names.map(personOf);
  if (nameCell && people.some((person) => isGroup(person.name))) {
    return { wrong: wrongAt(nameCell, 'это группа, а не один человек', 'Впишите каждого в свою строку.') };
  }
  if (nameCell && people.some((person) => !isName(person, isListed))) {
    return { wrong: wrongAt(nameCell, 'это не похоже на имя', 'Впишите фамилию, имя и отчество без других слов.') };
  }
  if (codeCell && nameCell && codes.length !== people.length) {
    return {
      wrong: wrongAt(codeCell, `кодов ${codes.length}, а имён ${people.length}`, 'Впишите каждого в свою строку.'),
    };
  }
  const count = Math.max(codes.length, people.length);
  return {
    people: Array.from({ length: count }, (_, index) => ({
      name: people[index]?.name ?? '',
      nameKey: nameKey(people[index]?.name ?? ''),
      className: people[index]?.className ?? '',
      kind: people[index]?.kind,
      code: codes[index] ?? '',
    })),
  };
}

/** A name with what may be written after it. */
function personOf(text: string): Pick<Identity, 'name' | 'className' | 'kind'> {
  const { name: beforeClass, className } = splitNameAndClass(text);
  const { name, post } = splitNameAndPost(beforeClass);
  return { name, className: className || (readClassName(post) ?? ''), kind: post === '' ? undefined : readKind(post) };
}

/** Fewer than two letters name nobody. */
function isName({ name, className }: Pick<Identity, 'name' | 'className'>, isListed: boolean): boolean {
  const isWell = name.length > 1 && name.length <= LONGEST_NAME && NAME.test(name) && !isNoName(name);
  if (!isWell || !isDoubtfulName(name)) return isWell;
  return (isListed || className !== '') && name.includes(' ') && readKind(name) === undefined;
}

function whole(parts: readonly PlacedCell[]): readonly string[] {
  const name = mendName(parts.map(({ text }) => text).join(' '));
  return name === '' ? [] : [name];
}
