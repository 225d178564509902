import { AGE_GROUPS, type ClassBounds, DEFAULT_CLASS_BOUNDS } from '../domain/age-groups';
import { AWARD_KINDS } from '../domain/awards/award';
import { type Category, EDUCATOR_NEEDS, NEEDS, recogniseCategory } from '../domain/categories';
import { DOCUMENT_LEVELS, DOCUMENT_TYPES } from '../domain/documents';
import { FORMS, type FormId, recogniseForm } from '../domain/forms';
import { DIRECTIONS } from '../domain/impact';
import { STEP_SYNONYMS } from '../domain/meetings/meeting';
import {
  CONTENT_MODELS,
  COUNT_MODELS,
  DEFAULT_GROUP_BOUNDS,
  type GroupBounds,
  INTERACTION_MODELS,
  recogniseInteractionModel,
} from '../domain/pair-models';
import { recordOf } from '../domain/record';
import { WORK_PLACES } from '../domain/stages/stage';
import { MEETING_STEPS, MENTEE_STATUSES, MENTOR_STATUSES, PAIR_STATUSES, PARTICIPANT_KINDS } from '../domain/statuses';
import { normaliseLabel, splitValues } from '../domain/text';
import { NOT_APPLICABLE } from '../reports/indicator-words';
import type { Area } from '../reports/layout';
import { AWARD_LIST } from './awards-sheet';
import type { Book } from './book';
import { LISTS_SHEET } from './common-sheets';
import { STEP_LIST } from './meetings-sheet';
import { columnNumber, requireHeader, requireSheet } from './records';
import { BETTER_LIST } from './survey-sheets';
import { SWOT_THRESHOLD_ROWS } from './swot-thresholds';
import { TEXT_PLACES } from './text-places';
import { WEIGHT_ROWS } from './weights';

/** A row of «Справочники». */
export interface ListRow {
  readonly list: string;
  readonly value: string;
  readonly synonyms?: readonly string[];
  readonly relatesTo?: string;
  readonly reportRow?: string;
  readonly note?: string;
}

const CATEGORY = 'Категория';
const INTERACTION_MODEL_LIST = 'Модель взаимодействия';
const CLASSES = 'Классы';
const GROUP_BOUND = 'Граница группы';
const OF_PUPILS = 'обучающийся';
const OF_EDUCATORS = 'педагог';

function plainList(list: string, values: readonly string[]): readonly ListRow[] {
  return values.map((value) => ({ list, value }));
}

const labels = (table: readonly { readonly label: string }[]) => table.map(({ label }) => label);

/** First content of «Справочники» (product rules, «Lists»); users may edit it. */
export const FIRST_LISTS: readonly ListRow[] = [
  ...plainList('Кто', PARTICIPANT_KINDS),
  ...plainList('Статус наставника', MENTOR_STATUSES),
  ...plainList('Статус наставляемого', MENTEE_STATUSES),
  ...plainList('Статус пары', PAIR_STATUSES),
  ...NEEDS.map(({ label, synonyms }) => ({
    list: CATEGORY,
    value: label,
    synonyms,
    relatesTo: OF_PUPILS,
    reportRow: label,
  })),
  ...EDUCATOR_NEEDS.map(({ label, synonyms }) => ({ list: CATEGORY, value: label, synonyms, relatesTo: OF_EDUCATORS })),
  ...plainList('Форма', labels(FORMS)),
  ...INTERACTION_MODELS.map(({ label, form, goal }) => ({
    list: INTERACTION_MODEL_LIST,
    value: label,
    relatesTo: FORMS.find(({ id }) => id === form)?.label ?? '',
    note: goal,
  })),
  ...plainList('По количеству', labels(COUNT_MODELS.filter(({ id }) => id !== 'online'))),
  ...plainList('Содержание', labels(CONTENT_MODELS)),
  ...plainList('Отметка', ['+', '-']),
  ...MEETING_STEPS.map((step) => ({ list: STEP_LIST, value: step, synonyms: STEP_SYNONYMS[step] })),
  ...AWARD_KINDS.map(({ label, synonyms }) => ({ list: AWARD_LIST, value: label, synonyms })),
  ...plainList('Баллы показателя', ['2', '1', '0', NOT_APPLICABLE]),
  ...plainList('Где', Object.values(WORK_PLACES)),
  ...plainList('Уровень документа', Object.values(DOCUMENT_LEVELS)),
  ...DOCUMENT_TYPES.map(({ municipalLabel, label }) => ({
    list: 'Вид документа',
    value: municipalLabel,
    synonyms: [label],
    relatesTo: DOCUMENT_LEVELS.municipality,
  })),
  ...DOCUMENT_TYPES.map(({ schoolLabel, label }) => ({
    list: 'Вид документа',
    value: schoolLabel,
    synonyms: [label],
    relatesTo: DOCUMENT_LEVELS.school,
  })),
  ...AGE_GROUPS.map(({ id, label, reportLabel }) => ({
    list: CLASSES,
    value: DEFAULT_CLASS_BOUNDS[id].join('-'),
    relatesTo: label,
    reportRow: reportLabel,
    note: 'Классы возрастной группы: первый и последний.',
  })),
  {
    list: GROUP_BOUND,
    value: String(DEFAULT_GROUP_BOUNDS.individual),
    relatesTo: 'Индивидуальная',
    note: 'Наставляемых в паре не больше этого числа.',
  },
  {
    list: GROUP_BOUND,
    value: String(DEFAULT_GROUP_BOUNDS.group),
    relatesTo: 'Групповая',
    note: 'Наставляемых в группе не больше этого числа; больше – «Коллективная».',
  },
  ...WEIGHT_ROWS,
  ...plainList(
    BETTER_LIST,
    Object.values(DIRECTIONS).map(([usual]) => usual),
  ),
  ...SWOT_THRESHOLD_ROWS,
  ...plainList('Состояние сведений', ['ожидается', 'получено', 'ошибка']),
  ...plainList('Место текста', Object.values(TEXT_PLACES)),
];

