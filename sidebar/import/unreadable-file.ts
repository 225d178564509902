/** A file that holds no table, told in Russian: why, and what to do. Nothing has been changed. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  /** @param reason What the reader of the format threw, for those who look for the cause. */
  constructor(
    why: string,
    readonly reason?: unknown,
  ) {
    super(`${why} Ничего не загружено.`);
  }
}
