import type { CellInput, FormulaInput, FormulaOutput } from '../src/functions/elementwise';
import { EXAMPLES, type Example } from './formula-reference-examples';

const HEAD = `# Формулы

Справка сделана из текста программы: \`npm run formulas\`. Её же Таблицы показывают, когда вы набираете формулу.

- Разделитель аргументов в русской таблице – точка с запятой.
- Диапазон на входе – диапазон на выходе; \`MENTOR_COUNT\`, \`MENTOR_SCORE\`, \`MENTOR_LEVEL\`, \`MENTOR_INDEX\` и \`MENTOR_DELTA\` дают один ответ на весь диапазон. Можно давать столбец целиком: \`A2:A\`.
- Пустая строка даёт пустой ответ: пусто – не ноль.
- Неверный аргумент – ошибка словами: какой аргумент и что нужно. В диапазоне она стоит только в своей строке, если у каждой строки свой ответ.
- \`{2; 4}\` в примерах – столбец из двух ячеек.
`;

interface Parameter {
  readonly name: string;
  readonly sample: string;
  readonly text: string;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
}

interface Formula {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly result: string;
}

/** The reference of the formulas as Markdown, from the text of src/index.ts: their JSDoc and the examples' own answers. */
export function formulaReference(source: string): string {
  const formulas = [...source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nglobal\.(MENTOR_\w+)/g)].map(
    ([, comment = '', name = '']) => formulaOf(name, comment),
  );
  const contents = formulas.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(' · ');
  return `${[HEAD, `${contents}\n`, ...formulas.map(section)].join('\n')}`;
}

function formulaOf(name: string, comment: string): Formula {
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, '').trim());
  const tags = (tag: string) => lines.filter((line) => line.startsWith(`@${tag} `));
  const [, result = ''] = /^@return \{[^}]+\} (.*)$/.exec(tags('return')[0] ?? '') ?? [];
  const summary = lines.filter((line) => line !== '' && !line.startsWith('@')).join(' ');
  return { name, summary, parameters: tags('param').map(parameterOf), result };
}

function parameterOf(line: string): Parameter {
  const [, dots, sample = '', name = '', optional, text = ''] =
    /^@param \{(\.{3})?([^}]+)\} (\w+) (\[необязательно\] )?(.*)$/.exec(line) ?? [];
  return { name, sample, text, isOptional: optional !== undefined, isRepeating: dots !== undefined };
}

function section({ name, summary, parameters, result }: Formula): string {
  const examples = EXAMPLES[name];
  if (!examples) throw new Error(`${name} has no example`);
  return [
    `## ${name}\n`,
    `${summary}\n`,
    `\`=${name}(${shownParameters(parameters)})\`\n`,
    ...parameters.map(
      ({ name: parameter, sample, text, isOptional }) =>
        `- \`${parameter}\`${isOptional ? ' (необязательно)' : ''} – ${text} Например: \`${sample}\`.`,
    ),
    `\n**Ответ:** ${result}\n`,
    ...examples.map((one) => `- ${shownExample(name, one)}`),
    '',
  ].join('\n');
}

/** «codes; [column; value]…». */
function shownParameters(parameters: readonly Parameter[]): string {
  const single = parameters.filter(({ isRepeating }) => !isRepeating);
  const repeating = parameters.filter(({ isRepeating }) => isRepeating).map(({ name }) => name);
  const shown = single.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name));
  return [...shown, ...(repeating.length > 0 ? [`[${repeating.join('; ')}]…`] : [])].join('; ');
}

function shownExample(name: string, { args, answer }: Example): string {
  const given = args.filter((arg) => arg !== undefined).map(literal);
  return `\`=${name}(${given.join('; ')})\` → ${shownAnswer(answer)}`;
}

/** As a person types it in a Russian spreadsheet. */
function literal(input: FormulaInput): string {
  if (Array.isArray(input)) return `{${input.map((row) => row.map(literal).join('\\')).join('; ')}}`;
  const cell = input as CellInput;
  return typeof cell === 'number' ? String(cell).replace('.', ',') : `"${String(cell)}"`;
}

const PLACES = 10_000;

function shownAnswer(answer: FormulaOutput): string {
  if (Array.isArray(answer)) return answer.map((row) => row.map(shownAnswer).join(', ')).join('; ');
  if (answer === '') return '(пусто)';
  return typeof answer === 'number' ? String(Math.round(answer * PLACES) / PLACES).replace('.', ',') : String(answer);
}
