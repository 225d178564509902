import { rankMentors } from '../domain/awards/ranking';
import { rewardsOf } from '../domain/awards/recipients';
import { earliestDay } from '../domain/day-count';
import { looksPersonal } from '../domain/privacy';
import { counted } from '../domain/text';
import { awardOrder } from '../reports/award-order';
import { awardPapers, countPapers } from '../reports/award-papers';
import { layOut } from '../reports/layout';
import { mentorRanking, rankingSummary } from '../reports/mentor-ranking';
import { printableAwards, type ReadAwards, readAwards } from '../workbook/awards';
import { AWARDS_SHEET } from '../workbook/awards-sheet';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { dayOf } from '../workbook/days';
import { Lists } from '../workbook/lists';
import { readMeetings } from '../workbook/meetings';
import { peopleInPaper } from '../workbook/paper-people';
import { type Problem, withProblems } from '../workbook/problem';
import { type ReadRegistry, readRegistry } from '../workbook/registry';
import { AWARD_ORDER_TITLE, AWARD_PAPERS_TITLE, RANKING_TITLE } from '../workbook/report-sheets';
import { readSchoolWords } from '../workbook/school-words';
import { Settings } from '../workbook/settings';
import { readQuestions } from '../workbook/survey-questions';
import { readCountedAnswers } from '../workbook/survey-results';
import { newSheet } from '../workbook/table-changes';
import { readRankingWeights } from '../workbook/weights';
import { type Command, type Plan, requireSchoolBook } from './command';

export const buildAwards: Command = { title: AWARDS_SHEET.title, asks: false, plan: planAwards };

const ADVICE = `Решите, кого поощрить, впишите строки на лист «${AWARDS_SHEET.title}» и выберите «${AWARDS_SHEET.title}» ещё раз: появятся приказ, грамоты и письма.`;

const BY_HAND = ' Имена впишите от руки или при печати.';

/**
 * The ranking of mentors, for people to decide by; when they have written their decisions on «Поощрения», also the order,
 * the diplomas and the letters.
 */
function planAwards(book: Book, now: Date): Plan {
  requireSchoolBook(book);
  const settings = new Settings(book);
  const read = readRegistry(book, new Lists(book).categories());
  const ranking = planRanking(book, read, settings, now);
  const awards = printableAwards(book, readAwards(book, read));
  const rewarded = rewardsOf(awards.rewarded, settings.period());
  if (rewarded.length === 0) return undecided(book, awards, ranking);
  const people = peopleInPaper(book, read.registry);
  const paper = { words: readSchoolWords(book), rewarded, people };
  const papers = countPapers(rewarded);
  const others = awards.rewarded.length - rewarded.length;
  return {
    action: { title: buildAwards.title, object: AWARD_ORDER_TITLE, count: rewarded.length },
    changes: [
      ranking.change,
      { kind: 'report', sheet: AWARD_ORDER_TITLE, layout: layOut(awardOrder(paper)) },
      { kind: 'report', sheet: AWARD_PAPERS_TITLE, layout: layOut(awardPapers(paper)) },
    ],
    done: withProblems(`${doneText(rewarded.length, papers, others)}${people.names.size === 0 ? BY_HAND : ''}`, [
      ...awards.problems,
      ...ranking.problems,
    ]),
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
  const others = awards.rewarded.length === 0 ? '' : ` ${otherYears(awards.rewarded.length)}`;
  const appeared = isThere ? '' : ` Появился лист «${AWARDS_SHEET.title}».`;
  const done = `Лист «${RANKING_TITLE}» заполнен. ${ranking.summary}${appeared}${others} ${ADVICE}`;
  return {
    action: { title: buildAwards.title, object: RANKING_TITLE, count: 0 },
    changes: isThere ? [ranking.change] : [newSheet(AWARDS_SHEET), ranking.change],
    done: withProblems(done, [...awards.problems, ...ranking.problems]),
    show: RANKING_TITLE,
  };
}

function doneText(rewards: number, papers: number, others: number): string {
  const order = `Лист «${AWARD_ORDER_TITLE}» заполнен: ${counted(rewards, 'поощрение', 'поощрения', 'поощрений')}.`;
  const pages =
    papers === 0
      ? ''
      : ` Лист «${AWARD_PAPERS_TITLE}»: ${counted(papers, 'страница', 'страницы', 'страниц')}, каждая – отдельный лист бумаги.`;
  return `${order}${pages}${others === 0 ? '' : ` ${otherYears(others)}`}`;
}

function otherYears(count: number): string {
  return `Вне периода, не вошли: ${counted(count, 'строка', 'строки', 'строк')}.`;
}
