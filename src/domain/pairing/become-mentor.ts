import { fitsMentorSide } from '../counted-pairs';
import { FORMS } from '../forms';
import type { Mentee, Mentor, Registry } from '../participants';

/** A mentor's row to be added: all but its place on the sheet. */
export type NewMentor = Omit<Mentor, 'row'>;

/**
 * The mentor that a finished mentee becomes under the same code (AKB:13), or why not in words. Forms are those where
 * somebody of this kind mentors; competences and training are for the curator to fill in.
 */
export function becomeMentor(mentee: Mentee, { mentors }: Registry): NewMentor | string {
  if (mentee.status !== 'завершил') return `наставляемый ещё не завершил программу: ${mentee.status}`;
  if (mentors.some(({ code }) => code === mentee.code)) return 'наставник с таким кодом уже есть';
  const { code, kind, className, experience, subject, time, consent } = mentee;
  const forms = FORMS.map(({ id }) => id).filter((form) => fitsMentorSide({ form }, { kind }));
  return {
    code,
    kind,
    className,
    experience,
    subject,
    competences: [],
    categories: [],
    forms,
    capacity: 1,
    time,
    consent,
    training: null,
    status: 'активен',
  };
}
