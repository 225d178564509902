import { recogniseContentModel, recogniseCountModel, recogniseInteractionModel } from '../pair-models';
import { MENTEE_STATUSES, MENTOR_STATUSES, PAIR_STATUSES } from '../statuses';
import * as cells from './cell-readers';
import { readDayText } from './days';
import { mendText } from './letters';
import type { MenteeValues, MentorValues, PairValues } from './lists';
import type { Reader, Readers } from './outcome';

export const MENTOR_READERS: Readers<MentorValues> = {
  kind: cells.kind,
  className: cells.className,
  experience: cells.experience,
  subject: cells.plain,
  competences: cells.entries,
  categories: cells.categories,
  forms: cells.forms,
  capacity: cells.places,
  time: cells.time,
  consent: cells.consent,
  training: cells.dayOrMark,
  status: cells.status(MENTOR_STATUSES),
};

export const MENTEE_READERS: Readers<MenteeValues> = {
  kind: cells.kind,
  className: cells.className,
  age: cells.fullYears,
  experience: cells.experience,
  subject: cells.plain,
  categories: cells.categories,
  request: cells.entries,
  forms: cells.forms,
  time: cells.time,
  consent: cells.consent,
  included: cells.day,
  source: cells.plain,
  status: cells.status(MENTEE_STATUSES),
  waitingReason: cells.plain,
};

const interactionModel: Reader<string> = ({ text }) => {
  const mended = mendText(text);
  return { ok: recogniseInteractionModel(mended)?.label ?? mended.replace(/\n/g, ' ') };
};

/** «№ 45-ОД от 01.09.2026»: the number of an order; its date is read from the same cell. */
const orderNumber: Reader<string> = ({ text }) => {
  const [number = ''] = text.split(/ от /i);
  return { ok: number.replace(/^(?:приказ[а-я]*)? ?(?:№|n|no\.?)? ?/i, '').trim() };
};

export const PAIR_READERS: Readers<PairValues> = {
  number: cells.plain,
  form: cells.form,
  interactionModel,
  countModels: ({ text }) =>
    cells.each(text, (part) => recogniseCountModel(part)?.id, 'нужна модель по количеству из «Справочников»'),
  online: cells.mark,
  contentModels: ({ text }) =>
    cells.each(text, (part) => recogniseContentModel(part)?.id, 'нужна модель по содержанию из «Справочников»'),
  locked: cells.mark,
  status: cells.status(PAIR_STATUSES),
  endReason: cells.plain,
  start: cells.day,
  end: cells.day,
  orderNumber,
  orderDate: cells.day,
};

/** The date in the cell of an order's number, if it stands there. */
export function dayWithinOrder(text: string): string | undefined {
  const [, written] = text.split(/ от /i);
  return written === undefined ? undefined : readDayText(written);
}
