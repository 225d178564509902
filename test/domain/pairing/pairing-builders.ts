import { DEFAULT_CATEGORIES } from '../../../src/domain/categories';
import { DEFAULT_WEIGHTS, type PairingBook, type ProposalInput } from '../../../src/domain/pairing/pairing-book';
import type { Registry } from '../../../src/domain/participants';

export function aBook(registry: Partial<Registry> = {}, changes: Partial<PairingBook> = {}): PairingBook {
  return {
    registry: { mentors: [], mentees: [], pairs: [], ...registry },
    forbidden: [],
    categories: DEFAULT_CATEGORIES,
    weights: DEFAULT_WEIGHTS,
    fromAge: 10,
    threshold: 0.6,
    selection: new Map(),
    today: '2026-09-10',
    ...changes,
  };
}

export function anInput(changes: Partial<ProposalInput> = {}): ProposalInput {
  const goals = { protectWeakest: false, keepPrevious: true, spreadLoad: true, reviseApproved: false };
  return { goals, weights: null, morePlaces: [], ...changes };
}
