import type { FormId } from '../forms';
import { counted } from '../text';
import { assign } from './assignment/assign';
import { priceOfPair } from './assignment/price-of-pair';
import type { PairingBook, ProposalInput } from './pairing-book';
import { type PairingProblem, pairingProblem } from './pairing-problem';
import { brokenRules, noPlaceWords } from './rules';
import { isFixed, unitCode } from './standing-pairs';

export interface PairLink {
  readonly menteeCode: string;
  readonly form: FormId;
  readonly mentorCode: string;
}

/** «Почему не этот?» */
export interface Explanation {
  /** What excludes the pair, in words. */
  readonly rules: readonly string[];
  /** What the whole would lose with the pair; null when it is excluded. */
  readonly cost: PairCost | null;
  readonly words: string;
}

export interface PairCost {
  /** Mentees fewer that would be seated. */
  readonly seats: number;
  /** Points that the total would lose; below 0 when fewer, but better pairs are left. */
  readonly points: number;
}

/** The rules that exclude a pair, or what it would cost the best proposal. */
export function explainPair(book: PairingBook, input: ProposalInput, link: PairLink): Explanation {
  const problem = pairingProblem(book, input);
  const rules = whatExcludes(problem, link, input.goals.reviseApproved);
  const mentee = problem.candidates.units.findIndex(({ code }) => code === unitCode(link.menteeCode, link.form));
  const mentor = problem.candidates.mentors.findIndex(({ code }) => code === link.mentorCode);
  if (rules.length > 0 || mentee < 0 || mentor < 0) return { rules, cost: null, words: 'Эта пара невозможна.' };
  const best = assign(problem.assignment);
  const isProposed = best.pairs.some((pair) => pair.mentee === mentee && pair.mentor === mentor);
  const cost = priceOfPair(problem.assignment, best, { mentee, mentor });
  return { rules, cost, words: isProposed ? 'Эта пара есть в предложении.' : costWords(cost) };
}

function whatExcludes({ book, standing }: PairingProblem, link: PairLink, reviseApproved: boolean): readonly string[] {
  const mentor = book.registry.mentors.find(({ code }) => code === link.mentorCode);
  const mentee = book.registry.mentees.find(({ code }) => code === link.menteeCode);
  if (!mentor || !mentee) return ['кода нет на листе или в его строке ошибка'];
  const rules = brokenRules({ mentor, mentee, form: link.form }, book).map(({ words }) => words);
  const pair = standing.pairOf.get(unitCode(link.menteeCode, link.form));
  if (pair && isFixed(pair, reviseApproved)) return [...rules, `уже есть пара с ${pair.mentorCode}: ${stateOf(pair)}`];
  const noPlace = noPlaceWords(standing.held.get(mentor.code) ?? 0, mentor.capacity);
  return noPlace ? [...rules, noPlace] : rules;
}

function stateOf({ status, locked }: { readonly status: string; readonly locked: boolean }): string {
  return locked ? `${status}, закреплена от изменений` : status;
}

/** «Пару получат на 1 наставляемого меньше. Общая сумма станет меньше на 12 баллов.» */
export function costWords({ seats, points }: PairCost): string {
  const sentences: string[] = [];
  if (seats > 0) {
    sentences.push(`Пару получат на ${counted(seats, 'наставляемого', 'наставляемых', 'наставляемых')} меньше.`);
  }
  if (points !== 0) {
    const size = counted(Math.abs(points), 'балл', 'балла', 'баллов');
    sentences.push(`Общая сумма станет ${points > 0 ? 'меньше' : 'больше'} на ${size}.`);
  }
  return sentences.join(' ') || 'Эта пара ничего не меняет в общем итоге.';
}
