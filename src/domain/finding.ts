export type Severity = 'ошибка' | 'проверьте' | 'к сведению';

/** A contradiction or a remark of the audit, in a methodologist's words. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** A school's short name, or the tables concerned: «T1/T3». */
  readonly where: string;
  readonly what: string;
  readonly todo: string;
}
