import type { Grid } from '../../src/domain/import/grid';
import type { KeyEntry } from '../../src/domain/import/table';
import { call } from '../call';
import { button, element, labelled } from '../element';
import type { ImportState } from '../shapes';
import { failureNotice, loading, notice } from '../states';
import { fileButton, takeDrops } from './file-button';
import { bytesOf } from './file-bytes';
import { KeyChoice } from './key-choice';
import { readFile } from './read-file';
import { choice, type Step, stepHeading } from './step';
import { UnreadableFile } from './unreadable-file';

const ACCEPTED = '.xlsx,.csv';
const PRIVATE = 'Файл читается в этом окне. Имена людей заменятся кодами, а имена и контакты в книгу не попадут.';
const NAMED = 'Книга «С именами»: имена будут записаны в столбец «ФИО». Контакты не загружаются.';

/** Step 1: a file of this computer, or a tab of this book. */
export class ChooseStep implements Step {
  readonly content: HTMLElement;
  private readonly keys: KeyChoice;
  private readonly next = button('Дальше', () => void this.goOn(), 'main');
  private readonly fromFile = radio('Файл с этого компьютера', () => this.choose('file'));
  private readonly fromTab = radio('Вкладка этой книги', () => this.choose('tab'));
  private readonly file = element('div', { class: 'chosen-file', 'aria-live': 'polite' });
  private readonly told = element('div', { 'aria-live': 'polite' });
  private grids: readonly Grid[] = [];
  /** The file that was chosen last. */
  private reading: File | undefined;
  /** Which tab of the file. */
  private grid = 0;
  private tab: string;

  /**
   * @param known The key as it was saved in this window.
   * @param holdsList Whether a list is found in a grid.
   * @param take A list was chosen; gives why it cannot be used, if so.
   */
  constructor(
    private readonly state: ImportState,
    known: readonly KeyEntry[] | null,
    private readonly holdsList: (grid: Grid) => boolean,
    private readonly take: (grid: Grid) => string | undefined,
  ) {
    this.keys = new KeyChoice(known);
    this.tab = state.tabs[0]?.title ?? '';
    const withKey = state.personalData === 'codes';
    this.content = element('div', { class: 'content' }, [
      stepHeading('Шаг 1 из 3. Откуда взять список'),
      element('p', {}, [withKey ? PRIVATE : NAMED]),
      element('div', { class: 'sources' }, [this.fileSource(), this.tabSource()]),
      ...(withKey ? [this.keys.box] : []),
      this.told,
    ]);
    this.choose('file');
  }

  /** null: none was loaded. */
  get key(): readonly KeyEntry[] | null {
    return this.keys.key;
  }

  get foot(): readonly Node[] {
    return [this.next, element('p', { class: 'quiet' }, ['В книге пока ничего не меняется.'])];
  }

  private fileSource(): HTMLElement {
    const take = (file: File) => void this.read(file);
    const box = element('section', { class: 'source drop', 'aria-label': 'Файл с этого компьютера' }, [
      this.fromFile.row,
      element('p', { class: 'quiet' }, ['Таблица .xlsx или .csv. Можно перетащить её сюда.']),
      fileButton('Выбрать файл…', ACCEPTED, take),
      this.file,
    ]);
    takeDrops(box, take);
    return box;
  }

  private tabSource(): HTMLElement {
    const { tabs } = this.state;
    const options = tabs.map(({ title, hidden }) => [title, hidden ? `${title} (скрыта)` : title] as const);
    const select = choice(options, this.tab, (title) => {
      this.tab = title;
      this.choose('tab');
    });
    this.fromTab.input.disabled = tabs.length === 0;
    return element('section', { class: 'source', 'aria-label': 'Вкладка этой книги' }, [
      this.fromTab.row,
      ...(tabs.length === 0
        ? [element('p', { class: 'quiet' }, ['Своих вкладок в книге нет: скопируйте лист со списком в эту книгу.'])]
        : [
            element('p', { class: 'quiet' }, [
              'Лист со списком, который вы скопировали в эту книгу. Скрытые строки читаются тоже.',
            ]),
            labelled('Вкладка', select),
          ]),
    ]);
  }

  private choose(from: 'file' | 'tab'): void {
    this.fromFile.input.checked = from === 'file';
    this.fromTab.input.checked = from === 'tab';
    this.told.replaceChildren();
    this.next.disabled = from === 'file' && this.grids.length === 0;
  }

  private async read(file: File): Promise<void> {
    this.reading = file;
    this.grids = [];
    this.choose('file');
    this.file.replaceChildren(loading(`Читаем «${file.name}»…`, 0));
    const read = await this.gridsOf(file);
    if (this.reading !== file) return; // another one was chosen meanwhile
    this.grids = 'grids' in read ? read.grids : [];
    this.grid = Math.max(0, this.grids.findIndex(this.holdsList));
    this.file.replaceChildren(...('grids' in read ? this.fileRead(file.name) : [read.why]));
    if (this.fromFile.input.checked) this.choose('file');
  }

  private async gridsOf(file: File): Promise<{ readonly grids: readonly Grid[] } | { readonly why: Node }> {
    try {
      return { grids: byVisibility(await readFile(file.name, await bytesOf(file))) };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) return { why: failureNotice(error) };
      return { why: notice('problem', [`«${file.name}» не прочитан. ${error.message}`]) };
    }
  }

  private fileRead(name: string): readonly Node[] {
    const told = element('p', {}, [`Выбран файл «${name}».`]);
    if (this.grids.length === 1) return [told];
    const options = this.grids.map(
      ({ title, hidden }, index) => [String(index), hidden ? `${title} (скрыт)` : title] as const,
    );
    return [
      told,
      labelled(
        'Лист файла',
        choice(options, String(this.grid), (index) => {
          this.grid = Number(index);
          this.choose('file');
        }),
      ),
    ];
  }

  private async goOn(): Promise<void> {
    this.told.replaceChildren(loading('Ищем таблицу…', 0));
    this.next.disabled = true;
    try {
      const grid = this.fromTab.input.checked ? await call('readTab', { title: this.tab }) : this.grids[this.grid];
      const why = grid && this.take(grid);
      this.told.replaceChildren(...(why ? [notice('problem', [why, 'Ничего не записано.'])] : []));
    } catch (error) {
      this.told.replaceChildren(failureNotice(error));
    }
    this.next.disabled = false;
  }
}

function byVisibility(grids: readonly Grid[]): readonly Grid[] {
  const filled = grids.filter(({ cells }) => cells.length > 0);
  return [...filled.filter(({ hidden }) => !hidden), ...filled.filter(({ hidden }) => hidden)];
}

function radio(caption: string, choose: () => void) {
  const input = element('input', { type: 'radio', name: 'source' });
  input.addEventListener('change', choose);
  return { row: element('label', { class: 'check' }, [input, element('b', {}, [caption])]), input };
}
