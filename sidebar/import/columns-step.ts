import { proposeMapping } from '../../src/domain/import/find-table';
import { mappingProblems } from '../../src/domain/import/mapping-problems';
import type { FoundTable, ImportContext, Mapping, TableColumn } from '../../src/domain/import/table';
import { targetLabel } from '../../src/domain/import/target-words';
import { type TableKind, type Target, targetsOf } from '../../src/domain/import/targets';
import { button, element, labelled } from '../element';
import { notice } from '../states';
import { ColumnOptions, type Otherwise } from './column-options';
import { choice, type Step, stepHeading } from './step';

const KINDS: readonly (readonly [TableKind, string])[] = [
  ['mentors', 'наставники'],
  ['mentees', 'наставляемые'],
  ['pairs', 'пары: наставник и наставляемый в строке'],
];
const SKIPPED = 'не загружать';

interface Actions {
  readonly next: (mapping: Mapping) => void;
  readonly back: () => void;
}

/** Step 2: what stands in the columns. */
export class ColumnsStep implements Step {
  readonly content: HTMLElement;
  readonly foot: readonly Node[];
  private readonly problems = element('div', { 'aria-live': 'polite' });
  private readonly rows = element('tbody');
  private readonly options: ColumnOptions;
  private readonly next = button('Дальше', () => this.actions.next(this.mapping), 'main');
  private mapping: Mapping;

  constructor(
    private readonly table: FoundTable,
    private readonly context: ImportContext,
    private readonly actions: Actions,
  ) {
    this.mapping = table.proposed;
    this.options = new ColumnOptions((more) => this.set({ ...this.mapping, ...more }));
    const kind = choice(KINDS, this.mapping.kind, (chosen) => this.changeKind(chosen));
    this.content = element('div', { class: 'content' }, [
      stepHeading('Шаг 2 из 3. Что в столбцах'),
      element('div', { class: 'found' }, [element('p', {}, [foundWords(table)]), labelled('В таблице', kind)]),
      this.problems,
      element('div', { class: 'columns', role: 'region', 'aria-label': 'Столбцы', tabindex: '0' }, [
        element('table', {}, [tableHead(), this.rows]),
      ]),
      this.options.box,
      ...(context.personalData === 'codes'
        ? [element('p', { class: 'quiet' }, ['Имена и контакты остаются в этом окне, в книгу попадут только коды.'])]
        : []),
    ]);
    this.foot = [this.next, button('Назад', actions.back)];
    this.drawRows();
    this.set(this.mapping);
  }

  /** Moves the keyboard to the choice that mends rows. */
  focusOn(field: Otherwise): void {
    this.options.focusOn(field);
  }

  private changeKind(kind: TableKind): void {
    this.mapping = proposeMapping(this.table, kind, this.context);
    this.drawRows();
    this.set(this.mapping);
  }

  private drawRows(): void {
    this.rows.replaceChildren(...this.table.columns.map((column) => this.row(column)));
  }

  private row(column: TableColumn): HTMLElement {
    const { index, letter, title, samples } = column;
    const targets = targetsOf(this.mapping.kind).map((target) => [target, targetLabel(target)] as const);
    const options: readonly (readonly [Target | '', string])[] = [['', SKIPPED], ...targets];
    const select = choice(options, this.mapping.targets.get(index) ?? '', (target) => this.map(index, target));
    select.setAttribute('aria-label', `Загрузить столбец ${letter}${title === '' ? '' : ` «${title}»`} как`);
    select.classList.toggle('skipped', select.value === '');
    select.addEventListener('change', () => select.classList.toggle('skipped', select.value === ''));
    return element('tr', {}, [
      element('th', { scope: 'row' }, [element('span', { class: 'quiet' }, [`${letter} `]), title || 'без заголовка']),
      element('td', {}, [element('div', { class: 'samples', title: samples.join('\n') }, [samples.join(' · ')])]),
      element('td', {}, [select]),
    ]);
  }

  private map(index: number, target: Target | ''): void {
    const targets = new Map(this.mapping.targets);
    if (target === '') targets.delete(index);
    else targets.set(index, target);
    this.set({ ...this.mapping, targets });
  }

  private set(mapping: Mapping): void {
    this.mapping = mapping;
    this.options.show(mapping);
    const problems = mappingProblems(this.table, mapping);
    this.problems.replaceChildren(...(problems.length > 0 ? [notice('problem', problems)] : []));
    this.next.disabled = problems.length > 0;
  }
}

function tableHead(): HTMLElement {
  const titles = ['Столбец', 'Что в нём', 'Загрузить как'];
  return element('thead', {}, [
    element(
      'tr',
      {},
      titles.map((title) => element('th', { scope: 'col' }, [title])),
    ),
  ]);
}

function foundWords({ grid, header }: FoundTable): string {
  const below = grid.cells.slice(header ? header.last + 1 : 0);
  const count = `Заполненных строк${header ? ' под ним' : ''}: ${below.filter((row) => row.some((cell) => cell !== '')).length}.`;
  if (!header) return `Лист «${grid.title}». Заголовка нет, список начинается с первой заполненной строки. ${count}`;
  const [first, last] = [header.first + 1, header.last + 1];
  return `Лист «${grid.title}». Заголовок: ${first === last ? `строка ${first}` : `строки ${first}–${last}`}. ${count}`;
}
