import type { ProgrammeForm } from '../domain/programme/forms';
import { management } from '../domain/programme/management';
import { numbered } from '../domain/programme/numbered';
import { MENTOR_SOURCES, PROGRAMME_RESULTS, PROGRAMME_TASKS, programmeGoal, ROLES } from '../domain/programme/purpose';
import { formSection, type ModelOfForm } from './programme-form';
import { programmeTable } from './programme-table';
import { type Block, GAP, type Line, line, type Report } from './table';

/** A row of K2: works in their order, what is to be there in the end. */
export interface ProgrammeStage {
  readonly title: string;
  readonly works: readonly string[];
  readonly result: string;
}

export interface ProgrammeInput {
  readonly school: string;
  /** «2026/2027». */
  readonly schoolYear: string;
  /** The calendar year in which the programme begins. */
  readonly year: string;
  /** Who signs; the post. */
  readonly head: string;
  readonly curator: string;
  /** «Приказ № 295 от 29.08.2022», or blanks to be filled in by hand. */
  readonly order: string;
  /** Null: the school sets no age. */
  readonly fromAge: number | null;
  readonly stages: readonly ProgrammeStage[];
  /** The forms that the school uses, in the order of the programme. */
  readonly forms: readonly ProgrammeForm[];
  readonly models: readonly ModelOfForm[];
  /** Categories of mentees. */
  readonly categories: { readonly pupils: readonly string[]; readonly educators: readonly string[] };
}

/** 720 px, the width of an A4 page: tables of three columns and of two halves. */
const GRID: readonly number[] = [170, 190, 190, 170];

/** «Программа»: the school's programme in the form of the Kez one, with its tables K1–K5. */
export function programme(input: ProgrammeInput): Report {
  return { grid: GRID, blocks: [...opening(input), ...structureAndStages(input), ...people(input), ...forms(input)] };
}

/** The cover lines and section 1 (KEZ:1-75). */
function opening({ school, schoolYear, head, order, fromAge }: ProgrammeInput): readonly Block[] {
  return [
    line('right', 'ПРИНЯТО на педагогическом совете'),
    line('right', 'Протокол № ____ от ______________'),
    GAP,
    line('right', 'УТВЕРЖДЕНО'),
    line('right', `${head} ____________________`),
    line('right', order),
    GAP,
    line('title', `Программа наставничества в ${school}`),
    line('centred', `${schoolYear} учебный год`),
    GAP,
    line('heading', '1. Пояснительная записка'),
    line('text', programmeGoal(school, fromAge)),
    line('text', 'Задачи внедрения Системы наставничества:'),
    ...dashed(PROGRAMME_TASKS),
    line('text', 'Ожидаемые результаты внедрения целевой модели наставничества:'),
    ...dashed(PROGRAMME_RESULTS),
    GAP,
  ];
}

/** Sections 2 and 3: K1 and K2. */
function structureAndStages({ year, forms, stages }: ProgrammeInput): readonly Block[] {
  const names = forms.map(({ name }) => name);
  const duties = management(year, names).map(({ who, duties, term }) => [who, duties, term]);
  return [
    line('heading', '2. Структура управления реализацией Программы'),
    programmeTable('K1', ['Ответственный исполнитель', 'Направления деятельности', 'Сроки исполнения'], duties),
    GAP,
    line('heading', '3. Этапы реализации Программы'),
    programmeTable(
      'K2',
      ['Этапы', 'Мероприятия', 'Результат'],
      stages.map(({ title, works, result }) => [title, numbered(works), result]),
    ),
    GAP,
  ];
}

/** Section 4 (KEZ:113-143): roles, and whom the two bases are made of. */
function people({ curator, categories }: ProgrammeInput): readonly Block[] {
  return [
    line('heading', '4. Кадровые условия реализации Программы'),
    line('text', 'В целевой модели наставничества выделяется три главные роли:'),
    ...dashed(ROLES),
    line('text', `Куратор Программы: ${curator}`),
    ...listed('База наставляемых из числа обучающихся формируется из следующих категорий:', categories.pupils),
    ...listed('База наставляемых из числа педагогов формируется из следующих категорий:', categories.educators),
    ...listed('База наставников формируется из:', MENTOR_SOURCES),
    GAP,
  ];
}

/** Section 5: each form that the school uses. */
function forms({ school, forms: used, models }: ProgrammeInput): readonly Block[] {
  const names = used.map(({ name }) => name).join(', ');
  return [
    line('heading', `5. Формы наставничества ${school}`),
    line('text', `Исходя из образовательных потребностей ${school}, Программа предусматривает формы: ${names}.`),
    ...used.flatMap((form, index) => [
      GAP,
      ...formSection(
        form,
        `5.${index + 1}.`,
        models.filter((model) => model.form === form.id),
      ),
    ]),
  ];
}

function listed(heading: string, texts: readonly string[]): readonly Line[] {
  return texts.length === 0 ? [] : [line('text', heading), ...dashed(texts)];
}

/** «– …;», the last with a full stop. */
function dashed(texts: readonly string[]): readonly Line[] {
  return texts.map((text, index) => {
    const bare = text.replace(/[.;]$/, '');
    return line('item', `– ${bare}${index === texts.length - 1 ? '.' : ';'}`);
  });
}
