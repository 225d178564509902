import type { CommandName } from './contract';

/** A command of the menu and the sheet that it makes. */
export interface ReportOf {
  readonly command: CommandName;
  readonly sheet: string;
}

/** @param titles Sheets of the book. */
export function missingReports(reports: readonly ReportOf[], titles: readonly string[]): readonly CommandName[] {
  return reports.filter(({ sheet }) => !titles.includes(sheet)).map(({ command }) => command);
}
