import type { Method } from '../src/rpc/contract';
import { CallFailed, type FailureKind } from './call';

/** What happened, what is safe, what to do: the three things that a person must hear. */
export interface FailureWords {
  readonly what: string;
  readonly safe: string;
  readonly advice: string;
}

const WRITES: ReadonlySet<Method> = new Set<Method>([
  'commitPairs',
  'setPairStatus',
  'lockPair',
  'forbidPair',
  'becomeMentor',
  'planMeetings',
  'nameProblem',
  'runCommand',
  'importRows',
]);

const NOTHING_WRITTEN = 'Ничего не записано.';

export const ONE_ACCOUNT =
  'Если в браузере несколько учётных записей, войдите одной или откройте отдельный профиль. Право изменять книгу даёт её владелец.';

const WORDS: Readonly<Record<FailureKind, { readonly what: string; readonly advice: string }>> = {
  person: { what: '', advice: '' },
  busy: { what: '', advice: 'Повторите через несколько секунд.' },
  offline: { what: 'Таблица не отвечает: нет связи.', advice: 'Проверьте сеть и запущена ли программа.' },
  permission: { what: 'Нет доступа к таблице.', advice: ONE_ACCOUNT },
  late: { what: 'Таблица не ответила вовремя.', advice: 'Повторите позже.' },
  program: { what: 'Ошибка программы.', advice: 'Повторите или перезагрузите страницу.' },
};

/** Anything but a failed call is a defect: it stays visible in the console. */
export function failureWords(error: unknown): FailureWords {
  if (!(error instanceof CallFailed)) {
    console.error(error);
    return { ...WORDS.program, safe: '' };
  }
  const { what, advice } = WORDS[error.kind];
  const known = error.kind === 'person' || error.kind === 'busy';
  const told = error.kind === 'program' || known ? error.message : '';
  const unsure = !known && WRITES.has(error.method);
  const safe = unsure ? 'Записано ли, видно на листе «Журнал».' : NOTHING_WRITTEN;
  return { what: [what, told].filter((part) => part !== '').join(' '), safe, advice };
}
