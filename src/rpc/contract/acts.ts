import * as z from 'zod/mini';

/** What views may start and show in the book. */

/** Commands of the menu that a view may start, by the names of their global functions. */
export const commandName = z.enum([
  'showPairing',
  'createSchoolBook',
  'importLists',
  'fillSample',
  'checkBook',
  'createSurveys',
  'collectSurveys',
  'buildSchoolReturn',
  'buildSchoolSummary',
  'buildIndicatorCard',
  'buildResults',
  'buildSwot',
  'buildMonitoringNote',
  'buildRoadmap',
  'buildStages',
  'buildPairOrder',
  'buildAwards',
]);

/** Sheets of ours that a view may show. */
const sheetId = z.enum([
  'settings',
  'mentors',
  'mentees',
  'pairs',
  'documents',
  'stages',
  'roadmap',
  'meetings',
  'namedProblems',
  'schoolSummary',
  'questions',
  'answers',
  'answerRemarks',
  'indicators',
  'indicatorCard',
  'selection',
]);

export const actsContract = {
  /**
   * Starts a command as its item of the menu does: it asks and tells in the book itself, and the answer comes when the
   * person has closed its last message.
   */
  runCommand: { input: z.object({ command: commandName }), output: z.object({}) },
  /** Shows a sheet; the sheet may be still to be made. */
  openSheet: { input: z.object({ sheet: sheetId }), output: z.object({}) },
} as const;
