import { cellText } from './cell-text';
import type { PairValues, SkipReason } from './lists';
import { isDitto } from './not-people';
import type { ParsedRow } from './parse-row';
import type { RowCells } from './row-cells';
import type { Mapping } from './table';
import type { TableRow } from './table-rows';
import { isIdentityTarget } from './targets';
import { rowIsWrong } from './wrong-cells';

/** Brings the mentor of a group down to the rows below whose own is blank. */
export class Groups {
  private head: ParsedRow | undefined;

  constructor(
    private readonly cells: RowCells,
    private readonly mapping: Mapping,
  ) {}

  /** A person's row, with the mentor from above where it needs one. */
  take(parsed: ParsedRow): ParsedRow {
    const { kind, blankMentor } = this.mapping;
    const mentor = kind === 'pairs' ? this.mentorCells(parsed.row) : 'named';
    if (mentor === 'ditto' || (mentor === 'blank' && blankMentor === 'same')) {
      return parsed.mentees.length > 0 ? underHead(parsed, this.head) : parsed;
    }
    this.head = mentor === 'named' ? parsed : undefined;
    return parsed;
  }

  /** A row of which nobody can tell whether it is a mentor. */
  doubt(row: ParsedRow): ParsedRow {
    this.head = row;
    return row;
  }

  /** A group ends with a section, a total or a line where a mentor would stand. */
  pass({ telling }: TableRow, reason: SkipReason): void {
    const isOfMentor = telling.some((column) => isIdentityTarget(this.mapping.targets.get(column), 'mentor'));
    if (['section', 'heading', 'total'].includes(reason) || (reason === 'remark' && isOfMentor)) this.head = undefined;
  }

  /** Nothing there, a sign that it is the one above, or words for nobody: «нет наставника», «-». */
  private mentorCells(row: TableRow): 'named' | 'ditto' | 'nobody' | 'blank' {
    const { code, name, parts } = this.cells.identity(row, 'mentor');
    const own = [code, name, ...parts].filter((cell) => cell !== undefined);
    if (isDitto(name?.text ?? '')) return 'ditto';
    if (own.some(({ text }) => text !== '')) return 'named';
    return own.some(({ cell }) => cellText(cell) !== '') ? 'nobody' : 'blank';
  }
}

function underHead(parsed: ParsedRow, head: ParsedRow | undefined): ParsedRow {
  if (head?.mentor) {
    return { ...parsed, mentor: head.mentor, pair: { ...ofGroup(head.pair), ...parsed.pair }, head: head.row };
  }
  const what = head ? `наставник записан в строке ${head.row.number}, а она не прочитана` : 'не указан наставник';
  return { ...parsed, wrong: [...parsed.wrong, rowIsWrong(what, 'Впишите наставника и загрузите строку снова.')] };
}

/** What a group's first row says of its other rows, too: not how one mentee's pair has ended. */
function ofGroup(pair: Partial<PairValues>): Partial<PairValues> {
  const { status: _, end: __, endReason: ___, ...shared } = pair;
  return shared;
}
