import { gas } from './gas';

process.exitCode = await gas(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  tell: (line) => process.stderr.write(`${line}\n`),
});
