import { describe, expect, test } from '@jest/globals';
import { buildProblem, instance } from '../../../../bench/pairing-instances';
import { type Peer, viaHighs, viaMunkres } from '../../../../bench/pairing-peers';
import { assign } from '../../../../src/domain/pairing/assignment/assign';
import type { AssignmentProblem } from '../../../../src/domain/pairing/assignment/problem';

async function expectSame(problem: AssignmentProblem, peer: Peer): Promise<void> {
  const { seated, total, certificate } = assign(problem);
  expect({ seated, total }).toEqual((await peer(problem))());
  expect(certificate.primal).toBe(certificate.dual);
}

describe('as many seats and points as another solver finds', () => {
  test.each(['S_feat', 'M_feat', 'M_rand'] as const)('munkres, %s', async (name) => {
    await expectSame(instance(name), viaMunkres);
  });

  test('highs, S_feat', async () => {
    await expectSame(instance('S_feat'), viaHighs);
  });

  // longer rows than the candidates that are tried first
  const wide = { mentors: 200, mentees: 240 };
  test.each([
    ['all mentees agree', { ...wide, scores: 'agreed' }],
    ['products of two numbers', { ...wide, scores: 'product' }],
    ['fewer places than mentees', { ...wide, mentees: 500, scores: 'features', places: 0.7 }],
    ['popular mentors', { ...wide, scores: 'chance', places: 1.1, popular: true, allowed: [10, 20] }],
    ['equal scores of many', { ...wide, scores: 'features', places: 2 }],
  ] as const)('munkres, %s', async (_, kind) => {
    await expectSame(buildProblem(kind), viaMunkres);
  });
});
