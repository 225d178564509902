import { classNumber } from '../age-groups';
import { commonSlots, minutesOf, printSlot, readTimes } from '../time-slots';
import { wantsOlderMentor } from './interaction-model';
import { distinctTopics, isSameTopic, matchRequest, subjectsOf } from './matching';
import { type Candidate, PART_IDS, type PairingBook, type PartId } from './pairing-book';

/** A full share in whole numbers: halves, thirds … twelfths, sixteenths and minutes of an hour are exact. */
export const WHOLE = 110_880;
/** Millions of scores ask for it: a script's global object answers slower than a constant. */
const { floor } = Math;
/** A meeting takes an hour: more common time is worth no more. */
export const ENOUGH_MINUTES = 60;
/** Classes this far apart are not close at all. */
export const FAR_CLASSES = 5;

/** How a part speaks for a pair; `share` is of WHOLE, null without data on either side. */
interface Judgement {
  readonly share: number | null;
  readonly words: string;
  /** Absent: a share above 0 speaks for the pair, 0 against it. */
  readonly speaks?: 'for' | 'against' | 'neither';
}

type Judge = (candidate: Candidate, book: PairingBook) => Judgement;

const noData = (words: string): Judgement => ({ share: null, words });

/** `count` of `all` as a share. */
export function shareOf(count: number, all: number): number {
  return Math.floor((WHOLE * count) / all);
}

/** The share for a mentor of a class `above` that of the mentee (below 0: under it); an older one may be wished for. */
export function closeness(above: number, wantsOlder: boolean): number {
  if (wantsOlder && above <= 0) return 0;
  const distance = wantsOlder ? above - 1 : Math.abs(above);
  return shareOf(Math.max(0, FAR_CLASSES - distance), FAR_CLASSES);
}

const JUDGES: Readonly<Record<PartId, Judge>> = {
  category: ({ mentor, mentee }) => {
    const needed = [...new Set(mentee.categories)];
    if (needed.length === 0) return noData('категория не указана');
    if (mentor.categories.length === 0) return noData('категории наставника не указаны');
    const served = needed.filter((label) => mentor.categories.includes(label));
    const share = shareOf(served.length, needed.length);
    if (served.length === 0) return { share, words: `не помогает этой категории: ${needed.join('; ')}` };
    return { share, words: `помогает категории: ${served.join('; ')}${ofAll(served.length, needed.length)}` };
  },
  request: ({ mentor, mentee }) => {
    const { covered, missing, share } = matchRequest(mentee.request, mentor.competences);
    const asked = covered.length + missing.length;
    if (share === null) return noData(asked === 0 ? 'запрос не указан' : 'компетенции не указаны');
    if (covered.length === 0) return { share: 0, words: `не закрывает запрос: ${missing.join(', ')}` };
    const words = `закрывает запрос: ${covered.join(', ')}${ofAll(covered.length, asked)}`;
    return { share: shareOf(covered.length, asked), words };
  },
  time: ({ mentor, mentee }) => {
    const [own, other] = [readTimes(mentor.time).slots, readTimes(mentee.time).slots];
    if (own.length === 0 || other.length === 0) return noData('время не указано');
    const common = commonSlots(own, other);
    if (common.length === 0) return { share: 0, words: 'нет общего времени' };
    const share = shareOf(Math.min(ENOUGH_MINUTES, minutesOf(common)), ENOUGH_MINUTES);
    return { share, words: `общее время: ${common.map(printSlot).join(', ')}` };
  },
  className: ({ mentor, mentee, form }, { categories }) => {
    const [own, other] = [classNumber(mentor.className), classNumber(mentee.className)];
    if (own === undefined || other === undefined) return noData('класс не указан');
    const above = own - other;
    const words = above === 0 ? 'одна параллель' : `класс ${above > 0 ? 'выше' : 'ниже'} на ${Math.abs(above)}`;
    const share = closeness(above, wantsOlderMentor(mentee, form, categories));
    if (share === 0) return { share, words };
    return { share, words, speaks: Math.abs(above) <= 1 ? 'for' : 'neither' };
  },
  subject: ({ mentor, mentee }) => {
    const own = distinctTopics(subjectsOf(mentor.subject));
    const wanted = distinctTopics(subjectsOf(mentee.subject));
    if (own.length === 0 || wanted.length === 0) return noData('предмет не указан');
    const common = wanted.filter(({ topic }) => own.some((subject) => isSameTopic(topic, subject.topic)));
    if (common.length === 0) return { share: 0, words: `другой предмет: ${mentor.subject}` };
    return { share: WHOLE, words: `тот же предмет: ${common.map(({ entry }) => entry).join(', ')}` };
  },
  selection: ({ mentor }, { selection, threshold }) => {
    const share = selection.get(mentor.code);
    if (share === undefined) return noData('отбора не было');
    const words = `отбор наставника: ${Math.floor(share * 100)} %`;
    return { share: selectionShare(share), words, speaks: share >= threshold ? 'for' : 'against' };
  },
};

const ofAll = (count: number, all: number) => (count < all ? ` (${count} из ${all})` : '');

export function selectionShare(share: number): number {
  return Math.round(WHOLE * Math.min(1, Math.max(0, share)));
}

/** A part of a score as people read it. */
export interface ScorePart {
  readonly id: PartId;
  readonly words: string;
  /** Of `most`, to a tenth; null: no data, left out. */
  readonly points: number | null;
  readonly most: number;
  readonly speaks: 'for' | 'against' | 'neither';
}

export interface Score {
  /** 0–100. */
  readonly score: number;
  /** Of weights above 0, in their order. */
  readonly parts: readonly ScorePart[];
}

/**
 * The score of a pair (product rules, «Score»): parts by weight, those without data left out and the others scaled up,
 * rounded down once; 0 when no part has data.
 */
export function scorePair(candidate: Candidate, book: PairingBook): Score {
  let points = 0;
  let most = 0;
  const parts: ScorePart[] = [];
  for (const id of PART_IDS) {
    const weight = book.weights[id];
    if (weight === 0) continue;
    const judgement = JUDGES[id](candidate, book);
    parts.push(scorePart(id, judgement, weight));
    if (judgement.share === null) continue;
    points += weight * judgement.share;
    most += weight;
  }
  return { score: weigh(points, most), parts };
}

/** 0–100 from weights times shares, and the weights that had data. */
export function weigh(points: number, most: number): number {
  return most === 0 ? 0 : floor((100 * points) / (most * WHOLE));
}

function scorePart(id: PartId, { share, words, speaks }: Judgement, weight: number): ScorePart {
  if (share === null) return { id, words, points: null, most: weight, speaks: 'neither' };
  const points = Math.round((10 * weight * share) / WHOLE) / 10;
  return { id, words, points, most: weight, speaks: speaks ?? (share > 0 ? 'for' : 'against') };
}
