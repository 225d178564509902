import { formById } from '../../src/domain/forms';
import type { CodedLists, CodedMentee, CodedMentor, CodedPair, WrongRow } from '../../src/domain/import/lists';
import { element } from '../element';
import type { ImportPreview, SheetPlan } from '../shapes';
import type { ListRow } from '../virtual-list';
import { dotted } from '../words';
import type { Reading } from './reading';

/** One line of the preview: a head, what is said of it, and the whole of that for the box below. */
export interface PreviewRow {
  readonly head: string;
  readonly words: string;
  /** Lines; when they begin with the head, it is not said again. */
  readonly details: readonly string[];
}

export function listRow({ head, words }: PreviewRow): ListRow {
  return {
    name: dotted(head, words),
    children: [
      element('span', { class: 'row-line' }, [element('b', { class: 'one-line' }, [head])]),
      element('span', { class: 'one-line' }, [words]),
    ],
  };
}

type NameOf = (code: string) => string;

export function addedRows({ codes }: Reading, preview: ImportPreview): readonly PreviewRow[] {
  const { lists } = codes;
  const nameOf = namesOf(codes.key);
  return [
    ...people(lists.mentors, preview.mentors, 'наставник', nameOf),
    ...people(lists.mentees, preview.mentees, 'наставляемый', nameOf),
    ...pairs(lists, preview.pairs, nameOf),
  ];
}

function namesOf(key: Reading['codes']['key']): NameOf {
  const names = new Map(key.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? '';
}

function people(
  all: readonly (CodedMentor | CodedMentee)[],
  { added }: SheetPlan,
  role: string,
  nameOf: NameOf,
): readonly PreviewRow[] {
  const isNew = new Set(added);
  return all
    .filter(({ code }) => isNew.has(code))
    .map(({ code, values, implied, rows }) => {
      const { kind = '', className = '', subject = '' } = { ...implied, ...values };
      const words = dotted(role, kind, className, subject, place(rows));
      return { head: dotted(code, nameOf(code)), words, details: [words] };
    });
}

function pairs({ pairs: all }: CodedLists, { added }: SheetPlan, nameOf: NameOf): readonly PreviewRow[] {
  const isNew = new Set(added);
  const who = (code: string) => [code, nameOf(code)].filter((part) => part !== '').join(' ');
  return all
    .filter((pair) => isNew.has(nameOfPair(pair)))
    .map(({ mentorCode, menteeCode, values, implied, rows }) => {
      const words = dotted('пара', formById(values.form).label, values.status ?? implied.status, place(rows));
      return { head: `${who(mentorCode)} – ${who(menteeCode)}`, words, details: [words] };
    });
}

function nameOfPair({ mentorCode, menteeCode }: CodedPair): string {
  return `${mentorCode} – ${menteeCode}`;
}

/** Rows of the file. */
function place(rows: readonly number[]): string {
  const shown = rows.slice(0, 3).join(', ');
  return `${rows.length === 1 ? 'строка' : 'строки'} ${shown}${rows.length > 3 ? '…' : ''} списка`;
}

const SHEETS = [
  ['mentors', 'Наставники'],
  ['mentees', 'Наставляемые'],
  ['pairs', 'Пары'],
] as const;

export function changedRows({ codes }: Reading, preview: ImportPreview): readonly PreviewRow[] {
  const nameOf = namesOf(codes.key);
  return SHEETS.flatMap(([part, sheet]) =>
    preview[part].changed.map(({ name, row, cells }) => {
      const details = cells.map(({ title, was, becomes }) => `${title}: ${was || 'пусто'} → ${becomes || 'пусто'}`);
      const head = dotted(name, nameOf(name), `лист «${sheet}», строка ${row}`);
      return { head, words: details.join('; '), details };
    }),
  );
}

export function wrongRows(wrong: readonly WrongRow[]): readonly PreviewRow[] {
  return wrong.map(({ sheet, row, cells }) => {
    const told = cells.map(({ title, what }) => (title === '' ? what : `«${title}»: ${what}`));
    const details = cells.map(({ todo }, index) => `${told[index] ?? ''}. ${todo}`);
    return { head: `Лист «${sheet}», строка ${row}`, words: told.join('; '), details };
  });
}

export function remarkRows({ lists }: Reading, preview: ImportPreview): readonly PreviewRow[] {
  const remarks = [...lists.remarks, ...SHEETS.flatMap(([part]) => preview[part].remarks)];
  return remarks.map((remark) => {
    const [head = '', ...rest] = remark.split(/(?<=[.:]) /);
    return { head, words: rest.join(' '), details: [remark] };
  });
}
