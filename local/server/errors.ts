/** A request that a person can mend: the answer's status, and a Russian sentence for the page. */
export class RequestError extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 413 | 503,
    message: string,
  ) {
    super(message);
  }
}
