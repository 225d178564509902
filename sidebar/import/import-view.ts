import { findTable } from '../../src/domain/import/find-table';
import type { Grid } from '../../src/domain/import/grid';
import { keyFileText } from '../../src/domain/import/key-file';
import type { FoundTable, ImportContext, KeyEntry, Mapping } from '../../src/domain/import/table';
import { wrongRowsText } from '../../src/domain/import/wrong-rows';
import { call, closeWindow } from '../call';
import { saveFile } from '../download';
import { button, element } from '../element';
import type { ImportPreview, ImportState } from '../shapes';
import { Shell } from '../shell';
import { failureNotice, loading, notice, problemState } from '../states';
import { ChooseStep } from './choose-step';
import type { Otherwise } from './column-options';
import { ColumnsStep } from './columns-step';
import { doneStep } from './done-step';
import { refuseStrayDrops } from './file-button';
import { differenceWords } from './plan-words';
import { PreviewStep } from './preview-step';
import { contextOf, type Reading, readTable } from './reading';
import type { Step } from './step';

/** «Загрузить списки»: a list is chosen, its columns are named, what it changes is shown and then written. */
export function importView(place: HTMLElement): void {
  refuseStrayDrops();
  void new ImportDialog(new Shell(place, 'Загрузить списки')).open();
}

class ImportDialog {
  private choose: ChooseStep | undefined;
  private columns: ColumnsStep | undefined;
  private context: ImportContext | undefined;
  /** The key that the person has saved in this window, as text. */
  private savedKey = '';
  /** The key as it is after the last list that was written. */
  private known: readonly KeyEntry[] | null = null;
  private writing = false;

  constructor(private readonly shell: Shell) {}

  async open(): Promise<void> {
    this.wait('Читаем книгу…');
    try {
      const state = await call('importState', {});
      const holdsList = (grid: Grid) => !('why' in findTable(grid, contextOf(state, null)));
      this.choose = new ChooseStep(state, this.known, holdsList, (grid) => this.take(grid, state));
      this.show(this.choose);
    } catch (error) {
      this.fail(error, () => void this.open());
    }
  }

  private take(grid: Grid, state: ImportState): string | undefined {
    this.context = contextOf(state, this.choose?.key ?? null);
    const table = findTable(grid, this.context);
    if ('why' in table) return table.why;
    this.columns = new ColumnsStep(table, this.context, {
      next: (mapping) => void this.preview(table, mapping),
      back: () => this.backTo(this.choose),
    });
    this.show(this.columns);
    return undefined;
  }

  /** @param tell What is to be said of a preview that was asked for again. */
  private async preview(
    table: FoundTable,
    mapping: Mapping,
    tell: (preview: ImportPreview) => readonly Node[] = () => [],
  ): Promise<void> {
    const { context } = this;
    if (!context) return;
    this.wait('Сравниваем список с книгой…');
    await painted();
    try {
      let compared = await compare(table, mapping, context);
      if (holdsOthers(compared, context)) {
        await this.readBookAgain();
        compared = await compare(table, mapping, this.context ?? context);
      }
      const { reading, preview } = compared;
      this.showPreview(reading, preview, mapping);
      this.shell.tell(...tell(preview));
    } catch (error) {
      this.fail(error, () => void this.preview(table, mapping));
    }
  }

  private showPreview(reading: Reading, preview: ImportPreview, mapping: Mapping): void {
    const step = new PreviewStep(reading, preview, this.mustSaveKey(reading), {
      write: () => void this.write(reading, preview, mapping),
      back: (field) => this.backToColumns(field),
      saveKey: () => this.saveKey(reading),
      saveWrong: () => saveWrong(reading),
      close: closeWindow,
    });
    this.show(step);
  }

  private mustSaveKey({ codes }: Reading): boolean {
    return this.isCoded && codes.added.length > 0 && keyFileText(codes.key) !== this.savedKey;
  }

  private get isCoded(): boolean {
    return this.context?.personalData === 'codes';
  }

  private saveKey({ codes }: Reading): void {
    this.savedKey = keyFileText(codes.key);
    saveFile('Ключ код – имя.csv', this.savedKey);
  }

  private async write(reading: Reading, preview: ImportPreview, mapping: Mapping): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    this.shell.tell(notice('done', ['Записываем…']));
    try {
      const { written, message } = await call('importRows', { lists: reading.codes.lists, mark: preview.mark });
      if (written) this.showDone(reading, message);
      else await this.previewAgain(reading.table, mapping, (now) => [message, differenceWords(preview, now)]);
    } catch (error) {
      this.shell.tell(failureNotice(error));
    } finally {
      this.writing = false;
    }
  }

  /** Codes that were free may be taken by now. */
  private async previewAgain(
    table: FoundTable,
    mapping: Mapping,
    words: (now: ImportPreview) => readonly string[],
  ): Promise<void> {
    await this.readBookAgain();
    await this.preview(table, mapping, (now) => [notice('problem', words(now))]);
  }

  private async readBookAgain(): Promise<void> {
    this.context = contextOf(await call('importState', {}), this.context?.key ?? null);
  }

  private showDone(reading: Reading, message: string): void {
    const { codes, lists } = reading;
    if (this.isCoded && codes.key.length > 0) this.known = codes.key;
    const step = doneStep(message, {
      close: closeWindow,
      again: () => void this.open(),
      ...(this.isCoded && codes.added.length > 0 && { saveKey: () => this.saveKey(reading) }),
      ...(lists.wrong.length > 0 && { saveWrong: () => saveWrong(reading) }),
    });
    this.show(step);
  }

  private backToColumns(field?: Otherwise): void {
    this.backTo(this.columns);
    if (field) this.columns?.focusOn(field);
  }

  private backTo(step: Step | undefined): void {
    if (step) this.show(step);
  }

  private show(step: Step): void {
    this.shell.tell();
    this.shell.show(step.content, step.foot);
    step.content.querySelector<HTMLElement>('h2')?.focus();
  }

  private wait(words: string): void {
    this.shell.tell();
    this.shell.show(element('div', { class: 'content' }, [loading(words, 9)]), []);
  }

  private fail(error: unknown, retry: () => void): void {
    const back = this.columns ? [button('Назад', () => this.backToColumns())] : [];
    this.shell.show(problemState(error, retry), [...back, button('Закрыть', closeWindow)]);
  }
}

interface Compared {
  readonly reading: Reading;
  readonly preview: ImportPreview;
}

async function compare(table: FoundTable, mapping: Mapping, context: ImportContext): Promise<Compared> {
  const reading = readTable(table, mapping, context);
  return { reading, preview: await call('previewImport', { lists: reading.codes.lists }) };
}

/**
 * Whether people who got free codes stand in the book already: somebody else has taken these codes since the book was
 * read, and their rows would be written over.
 */
function holdsOthers({ reading, preview }: Compared, { taken }: ImportContext): boolean {
  const { mentors, mentees } = reading.codes.lists;
  const isFree = (known: readonly string[]) => {
    const held = new Set(known);
    return ({ code }: { readonly code: string }) => !held.has(code);
  };
  return (
    mentors.filter(isFree(taken.mentor)).length > preview.mentors.added.length ||
    mentees.filter(isFree(taken.mentee)).length > preview.mentees.added.length
  );
}

function saveWrong({ table, lists }: Reading): void {
  saveFile(`${table.grid.title} – исправить.csv`, wrongRowsText(table, lists.wrong));
}

/** Long reading begins when the words that announce it are seen. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
