import type { Category, EducatorNeedId, NeedId } from '../categories';
import { type Form, type FormId, recogniseForm } from '../forms';
import { PARTICIPANT_KINDS, type ParticipantKind, recogniseStatus } from '../statuses';
import { normaliseLabel } from '../text';
import { mendText } from './letters';

/**
 * The values of a cell, each recognised: separated by «;» or lines, or by commas, «/» and «+» where all parts are known;
 * labels contain commas, so a part that is not known so is tried whole. The first part that is not known is told.
 */
export function readEach<T>(
  text: string,
  recognise: (part: string) => T | undefined,
): { ok: T[] } | { unknown: string } {
  const found: T[] = [];
  for (const part of text.split(/[;\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const known = part.split(/[,/+]/).map((one) => recognise(one.trim()));
    const all = known.every((one) => one !== undefined) ? known : [recognise(part)];
    for (const one of all) {
      if (one === undefined) return { unknown: part };
      found.push(one);
    }
  }
  return { ok: [...new Set(found)] };
}

/** Other words for the sides of a form, also in the plural. */
const SIDE_WORDS: readonly { readonly word: RegExp; readonly side: string }[] = [
  { word: /(?:обучающ|учащ)(?:ий|ая|ие)ся|школьники?|ученики/gi, side: 'ученик' },
  { word: /учителя|педагоги/gi, side: 'учитель' },
  { word: /студенты/gi, side: 'студент' },
  { word: /работодатели/gi, side: 'работодатель' },
];
const SIDES = '(?:учител[ья]|педагоги?|ученики?|(?:обучающ|учащ)(?:ий|ая|ие)ся|школьники?|студенты?|работодател[ьи])';
const FORM_WITHIN = new RegExp(`${SIDES}\\s*[-‐‑–—−/→]+\\s*${SIDES}(?![а-яё])`, 'i');

/** A form in any of its spellings, also with «/» or «→» for the dash. */
export function readForm(text: string): FormId | undefined {
  return formOf(text)?.id;
}

function formOf(text: string): Form | undefined {
  const mended = SIDE_WORDS.reduce(
    (said, { word, side }) => said.replace(word, side),
    mendText(text).replace(/ ?[/→] ?/g, '-'),
  );
  return recogniseForm(mended) ?? recogniseForm(mended.replace(/^форма (?:наставничества )?[-–—:]? ?/i, ''));
}

/** The form that a longer text names: «Пары по форме «Ученик – ученик» на 2026 год». */
export function formWithin(text: string): FormId | undefined {
  const found = FORM_WITHIN.exec(mendText(text));
  return found ? readForm(found[0]) : undefined;
}

/** What lists of schools call the categories besides the wordings of the documents. */
const CATEGORY_STEMS: readonly { readonly id: NeedId | EducatorNeedId; readonly stem: RegExp }[] = [
  { id: 'young-specialist', stem: /молод[а-я]+ (?:специалист|педагог|учител)|начинающ[а-я]+ (?:педагог|учител)/ },
  { id: 'new-workplace', stem: /нов[а-я]+ (?:месте|сотрудник|педагог|учител)/ },
  { id: 'modern-methods', stem: /(?:^|[^а-я])икт(?:[^а-я]|$)|цифров[а-я]+ навык/ },
  { id: 'gifted', stem: /одарен|высокомотивирован|выдающи[а-я]+ способност/ },
  { id: 'disability', stem: /(?:^|[^а-я])(?:овз|зпр|тнр|нода|рас)(?:[^а-я]|$)|инвалид|ограниченн[а-я]+ возможност/ },
  { id: 'orphan', stem: /сирот|опек|попечени/ },
  { id: 'hardship', stem: /(?:трудн|сложн)[а-я]+ жизненн|(?:^|[^а-я])тжс(?:[^а-я]|$)/ },
  { id: 'learning', stem: /успева(?!ющий-)|освоени[а-я]+ предмет|неудовлетворительн[а-я]+ образовательн/ },
  { id: 'behaviour', stem: /поведени|девиант|группа риска|(?:^|[^а-я])(?:вшу|пдн|кдн|кднизп)(?:[^а-я]|$)/ },
];
/** «хорошо успевающий» is nobody's need. */
const SUCCESSFUL = /(?:хорошо|успешно) успева|^успева/;

/** Longer texts are no entry of a list, and would cost much. */
const LONGEST_ENTRY = 500;

/** The label of the book's category that a wording means: the book's own wordings first, then the usual stems. */
export function readCategory(text: string, categories: readonly Category[]): string | undefined {
  if (text.length > LONGEST_ENTRY) return undefined;
  const mended = mendText(text);
  const key = normaliseLabel(mended);
  const known = labelsOf(categories).get(key);
  if (known !== undefined) return known;
  if (SUCCESSFUL.test(key)) return undefined;
  const id = CATEGORY_STEMS.find(({ stem }) => stem.test(key))?.id;
  return id && categories.find(({ need, educatorNeed }) => (educatorNeed ?? need) === id)?.label;
}

const LABELS = new WeakMap<readonly Category[], ReadonlyMap<string, string>>();

/** The label of each wording of the book, the first of equals; worked out once, as thousands of cells ask. */
function labelsOf(categories: readonly Category[]): ReadonlyMap<string, string> {
  const known = LABELS.get(categories);
  if (known) return known;
  const wordings = categories.flatMap(({ label, synonyms }) =>
    [label, ...synonyms].map((text) => [normaliseLabel(text), label] as const),
  );
  const labels = new Map([...wordings].reverse());
  LABELS.set(categories, labels);
  return labels;
}

/** Words that begin a position or a role: «учитель математики» is «педагог». The first that fits. */
const KIND_STEMS: readonly { readonly kind: ParticipantKind; readonly stem: RegExp }[] = [
  { kind: 'ученик', stem: /^(?:учени[кц]|учащ|обучающ|школьни[кц]|воспитанни[кц]|старшеклассни[кц])/ },
  { kind: 'студент', stem: /^студент/ },
  { kind: 'работодатель', stem: /^(?:работодател|представител[ья] (?:работодател|предприяти)|предпринимател)/ },
  { kind: 'выпускник', stem: /^выпускни[кц]/ },
  { kind: 'родитель', stem: /^(?:родител|законный представител)/ },
  {
    kind: 'педагог',
    stem: /^(?:учител|педагог|преподавател|воспитател|молод[а-я]+ (?:специалист|педагог)|тренер|вожат|концертмейстер|пдо(?![а-я]))/,
  },
  {
    kind: 'педагог',
    stem: /^(?:кл(?:ассн[а-я]+|\.)? ?рук(?:оводител|\.|$)|музыкальн[а-я]+ руководител|инструктор по ф)/,
  },
  {
    kind: 'педагог',
    stem: /^(?:соц(?:иальн[а-я]+|\.)? ?пед(?:агог|\.|$)|(?:старш[а-я]+|ст\.?) (?:вожат|воспитател|методист))/,
  },
  { kind: 'педагог', stem: /^(?:зам(?:естител[а-я]+|\.)? ?дир(?:ектора|\.)|завуч|методист|тьютор|библиотекар|пед\.)/ },
  // directors of firms mentor, too
  {
    kind: 'педагог',
    stem: /^(?:директор$|директор (?:школ|гимнази|лице|(?:мбоу|маоу|мкоу|гбоу|мобу|сош|оо)(?![а-я]))|советник директор)/,
  },
  { kind: 'специалист', stem: /^(?:специалист|психолог|логопед|дефектолог|мастер)/ },
];

/** Who somebody is, also from a position. */
export function readKind(text: string): ParticipantKind | undefined {
  if (text.length > LONGEST_ENTRY) return undefined;
  const key = normaliseLabel(mendText(text));
  return recogniseStatus(PARTICIPANT_KINDS, key) ?? KIND_STEMS.find(({ stem }) => stem.test(key))?.kind;
}

/** An entry of a list of statuses; endings of gender and number do not matter: «активна» for «активен» in lists of people. */
export function readStatus<T extends string>(list: readonly T[], text: string): T | undefined {
  const key = normaliseLabel(mendText(text));
  return recogniseStatus(list, key) ?? list.find((entry) => stemOf(entry) === stemOf(key));
}

function stemOf(word: string): string {
  return word.replace(/(?:ена|ен|на|ны|а|о|ы|ла|ли|л)$/, '');
}

/** «+», «да», «онлайн» and «-», «нет»; undefined for other words. */
export function readMark(text: string): boolean | undefined {
  const key = normaliseLabel(mendText(text));
  if (/^(?:\+|да|есть|true|онлайн|дистанционно|v|✓|✔|х|x)$/.test(key)) return true;
  return /^(?:-|нет|false|очно|офлайн)$/.test(key) ? false : undefined;
}
