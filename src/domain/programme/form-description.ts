/** What a programme says of a form. */
export interface FormDescription {
  /** A whole sentence. */
  readonly goal: string;
  readonly tasks: readonly string[];
  readonly results: readonly string[];
  /** Rows of K3: who mentors, who is mentored. */
  readonly profiles: readonly (readonly [mentor: string, mentee: string])[];
  /** Rows of K5: a step, the measures. */
  readonly mechanism: readonly (readonly [step: string, measures: string])[];
}
