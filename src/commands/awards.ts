import { rankMentors } from '../domain/awards/ranking';
import { rewardsOf } from '../domain/awards/recipients';
import { earliestDay } from '../domain/day-count';
import type { Mentee, Mentor, Registry } from '../domain/participants';
import { looksPersonal } from '../domain/privacy';
import { counted } from '../domain/text';
import { type AwardPaper, awardOrder } from '../reports/award-order';
import { awardPapers, countPapers } from '../reports/award-papers';
import { type PaperSchool, standing } from '../reports/award-words';
import { layOut } from '../reports/layout';
import { mentorRanking, rankingSummary } from '../reports/mentor-ranking';
import { publicAwards, type ReadAwards, readAwards } from '../workbook/awards';
import { AWARDS_SHEET } from '../workbook/awards-sheet';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { dayOf } from '../workbook/days';
import { headerCells } from '../workbook/header';
import { Lists } from '../workbook/lists';
import { readMeetings } from '../workbook/meetings';
import { describeProblems, type Problem } from '../workbook/problem';
import { type ReadRegistry, readRegistry } from '../workbook/registry';
import { AWARD_ORDER_TITLE, AWARD_PAPERS_TITLE, RANKING_TITLE } from '../workbook/report-sheets';
import { PARAMETERS, type Parameter, Settings } from '../workbook/settings';
import { readQuestions } from '../workbook/survey-questions';
import { readCountedAnswers } from '../workbook/survey-results';
import { readRankingWeights } from '../workbook/weights';
import { type Command, type Plan, requireSchoolBook } from './command';

export const buildAwards: Command = { title: AWARDS_SHEET.title, asks: false, plan: planAwards };

const ADVICE = `Решите, кого поощрить, впишите строки на лист «${AWARDS_SHEET.title}» и выберите «${AWARDS_SHEET.title}» ещё раз: появятся приказ, грамоты и письма.`;

/**
 * The ranking of mentors, for people to decide by; when they have written their decisions on «Поощрения», also the order,
 * the diplomas and the letters.
 */
function planAwards(book: Book, now: Date): Plan {
  requireSchoolBook(book);
  const settings = new Settings(book);
  const read = readRegistry(book, new Lists(book).categories());
  const ranking = planRanking(book, read, settings, now);
  const awards = publicAwards(readAwards(book, read));
  const rewarded = rewardsOf(awards.rewarded, settings.period());
  if (rewarded.length === 0) return undecided(book, awards, ranking);
  const paper = paperOf(settings, read.registry, rewarded);
  const papers = countPapers(rewarded);
  const others = awards.rewarded.length - rewarded.length;
  return {
    action: { title: buildAwards.title, object: AWARD_ORDER_TITLE, count: rewarded.length },
    changes: [
      ranking.change,
      { kind: 'report', sheet: AWARD_ORDER_TITLE, layout: layOut(awardOrder(paper)) },
      { kind: 'report', sheet: AWARD_PAPERS_TITLE, layout: layOut(awardPapers(paper)) },
    ],
    done: withProblems(doneText(rewarded.length, papers, others), [...awards.problems, ...ranking.problems]),
    show: AWARD_ORDER_TITLE,
  };
}

interface Ranking {
  readonly change: Change;
  readonly summary: string;
  readonly problems: readonly Problem[];
}

function planRanking(book: Book, { registry, problems }: ReadRegistry, settings: Settings, now: Date): Ranking {
  const { meetings, problems: ofMeetings } = readMeetings(book);
  const { questions, problems: ofQuestions } = readQuestions(book);
  const { weights, problems: ofWeights } = readRankingWeights(new Lists(book));
  const reportDay = settings.reportDay();
  const day = earliestDay([dayOf(now, book.timeZone), reportDay]) ?? reportDay;
  const { answers, problems: ofAnswers } = readCountedAnswers(book, questions);
  const mentors = rankMentors({ registry, meetings, questions, answers, weights, period: settings.period(), day });
  const named = mentors.filter(({ code }) => !looksPersonal(code));
  const report = mentorRanking({ mentors: named, day, awardsSheet: AWARDS_SHEET.title });
  return {
    change: { kind: 'report', sheet: RANKING_TITLE, layout: layOut(report) },
    summary: rankingSummary(named),
    problems: [...problems, ...ofMeetings, ...ofQuestions, ...ofAnswers, ...ofWeights],
  };
}

/** Nobody is chosen yet: the sheet to write on, and the ranking to look at. */
function undecided(book: Book, awards: ReadAwards, ranking: Ranking): Plan {
  const isThere = book.read(AWARDS_SHEET.title) !== null;
  const sheet: Change = { kind: 'new-sheet', definition: AWARDS_SHEET, cells: [headerCells(AWARDS_SHEET)] };
  const others = awards.rewarded.length === 0 ? '' : ` ${otherYears(awards.rewarded.length)}`;
  const appeared = isThere ? '' : ` Появился лист «${AWARDS_SHEET.title}».`;
  const done = `Лист «${RANKING_TITLE}» заполнен. ${ranking.summary}${appeared}${others} ${ADVICE}`;
  return {
    action: { title: buildAwards.title, object: RANKING_TITLE, count: 0 },
    changes: isThere ? [ranking.change] : [sheet, ranking.change],
    done: withProblems(done, [...awards.problems, ...ranking.problems]),
    show: RANKING_TITLE,
  };
}

function paperOf(settings: Settings, { mentors, mentees }: Registry, rewarded: AwardPaper['rewarded']): AwardPaper {
  const people = new Map<string, Mentor | Mentee>([...mentees, ...mentors].map((person) => [person.code, person]));
  const standingOf = (code: string) => {
    const text = standing(people.get(code));
    return looksPersonal(text) ? '' : text;
  };
  return { school: schoolOf(settings), rewarded, standingOf };
}

/** A name that stands for a post is left out: papers show blanks. */
function schoolOf(settings: Settings): PaperSchool {
  const post = (parameter: Parameter) => {
    const text = settings.text(parameter);
    return looksPersonal(text) ? '' : text;
  };
  return {
    school: settings.requiredText(PARAMETERS.school),
    schoolYear: settings.text(PARAMETERS.schoolYear),
    head: post(PARAMETERS.head) || PARAMETERS.head.title,
    curator: post(PARAMETERS.curator),
  };
}

function doneText(rewards: number, papers: number, others: number): string {
  const order = `Лист «${AWARD_ORDER_TITLE}» заполнен: ${counted(rewards, 'поощрение', 'поощрения', 'поощрений')}.`;
  const pages =
    papers === 0
      ? ''
      : ` Лист «${AWARD_PAPERS_TITLE}»: ${counted(papers, 'страница', 'страницы', 'страниц')}, каждая – отдельный лист бумаги.`;
  return `${order}${pages}${others === 0 ? '' : ` ${otherYears(others)}`} Имена впишите от руки или при печати.`;
}

function otherYears(count: number): string {
  return `Вне периода, не вошли: ${counted(count, 'строка', 'строки', 'строк')}.`;
}

function withProblems(done: string, problems: readonly Problem[]): string {
  return problems.length === 0 ? done : `${done}\n\nНе учтено:\n${describeProblems(problems)}`;
}
