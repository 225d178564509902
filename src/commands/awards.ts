import { awardsOfOrder, type OrderAwards } from '../domain/awards/order-awards';
import { rankMentors } from '../domain/awards/ranking';
import { rewardsOf } from '../domain/awards/recipients';
import { earliestDay } from '../domain/day-count';
import { looksPersonal } from '../domain/privacy';
import { counted, printDay } from '../domain/text';
import { awardOrder } from '../reports/award-order';
import { awardPapers, countPapers } from '../reports/award-papers';
import { layOut } from '../reports/layout';
import { mentorRanking, rankingSummary } from '../reports/mentor-ranking';
import { printableAwards, type ReadAwards, readAwards } from '../workbook/awards';
import { AWARDS_SHEET, DOCUMENT_EXAMPLE } from '../workbook/awards-sheet';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { dayOf } from '../workbook/days';
import { Lists } from '../workbook/lists';
import { readMeetings } from '../workbook/meetings';
import { referenceIn } from '../workbook/order-reference';
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
  const ofPeriod = rewardsOf(awards.rewarded, settings.period());
  if (ofPeriod.length === 0) return undecided(book, awards, ranking);
  const inOrder = awardsOfOrder(ofPeriod, referenceIn);
  const { rewarded, order } = inOrder;
  const people = peopleInPaper(book, read.registry);
  const paper = { words: readSchoolWords(book), rewarded, order, people };
  const others = awards.rewarded.length - ofPeriod.length;
  return {
    action: { title: buildAwards.title, object: AWARD_ORDER_TITLE, count: rewarded.length },
    changes: [
      ranking.change,
      { kind: 'report', sheet: AWARD_ORDER_TITLE, layout: layOut(awardOrder(paper)) },
      { kind: 'report', sheet: AWARD_PAPERS_TITLE, layout: layOut(awardPapers(paper)) },
    ],
    done: withProblems(`${doneText(inOrder, others)}${people.names.size === 0 ? BY_HAND : ''}`, [
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

function doneText(inOrder: OrderAwards, others: number): string {
  const { rewarded } = inOrder;
  const papers = countPapers(rewarded);
  const filled = `Лист «${AWARD_ORDER_TITLE}» заполнен: ${counted(rewarded.length, 'поощрение', 'поощрения', 'поощрений')}.`;
  const pages =
    papers === 0
      ? ''
      : `Лист «${AWARD_PAPERS_TITLE}»: ${counted(papers, 'страница', 'страницы', 'страниц')}, каждая – отдельный лист бумаги.`;
  return [filled, pages, ...orderWords(inOrder), others === 0 ? '' : otherYears(others)]
    .filter((text) => text !== '')
    .join(' ');
}

/** Which order it is, and what is left to other orders. */
function orderWords({ isSigned, order, others }: OrderAwards): readonly string[] {
  const left = counted(others.length, 'строка', 'строки', 'строк');
  if (!isSigned) return others.length === 0 ? [] : [`Не вошли, «Документ» заполнен – уже в приказе: ${left}.`];
  const built = order
    ? `Это подписанный приказ № ${order.number} от ${printDay(order.date)}: строк без «Документа» нет.`
    : `Строк без «Документа» нет. № и дата в нём не поняты, впишите так: «${DOCUMENT_EXAMPLE}».`;
  return others.length === 0 ? [built] : [built, `Не вошли строки прежних приказов: ${left}.`];
}

function otherYears(count: number): string {
  return `Вне периода, не вошли: ${counted(count, 'строка', 'строки', 'строк')}.`;
}
