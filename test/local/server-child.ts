// A server in a process of its own, for tests that kill it: `node --import tsx server-child.ts FOLDER SCRIPT`.
import { startApp } from '../../local/server/app';

const [books = '', script = ''] = process.argv.slice(2);
const buildPage = async () => ({ js: '', css: '', frame: '' });
const app = await startApp({ port: 0, books, code: [script], buildPage });
process.stdout.write(`${app.port}\n`);
