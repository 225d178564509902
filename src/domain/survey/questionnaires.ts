import type { FormId } from '../forms';
import type { Direction } from '../impact';
import { SURVEY_STAGES, type SurveyRole, type SurveyStage } from './question';

/** The programme of Kez names surveys and what they must hold, but prints none: these are typical ones (KEZ §6). */
export const TYPICAL = 'типовая, проверьте по действующей форме';

/** Type as «Вопросы» writes it, the question, what an anchor measures, and which answers are better: more, as a rule. */
type Line = readonly [type: string, text: string, anchor?: string, better?: Direction];

interface Questionnaire {
  /** What codes begin with. */
  readonly prefix: string;
  readonly form: FormId | null;
  readonly role: SurveyRole;
  /** Asked identically before and after. */
  readonly anchors: readonly Line[];
  readonly до: readonly Line[];
  readonly после: readonly Line[];
}

const SCALE = 'шкала';
const OFTEN = 'частота';
const YES_NO = 'да/нет';
const OPEN = 'открытый';

const MEETINGS: Line = [SCALE, 'Насколько полезными были встречи?'];
const CONTENT: Line = [SCALE, 'Насколько вы довольны участием в программе?'];
const GO_ON: Line = [YES_NO, 'Хотите продолжить в следующем году?'];
const BETTER: Line = [OPEN, 'Что стоит изменить в программе?'];
const EARLIER: Line = [YES_NO, 'Участвовали ли вы в наставничестве раньше?'];

const QUESTIONNAIRES: readonly Questionnaire[] = [
  {
    prefix: 'УН',
    form: 'pupil-pupil',
    role: 'наставник',
    anchors: [
      [SCALE, 'Насколько уверенно вы объясняете и помогаете другим?', 'уверенность'],
      [SCALE, 'Насколько вам интересна жизнь школы?', 'вовлечённость'],
      [OFTEN, 'Как часто вы сами предлагаете помощь ребятам?', 'инициативность'],
    ],
    до: [EARLIER, [OPEN, 'Чему вы хотите научить наставляемого?']],
    после: [MEETINGS, CONTENT, GO_ON, BETTER],
  },
  {
    prefix: 'УП',
    form: 'pupil-pupil',
    role: 'наставляемый',
    anchors: [
      [SCALE, 'Насколько вам интересно учиться?', 'мотивация'],
      [SCALE, 'Насколько вам комфортно в классе?', 'комфорт'],
      [SCALE, 'Насколько вы уверены в своих силах?', 'уверенность'],
      [OFTEN, 'Как часто вы волнуетесь из-за уроков?', 'тревожность', 'less'],
    ],
    до: [
      ['выбор: учёба; общение; творчество и спорт; другое', 'С чем помощь нужнее всего?'],
      EARLIER,
      [OPEN, 'Чего вы ждёте от наставника?'],
    ],
    после: [
      MEETINGS,
      ['выбор: учёба; общение; творчество и спорт; другое', 'В чём наставник помог больше всего?'],
      CONTENT,
      GO_ON,
      BETTER,
    ],
  },
  {
    prefix: 'ПН',
    form: 'teacher-teacher',
    role: 'наставник',
    anchors: [
      [SCALE, 'Насколько уверенно вы чувствуете себя в роли наставника?', 'уверенность'],
      [SCALE, 'Насколько благоприятен климат в коллективе?', 'климат'],
      [OFTEN, 'Как часто вы делитесь опытом с коллегами?', 'обмен опытом'],
    ],
    до: [EARLIER, [OPEN, 'Какая поддержка нужна вам как наставнику?']],
    после: [MEETINGS, CONTENT, GO_ON, BETTER],
  },
  {
    prefix: 'ПП',
    form: 'teacher-teacher',
    role: 'наставляемый',
    anchors: [
      [SCALE, 'Насколько уверенно вы ведёте уроки?', 'уверенность'],
      [SCALE, 'Насколько комфортно вам в коллективе?', 'комфорт'],
      [SCALE, 'Насколько вы хотите остаться работать в школе?', 'закрепление'],
      [OFTEN, 'Как часто вы испытываете трудности в работе?', 'трудности', 'less'],
    ],
    до: [
      ['выбор: методика; работа с классом; документы; цифровые навыки; другое', 'С чем помощь нужнее всего?'],
      [OPEN, 'Чего вы ждёте от наставника?'],
    ],
    после: [MEETINGS, [SCALE, 'Насколько вы применяете то, чему научились?'], CONTENT, GO_ON, BETTER],
  },
  {
    prefix: 'К',
    form: null,
    role: 'куратор',
    anchors: [],
    до: [],
    после: [
      [SCALE, 'Насколько работа пар отвечает цели и задачам программы?'],
      [SCALE, 'Насколько довольны участники?'],
      [OFTEN, 'Как часто встречи срывались?', '', 'less'],
      ['выбор: все; больше половины; меньше половины', 'Сколько пар выполнили план?'],
      [YES_NO, 'Хватило ли наставников всем, кто ждал?'],
      [OPEN, 'Сильные стороны программы'],
      [OPEN, 'Слабые стороны программы'],
    ],
  },
];

/** A row of «Вопросы» before the sheet reads it. */
export interface TypicalQuestion {
  readonly code: string;
  readonly form: FormId | null;
  readonly role: SurveyRole;
  readonly stage: SurveyStage;
  readonly type: string;
  readonly text: string;
  /** Bounds of a scale, and the ranks of the first and the last frequency; null elsewhere. */
  readonly bounds: readonly [min: number, max: number] | null;
  readonly anchor: string;
  readonly better: Direction;
}

const BOUNDS: Readonly<Record<string, readonly [number, number]>> = { [SCALE]: [1, 10], [OFTEN]: [1, 5] };

/** First content of «Вопросы»: both forms of Kez, mentor and mentee, before and after; and the curator's. */
export const TYPICAL_QUESTIONS: readonly TypicalQuestion[] = QUESTIONNAIRES.flatMap((one) =>
  SURVEY_STAGES.flatMap((stage) =>
    [...one.anchors, ...one[stage]].map(([type, text, anchor = '', better = 'more'], index) => ({
      code: `${one.prefix}-${stage}-${index + 1}`,
      form: one.form,
      role: one.role,
      stage,
      type,
      text,
      bounds: BOUNDS[type] ?? null,
      anchor,
      better,
    })),
  ),
);
