import type { FormId } from '../domain/forms';
import type { FormDescription } from '../domain/programme/form-description';
import type { ProgrammeForm } from '../domain/programme/forms';
import { programmeTable } from './programme-table';
import { type Block, GAP, type Line, line } from './table';

/** A row of K4, of a form. */
export interface ModelOfForm {
  readonly form: FormId;
  /** As printed, in quotes. */
  readonly label: string;
  readonly goal: string;
}

/** A form of the programme (KEZ §5.1, §5.2): goal, tasks, results, then K3, K4 and K5. */
export function formSection(
  { name, heading, letter, description }: ProgrammeForm,
  number: string,
  models: readonly ModelOfForm[],
): readonly Block[] {
  const title = line('heading', `${number} Форма наставничества ${name}`);
  const modelBlocks = models.length === 0 ? [] : modelsTable(number, letter, models);
  if (!description) return [title, line('text', undescribed(name)), ...modelBlocks];
  return [
    title,
    ...purpose(description),
    GAP,
    line('heading', `${number} Характеристика участников (${heading})`),
    programmeTable(`K3${letter}`, ['Наставник', 'Наставляемый'], description.profiles),
    GAP,
    ...modelBlocks,
    line('heading', `${number} Механизм реализации:`),
    programmeTable(`K5${letter}`, ['Этапы реализации', 'Мероприятия'], description.mechanism),
  ];
}

function purpose({ goal, tasks, results }: FormDescription): readonly Line[] {
  return [
    line('text', goal),
    line('text', 'Задачи:'),
    ...enumerated(tasks),
    line('text', 'Ожидаемый результат:'),
    ...enumerated(results),
  ];
}

function enumerated(texts: readonly string[]): readonly Line[] {
  return texts.map((text, index) => line('item', `${index + 1}. ${text}`));
}

function modelsTable(number: string, letter: string, models: readonly ModelOfForm[]): readonly Block[] {
  return [
    line('heading', `${number} Формы взаимодействия наставников и наставляемых:`),
    programmeTable(
      `K4${letter}`,
      ['Форма', 'Цель'],
      models.map(({ label, goal }) => [label, goal]),
    ),
    GAP,
  ];
}

/** Nothing is invented where the documents are silent. */
function undescribed(name: string): string {
  return `Характеристику участников и механизм формы ${name} опишите сами: в документах, по которым сделана эта программа, их нет.`;
}
