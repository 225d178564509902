import type { Identity } from './identity';
import type { MenteeValues, MentorValues, WrongCell } from './lists';
import type { Draft, ParsedRow } from './parse-row';
import { People } from './people';
import { Recognition } from './recognition';
import type { ImportContext } from './table';
import type { Role } from './targets';
import { rowIsWrong } from './wrong-cells';

/** Somebody of a row, recognised: the same key is the same person. */
export interface Known<Values> {
  readonly key: string;
  /** '' when none is known yet. */
  readonly code: string;
  readonly draft: Draft<Values>;
}

/** A row whose people are known; `wrong` grows while rows are compared. */
export interface ComparedRow {
  readonly parsed: ParsedRow;
  readonly mentor: Known<MentorValues> | undefined;
  readonly mentees: readonly Known<MenteeValues>[];
  readonly wrong: WrongCell[];
}

/** Recognises the people of all rows, and finds rows that contradict earlier ones. */
export function compareRows(rows: readonly ParsedRow[], context: ImportContext): readonly ComparedRow[] {
  const recognition = new Recognition(context);
  for (const { mentor, mentees, wrong } of rows) {
    if (wrong.length > 0) continue;
    if (mentor) recognition.learn('mentor', mentor.who);
    for (const { who } of mentees) recognition.learn('mentee', who);
  }
  const mentors = new People<MentorValues>({});
  const mentees = new People<MenteeValues>({});
  return rows.map((parsed) => {
    const row = recognise(parsed, recognition);
    if (row.wrong.length > 0) return row;
    const conflicts = [
      row.mentor && mentors.conflict(row.mentor.key, row.mentor.draft),
      ...row.mentees.map(({ key, draft }) => mentees.conflict(key, draft)),
    ];
    row.wrong.push(...conflicts.filter((what) => what !== undefined).map(contradiction));
    if (row.wrong.length === 0) {
      if (row.mentor) mentors.add(row.mentor.key, row.mentor.code, row.mentor.draft, parsed.row.number);
      for (const { key, code, draft } of row.mentees) mentees.add(key, code, draft, parsed.row.number);
    }
    return row;
  });
}

function recognise(parsed: ParsedRow, recognition: Recognition): ComparedRow {
  const wrong = [...parsed.wrong];
  const known = <Values>(role: Role, draft: Draft<Values>): readonly Known<Values>[] => {
    const code = recognition.codeOf(role, draft.who);
    if (code !== undefined && recognition.agrees(code, draft.who))
      return [{ key: keyOf(code, draft.who), code, draft }];
    wrong.push(
      code === undefined
        ? SEVERAL_CODES
        : rowIsWrong(`код ${code} по ключу у другого человека`, 'Исправьте код или имя.'),
    );
    return [];
  };
  const [mentor] = parsed.mentor ? known('mentor', parsed.mentor) : [];
  const mentees = parsed.mentees.flatMap((mentee) => known('mentee', mentee));
  if (mentor && mentees.some(({ key }) => key === mentor.key)) wrong.push(ONE_PERSON);
  if (!mentor && mentees.length === 0 && wrong.length === 0) wrong.push(NOBODY);
  const { start, end } = parsed.pair;
  if (start && end && end < start) wrong.push(rowIsWrong('окончание раньше начала', 'Исправьте даты.'));
  return { parsed, mentor, mentees, wrong };
}

function keyOf(code: string, { nameKey }: Identity): string {
  return code === '' ? `name ${nameKey}` : `code ${code}`;
}

const SEVERAL_CODES = rowIsWrong('у этого имени несколько кодов', 'Впишите в строку код и загрузите её снова.');
const ONE_PERSON = rowIsWrong(
  'наставник и наставляемый – один человек',
  'Исправьте строку. Если это однофамильцы, впишите их коды.',
);
const NOBODY = rowIsWrong(
  'не указано, кто это: нет ни имени, ни кода',
  'Впишите имя или код и загрузите строку снова.',
);

function contradiction(what: string): WrongCell {
  return rowIsWrong(what, 'Исправьте одну из строк. Если это однофамильцы, впишите их коды или отчества.');
}
