import type { IncomingHttpHeaders } from 'node:http';
import { RequestError } from '../errors';

const FOREIGN = 'Запрос пришёл не со страницы этой программы.';

/**
 * Lets in only what the server's own pages send. A foreign Host is another site's name that was pointed at this computer
 * (DNS rebinding); a foreign Origin is another site's page that uses the person's browser.
 * @throws RequestError (403)
 */
export function requireOwnPage({ host, origin, ...headers }: IncomingHttpHeaders, port: number): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) throw new RequestError(403, FOREIGN);
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) throw new RequestError(403, FOREIGN);
  // a link or an image of another site has no Origin, but browsers say where it comes from
  if (headers['sec-fetch-site'] === 'cross-site') throw new RequestError(403, FOREIGN);
}
