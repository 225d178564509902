import * as z from 'zod/mini';
import { MENTEE_STATUSES, MENTOR_STATUSES, PAIR_STATUSES, PARTICIPANT_KINDS } from '../../domain/statuses';

/** «Загрузить списки…»: what the dialog may ask. Lists come without names, except to a book «С именами». */

const code = z.string().check(z.minLength(1), z.maxLength(100));
const text = z.string().check(z.maxLength(10_000));
/** A file holds fewer rows and a cell fewer entries: whatever is longer does not come from the dialog. */
const MOST_ROWS = 50_000;
const MOST_ENTRIES = 1000;
const texts = z.readonly(z.array(text).check(z.maxLength(MOST_ENTRIES)));
const whole = z.nullable(z.int().check(z.minimum(0)));
const day = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const rows = z.readonly(z.array(z.int().check(z.minimum(1))).check(z.maxLength(MOST_ROWS)));
const form = z.enum(['teacher-teacher', 'teacher-pupil', 'pupil-pupil', 'employer-pupil', 'student-pupil']);
const forms = z.readonly(z.array(form).check(z.maxLength(MOST_ENTRIES)));

/** What a list does not say is absent. */
const maybe = z.exactOptional;

/**
 * Fields as of `z.object`, of which most are absent in most of the thousands of rows: only those that are there are
 * asked, which takes a third of the time.
 */
function sparse<Fields extends Readonly<Record<string, z.ZodMiniType>>>(
  fields: Fields,
  needed?: keyof Fields & string,
) {
  const known = new Map<string, z.ZodMiniType>(Object.entries(fields));
  const isField = ([field, value]: [string, unknown]) => {
    const type = known.get(field);
    return type !== undefined && z.safeParse(type, value).success;
  };
  return z.custom<z.infer<z.ZodMiniObject<Fields>>>(
    (values) =>
      typeof values === 'object' &&
      values !== null &&
      (needed === undefined || needed in values) &&
      Object.entries(values).every(isField),
  );
}

const ofPerson = {
  kind: maybe(z.enum(PARTICIPANT_KINDS)),
  className: maybe(text),
  experience: maybe(whole),
  subject: maybe(text),
  categories: maybe(texts),
  forms: maybe(forms),
  time: maybe(texts),
  consent: maybe(day),
};

const mentorValues = sparse({
  ...ofPerson,
  competences: maybe(texts),
  capacity: maybe(z.int().check(z.minimum(0))),
  training: maybe(day),
  status: maybe(z.enum(MENTOR_STATUSES)),
});

const menteeValues = sparse({
  ...ofPerson,
  age: maybe(whole),
  request: maybe(texts),
  included: maybe(day),
  source: maybe(text),
  status: maybe(z.enum(MENTEE_STATUSES)),
  waitingReason: maybe(text),
});

const pairValues = sparse(
  {
    number: maybe(text),
    form,
    interactionModel: maybe(text),
    countModels: maybe(z.readonly(z.array(z.enum(['individual', 'group', 'collective', 'mutual', 'online'])))),
    online: maybe(z.boolean()),
    contentModels: maybe(z.readonly(z.array(z.enum(['mentoring', 'advising', 'tutoring', 'coaching', 'buddying'])))),
    locked: maybe(z.boolean()),
    status: maybe(z.enum(PAIR_STATUSES)),
    endReason: maybe(text),
    start: maybe(day),
    end: maybe(day),
    orderNumber: maybe(text),
    orderDate: maybe(day),
  },
  'form',
);

function people<V extends z.ZodMiniType>(values: V) {
  const person = z.object({ rows, code, name: maybe(text), values, implied: values });
  return z.readonly(z.array(person).check(z.maxLength(MOST_ROWS)));
}

const lists = z.object({
  mentors: people(mentorValues),
  mentees: people(menteeValues),
  pairs: z.readonly(
    z
      .array(
        z.object({
          rows,
          mentorCode: code,
          menteeCode: code,
          values: pairValues,
          implied: z.object({ status: z.enum(PAIR_STATUSES) }),
        }),
      )
      .check(z.maxLength(MOST_ROWS)),
  ),
});

/** What the lists do to one sheet; `name` is a code, or the codes of a pair. */
const sheetPlan = z.object({
  added: z.array(z.string()),
  changed: z.array(
    z.object({
      name: z.string(),
      /** Of the sheet, from 1. */
      row: z.number(),
      cells: z.array(z.object({ title: z.string(), was: z.string(), becomes: z.string() })),
    }),
  ),
  same: z.number(),
  /** Cells that stay although the lists say something else, in words. */
  remarks: z.array(z.string()),
});

const codes = z.array(z.string());
const cell = z.union([z.string(), z.number(), z.boolean(), z.object({ day: z.string() })]);

export const importContract = {
  /** What reading needs of the book. */
  importState: {
    input: z.object({}),
    output: z.object({
      categories: z.array(
        z.object({
          label: z.string(),
          synonyms: z.array(z.string()),
          of: z.enum(['pupil', 'educator']),
          need: maybe(z.enum(['gifted', 'disability', 'hardship', 'orphan', 'learning', 'behaviour', 'other'])),
          educatorNeed: maybe(z.enum(['young-specialist', 'new-workplace', 'modern-methods'])),
        }),
      ),
      today: z.string(),
      personalData: z.enum(['codes', 'names']),
      taken: z.object({ mentor: codes, mentee: codes }),
      /** Who has which code, as a book «С именами» says it; empty in every other book. */
      names: z.array(z.object({ code: z.string(), name: z.string() })),
      /** Tabs that are not the program's, hidden ones last. */
      tabs: z.array(z.object({ title: z.string(), hidden: z.boolean() })),
    }),
  },
  /** A tab that stands in the book already; dates are ISO days. */
  readTab: {
    input: z.object({ title: z.string().check(z.maxLength(1000)) }),
    output: z.object({
      title: z.string(),
      cells: z.array(z.array(cell)),
      merges: z.array(z.object({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() })),
      hiddenRows: z.array(z.number()),
      hidden: z.boolean(),
    }),
  },
  /** What the lists would do; nothing is written. `mark` names this very outcome. */
  previewImport: {
    input: z.object({ lists }),
    output: z.object({ mentors: sheetPlan, mentees: sheetPlan, pairs: sheetPlan, mark: z.string() }),
  },
  /** Writes what the preview with this mark showed; a book that has changed meanwhile stays as it is. */
  importRows: {
    input: z.object({ lists, mark: z.string().check(z.maxLength(100)) }),
    output: z.object({ written: z.boolean(), message: z.string() }),
  },
} as const;
