import { readKeyFile } from '../../src/domain/import/key-file';
import type { KeyEntry } from '../../src/domain/import/table';
import { button, element } from '../element';
import { notice } from '../states';
import { counted, type WordForms } from '../words';
import { fileButton } from './file-button';
import { bytesOf } from './file-bytes';
import { readTextFile } from './read-file';
import { UnreadableFile } from './unreadable-file';

const CODES: WordForms = ['код', 'кода', 'кодов'];

/** Asks for the key of an earlier import; it is read here and goes nowhere. */
export class KeyChoice {
  readonly box = element('section', { class: 'source', 'aria-label': 'Ключ' });
  private readonly told = element('div', { 'aria-live': 'polite' });
  private loaded: readonly KeyEntry[] | null;
  /** The file that was chosen last. */
  private reading: File | undefined;

  /** @param known The key as it was saved in this window. */
  constructor(known: readonly KeyEntry[] | null) {
    this.loaded = known;
    this.box.append(
      element('h3', {}, ['Ключ «код – имя», если он уже есть']),
      element('p', { class: 'quiet' }, [
        'Это файл, который вы сохранили при прошлой загрузке. По нему люди узнаются и не появятся в книге второй раз.',
      ]),
      fileButton('Выбрать ключ…', '.csv,.txt', (file) => void this.take(file)),
      this.told,
    );
    if (known) this.tell(`Взят ключ прошлой загрузки: ${counted(known.length, CODES)}. `);
  }

  /** null: none was loaded. */
  get key(): readonly KeyEntry[] | null {
    return this.loaded;
  }

  private async take(file: File): Promise<void> {
    this.loaded = null;
    this.reading = file;
    const read = await readKey(file);
    if (this.reading !== file) return; // another one was chosen meanwhile
    if (typeof read === 'string') {
      this.told.replaceChildren(notice('problem', [`«${file.name}»: ${read}`]));
      return;
    }
    this.loaded = read;
    this.tell(`Ключ прочитан: «${file.name}», ${counted(read.length, CODES)}. `);
  }

  private tell(words: string): void {
    this.told.replaceChildren(element('p', {}, [words, button('Убрать', () => this.forget(), 'quiet')]));
  }

  private forget(): void {
    this.loaded = null;
    this.reading = undefined;
    this.told.replaceChildren(element('p', { class: 'quiet' }, ['Ключ не выбран.']));
    this.box.querySelector('button')?.focus();
  }
}

async function readKey(file: File): Promise<readonly KeyEntry[] | string> {
  try {
    const read = readKeyFile(readTextFile(await bytesOf(file)));
    return 'why' in read ? read.why : read;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}
