import type { Input, Output } from '../src/rpc/contract';

/** Parts of the answers by name; their meaning is told in the contract. */
export type PairingState = Output<'pairingState'>;
export type MenteeLine = Output<'listMentees'>['mentees'][number];
export type StandingPair = NonNullable<MenteeLine['pair']>;
export type PairStatus = StandingPair['status'];
export type Suggestions = Output<'suggestMentors'>;
export type Suggestion = Suggestions['suggestions'][number];
export type ExcludedMentor = Suggestions['excluded'][number];
export type MentorLine = Suggestion['mentor'];
export type ScorePart = Suggestion['parts'][number];
export type Proposal = Output<'proposeAll'>;
export type ProposedPair = Proposal['pairs'][number];
export type WaitingLine = Proposal['waiting'][number];
export type MentorLoad = Proposal['load'][number];
export type ProposalInput = Input<'proposeAll'>;
export type Goals = ProposalInput['goals'];
export type Weights = Proposal['weights'];
export type Written = Output<'commitPairs'>;
export type ImportState = Output<'importState'>;
export type ImportPreview = Output<'previewImport'>;
export type SheetPlan = ImportPreview['mentors'];
export type FormId = MenteeLine['form'];
export type PanelState = Output<'panelState'>;
export type MeetingsOverview = Output<'meetingsOverview'>;
export type OverduePair = MeetingsOverview['overdue'][number];
export type MonitoringState = Output<'monitoringState'>;
export type SurveyState = MonitoringState['surveys'][number];
export type UnfinishedGroup = SurveyState['unfinished'][number];

/** What a person gets who changes nothing. */
export const USUAL_PROPOSAL: ProposalInput = {
  goals: { protectWeakest: false, keepPrevious: true, spreadLoad: true, reviseApproved: false },
  weights: null,
  morePlaces: [],
};

/** A mentee in one form: the unit of pairing. */
export function unitKey({ menteeCode, form }: { readonly menteeCode: string; readonly form: FormId }): string {
  return `${form} ${menteeCode}`;
}

/** Mentees who come in more than one form: only their lines must name it. */
export function inSeveralForms(units: readonly { readonly menteeCode: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = units.filter(({ menteeCode }) => seen.size === seen.add(menteeCode).size);
  return new Set(again.map(({ menteeCode }) => menteeCode));
}
