import { writeXlsx } from 'hucre';

const SYLLABLES = ['ба', 'ве', 'ги', 'до', 'жу', 'зя', 'ка', 'ле', 'ми', 'но'];
const CLASSES = ['А', 'Б', 'В'];

/** Pairs of made-up people, a row each, two mentees to a mentor: the same file each time. */
export async function listOfPairs(rows: number): Promise<Buffer> {
  const header = ['№', 'Наставник', 'Класс наставника', 'Наставляемый', 'Класс наставляемого', 'Форма', 'Начало'];
  const lines = Array.from({ length: rows }, (_, index) => [
    index + 1,
    madeUpName('Тест', Math.floor(index / 2)),
    `${9 + (Math.floor(index / 2) % 3)}${pick(CLASSES, Math.floor(index / 2))}`,
    madeUpName('Проб', index),
    `${5 + (index % 4)}${pick(CLASSES, index)}`,
    'Ученик – ученик',
    '10.09.2026',
  ]);
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Пары', rows: [header, ...lines] }] }));
}

/** «Тестбабабабаова Анна Петровна»: a word for every number. */
function madeUpName(beginning: string, number: number): string {
  const digits = String(number).padStart(4, '0');
  return `${beginning}${[...digits].map((digit) => SYLLABLES[Number(digit)]).join('')}ова Анна Петровна`;
}

function pick(texts: readonly string[], number: number): string {
  return texts[number % texts.length] ?? '';
}
