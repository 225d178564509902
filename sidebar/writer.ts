import type { Written } from './shapes';
import type { Shell } from './shell';
import { failureNotice, notice } from './states';

/** Changes of the book from a view: one at a time, each with its outcome in words. */
export class Writer {
  private writing = false;

  /** @param after Reads anew what the change may have touched. */
  constructor(
    private readonly shell: Shell,
    private readonly after: (revision: string) => Promise<unknown>,
  ) {}

  get isWriting(): boolean {
    return this.writing;
  }

  async write(change: () => Promise<Written>): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    this.shell.tell(notice('done', ['Записываем…']));
    try {
      const { outcomes, message, revision } = await change();
      const refused = outcomes.filter(({ done }) => !done).map(({ why }) => why);
      this.shell.tell(notice(refused.length > 0 ? 'problem' : 'done', [message, ...refused]));
      await this.after(revision);
    } catch (error) {
      this.shell.tell(failureNotice(error));
    } finally {
      this.writing = false;
    }
  }
}
