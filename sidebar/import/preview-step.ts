import { button, element } from '../element';
import type { ImportPreview } from '../shapes';
import { notice } from '../states';
import { counted, dotted, plural, type WordForms } from '../words';
import { OTHERWISE_CAPTIONS, type Otherwise } from './column-options';
import { plansOf, planWords } from './plan-words';
import { PreviewLists } from './preview-lists';
import type { Reading } from './reading';
import { type Step, stepHeading } from './step';

const ROWS: WordForms = ['строка', 'строки', 'строк'];
const PEOPLE: WordForms = ['человек получит новый код', 'человека получат новые коды', 'человек получат новые коды'];

export interface PreviewActions {
  readonly write: () => void;
  /** @param field The choice in the columns that mends rows. */
  readonly back: (field?: Otherwise) => void;
  readonly saveKey: () => void;
  readonly saveWrong: () => void;
  readonly close: () => void;
}

/** Step 3: what the lists will do to the book. */
export class PreviewStep implements Step {
  readonly content: HTMLElement;
  private readonly writeButton = button('Записать в книгу', () => this.actions.write(), 'main');
  private readonly keyTold = element('div', { 'aria-live': 'polite' });

  /** @param mustSaveKey People get codes that no saved key explains yet. */
  constructor(
    private readonly reading: Reading,
    private readonly preview: ImportPreview,
    mustSaveKey: boolean,
    private readonly actions: PreviewActions,
  ) {
    this.content = element('div', { class: 'content import-preview' }, [
      stepHeading('Шаг 3 из 3. Что изменится'),
      this.totals(),
      ...reading.codes.remarks.map((remark) => element('p', { class: 'mend' }, [`! ${remark}`])),
      ...this.mends(),
      this.keyTold,
      new PreviewLists(reading, preview).box,
    ]);
    if (mustSaveKey) this.keyTold.append(this.askForKey());
    this.writeButton.disabled = mustSaveKey;
  }

  get foot(): readonly Node[] {
    const { wrong } = this.reading.lists;
    return [
      this.changesNothing ? button('Закрыть', this.actions.close, 'main') : this.writeButton,
      button('Назад', () => this.actions.back()),
      ...(wrong.length > 0 ? [button('Сохранить строки с ошибками…', this.actions.saveWrong)] : []),
      element('p', { class: 'quiet' }, [this.footWords()]),
    ];
  }

  private get changesNothing(): boolean {
    return plansOf(this.preview).every(([, { added, changed }]) => added.length + changed.length === 0);
  }

  private footWords(): string {
    if (this.changesNothing) return 'Ничего не записано.';
    return 'Пока вы не нажали «Записать в книгу», ничего не записано. Потом всё можно отменить одним действием.';
  }

  private totals(): HTMLElement {
    const { rows, wrong } = this.reading.lists;
    const read = dotted(
      `Прочитано: ${counted(rows.length, ROWS)}`,
      wrong.length > 0 ? `с ошибками: ${wrong.length}` : '',
    );
    const known = plansOf(this.preview).filter(([, plan]) => plan.added.length + plan.changed.length + plan.same > 0);
    return element('section', { class: 'totals', 'aria-label': 'Итоги' }, [
      element('p', { class: 'lead' }, [element('b', {}, [this.verdict()])]),
      ...known.map(([caption, plan]) => element('p', {}, [`${caption}: ${planWords(plan)}.`])),
      element('p', { class: 'quiet' }, [`${read}.`]),
    ]);
  }

  private verdict(): string {
    if (this.reading.lists.rows.length === 0) return 'Ни одной строки прочитать не удалось.';
    if (this.changesNothing) return 'Нового нет: всё уже есть в книге.';
    return 'Вот что будет записано.';
  }

  /** Rows that one choice for the whole table would mend. */
  private mends(): readonly HTMLElement[] {
    const cells = this.reading.lists.wrong.flatMap((row) => row.cells);
    return (['mentorKind', 'menteeKind', 'form'] as const).flatMap((field) => {
      const count = cells.filter(({ mendedBy }) => mendedBy === field).length;
      if (count === 0) return [];
      const verb = plural(count, ['строку', 'строки', 'строк']);
      return [
        element('p', { class: 'mend' }, [
          `${count} ${verb} исправит один выбор: «${OTHERWISE_CAPTIONS[field]}». `,
          button('Выбрать', () => this.actions.back(field), 'quiet'),
        ]),
      ];
    });
  }

  private askForKey(): HTMLElement {
    const count = this.reading.codes.added.length;
    const box = notice('problem', [
      `${counted(count, PEOPLE)}. Сначала сохраните ключ: без него не узнать, чей это код.`,
      'Файл остаётся на этом компьютере. Держите его отдельно от книги.',
    ]);
    box.setAttribute('role', 'status');
    box.append(button('Сохранить ключ…', () => this.keySaved(), 'main'));
    return box;
  }

  private keySaved(): void {
    this.actions.saveKey();
    this.writeButton.disabled = false;
    this.keyTold.replaceChildren(
      notice('done', ['Ключ отдан браузеру для сохранения. Проверьте, что файл на месте, потом записывайте.']),
    );
    this.writeButton.focus();
  }
}
