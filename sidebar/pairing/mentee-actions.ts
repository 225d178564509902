import { call } from '../call';
import { type MenteeLine, type StandingPair, type Suggestion, USUAL_PROPOSAL, type Written } from '../shapes';
import type { PairActions } from './standing-pair';

type Write = (change: () => Promise<Written>) => void;
type Unit = Pick<MenteeLine, 'menteeCode' | 'form'>;

const unitOf = ({ menteeCode, form }: Unit): Unit => ({ menteeCode, form });

/** What can be done with the pair that stands. */
export function pairActions(unit: Unit, { mentorCode, status }: StandingPair, write: Write): PairActions {
  const link = { ...unitOf(unit), mentorCode };
  return {
    setStatus: (to, reason) => write(() => call('setPairStatus', { ...link, from: status, to, reason })),
    lock: (locked) => write(() => call('lockPair', { ...link, locked })),
  };
}

/** [Предложить] or [Принять]: the mentor of a suggestion, in place of the present one if there is one. */
export function takeMentor(
  { pair, ...unit }: MenteeLine,
  mentorCode: string,
  status: 'предложена' | 'утверждена',
): Promise<Written> {
  const link = { ...unitOf(unit), mentorCode, formerMentor: pair?.mentorCode ?? '' };
  return call('commitPairs', { pairs: [link], status, waiting: [] });
}

/** «Почему не этот?» in words. */
export async function explainMentor(unit: Unit, { mentor }: Suggestion): Promise<string> {
  const link = { ...unitOf(unit), mentorCode: mentor.code };
  const { words, rules } = await call('explainPair', { ...link, proposal: USUAL_PROPOSAL });
  return [words, ...rules].filter((text) => text !== '').join('; ');
}
