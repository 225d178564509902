import { assign } from './assignment/assign';
import { describeProposal, type Proposal } from './describe-proposal';
import type { PairingBook, ProposalInput } from './pairing-book';
import { pairingProblem } from './pairing-problem';

/** The best assignment for all who stand open; nothing of the book is changed. */
export function propose(book: PairingBook, input: ProposalInput): Proposal {
  const problem = pairingProblem(book, input);
  return describeProposal(problem, assign(problem.assignment));
}