/** An interaction model of the list; `row` is the sheet's row. */
export interface ListedModel {
  readonly row: number;
  readonly label: string;
  /** null: «Относится к» names no form. */
  readonly form: FormId | null;
  readonly goal: string;
}

/** «Справочники» as a book has it. */
export class Lists {
  readonly rows: readonly (ListRow & { readonly row: number })[];
  private readonly valueColumn: number;

  constructor(book: Book) {
    const content = requireSheet(book, LISTS_SHEET);
    const header = requireHeader(content, LISTS_SHEET, ['list', 'value', 'synonyms', 'relatesTo', 'reportRow']);
    const textAt = (row: number, field: (typeof LISTS_SHEET.columns)[number]['field']) =>
      String(content.values[row - 1]?.[columnNumber(header, LISTS_SHEET, field) - 1] ?? '').trim();
    this.valueColumn = columnNumber(header, LISTS_SHEET, 'value');
    const rows = [];
    for (let row = header.row + 1; row <= content.values.length; row += 1) {
      const list = textAt(row, 'list');
      const value = textAt(row, 'value');
      if (list === '' || value === '') continue;
      const [relatesTo, reportRow, note] = [textAt(row, 'relatesTo'), textAt(row, 'reportRow'), textAt(row, 'note')];
      rows.push({ row, list, value, synonyms: splitValues(textAt(row, 'synonyms')), relatesTo, reportRow, note });
    }
    this.rows = rows;
  }

  /** Categories with the T4 row where each is counted; one without a row of its own counts as «другие». */
  categories(): readonly Category[] {
    return this.of(CATEGORY).map(({ value, synonyms = [], relatesTo = '', reportRow = '' }): Category => {
      if (normaliseLabel(relatesTo) === OF_EDUCATORS) {
        const educatorNeed = EDUCATOR_NEEDS.find(({ label }) => normaliseLabel(label) === normaliseLabel(value))?.id;
        return { label: value, synonyms, of: 'educator', ...(educatorNeed ? { educatorNeed } : {}) };
      }
      const need = recogniseCategory(reportRow || value, PUPIL_CATEGORIES)?.need ?? 'other';
      return { label: value, synonyms, of: 'pupil', need };
    });
  }

  classBounds(): ClassBounds {
    return recordOf(
      AGE_GROUPS.map(({ id }) => id),
      (id) => {
        const label = AGE_GROUPS.find((group) => group.id === id)?.label ?? '';
        const row = this.of(CLASSES).find(({ relatesTo = '' }) => normaliseLabel(relatesTo) === label);
        const match = /^(\d{1,2}) ?[-–—] ?(\d{1,2})$/.exec(row?.value ?? '');
        return match ? ([Number(match[1]), Number(match[2])] as const) : DEFAULT_CLASS_BOUNDS[id];
      },
    );
  }

  /** Interaction models with their goals: «Пояснение», else the one of the documents; blank for one without. */
  interactionModels(): readonly ListedModel[] {
    return this.of(INTERACTION_MODEL_LIST).map(({ row, value, relatesTo = '', note = '' }) => {
      return { row, label: value, form: recogniseForm(relatesTo)?.id ?? null, goal: note || documentGoal(value) };
    });
  }

  /** The goal of an interaction model, of one that is on no list too. */
  goalOf(model: string): string {
    const key = normaliseLabel(model);
    return this.interactionModels().find(({ label }) => normaliseLabel(label) === key)?.goal ?? documentGoal(model);
  }

  groupBounds(): GroupBounds {
    const bound = (model: string, initial: number) => {
      const row = this.of(GROUP_BOUND).find(
        ({ relatesTo = '' }) => normaliseLabel(relatesTo) === normaliseLabel(model),
      );
      return row && /^\d+$/.test(row.value) ? Number(row.value) : initial;
    };
    return {
      individual: bound('Индивидуальная', DEFAULT_GROUP_BOUNDS.individual),
      group: bound('Групповая', DEFAULT_GROUP_BOUNDS.group),
    };
  }

  /** The area of a list's values, for dropdowns: its first unbroken run of rows; null when there is no such list. */
  valueArea(list: string): Area | null {
    const rows = this.of(list).map(({ row }) => row);
    const [first] = rows;
    if (first === undefined) return null;
    const run = rows.filter((row, index) => row === first + index);
    return { row: first, column: this.valueColumn, rows: run.length, columns: 1 };
  }

  /** Names of the lists that the book has, normalised. */
  names(): ReadonlySet<string> {
    return new Set(this.rows.map(({ list }) => normaliseLabel(list)));
  }

  /** The rows of a list. */
  of(list: string): readonly (ListRow & { readonly row: number })[] {
    return this.rows.filter((row) => normaliseLabel(row.list) === normaliseLabel(list));
  }
}

function documentGoal(model: string): string {
  return recogniseInteractionModel(model)?.goal ?? '';
}

const PUPIL_CATEGORIES: readonly Category[] = NEEDS.map(({ id, label, synonyms }) => ({
  label,
  synonyms,
  of: 'pupil',
  need: id,
}));
