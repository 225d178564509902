import type { DocumentState, DocumentStateKind } from '../domain/document-states';
import { DOCUMENT_LEVELS } from '../domain/documents';
import { printDay } from '../domain/text';
import { type Block, GAP, line, type ReportValue } from './table';

interface Words {
  /** In a count: «нет – 2». */
  readonly short: string;
  readonly what: (state: DocumentState) => string;
  readonly todo: string;
}

const until = ({ document }: DocumentState) => (document?.validUntil ? printDay(document.validUntil) : '');
const since = ({ document }: DocumentState) => (document?.date ? printDay(document.date) : '');

const WORDS: Readonly<Record<DocumentStateKind, Words>> = {
  missing: {
    short: 'нет',
    what: () => 'нет в списке',
    todo: 'Если документ утверждён, впишите его на лист «Документы».',
  },
  expired: {
    short: 'истёк срок',
    what: (state) => `действовал до ${until(state)}`,
    todo: 'Утвердите новый и впишите его строкой ниже.',
  },
  expiring: {
    short: 'скоро истекает',
    what: (state) => `действует до ${until(state)}`,
    todo: 'Подготовьте новый.',
  },
  later: {
    short: 'утверждён позже',
    what: (state) => `утверждён ${since(state)}, позже даты отчёта`,
    todo: 'В отчёт на эту дату не входит.',
  },
  'in-force': { short: 'действует', what: () => 'действует', todo: '' },
};

/** «Документы» on «Проверка книги»: how each kind stands on a day. Remarks, not errors. */
export function documentBlocks(states: readonly DocumentState[], day: string): readonly Block[] {
  return [
    GAP,
    line('heading', `Документы на ${printDay(day)}`),
    {
      kind: 'table',
      columns: [
        { span: 1, kind: 'text' },
        { span: 2, kind: 'text' },
        { span: 1, kind: 'text' },
        { span: 1, kind: 'text' },
      ],
      headerRows: 1,
      rows: [['Уровень', 'Документ', 'Состояние', 'Что сделать'], ...states.map(stateRow)],
    },
  ];
}

function stateRow(state: DocumentState): readonly ReportValue[] {
  const { what, todo } = WORDS[state.state];
  const isOptional = state.state === 'missing' && state.type.id === 'other';
  return [
    DOCUMENT_LEVELS[state.level],
    state.type.label,
    isOptional ? 'нет, не обязательно' : what(state),
    isOptional ? '' : todo,
  ];
}

/** «Документы: нет – 2 (Положение, Программа); истёк срок – 1 (Приказ о внедрении).»; blank when all are in force. */
export function documentsSentence(toMind: readonly DocumentState[]): string {
  const kinds: readonly DocumentStateKind[] = ['missing', 'expired', 'expiring', 'later'];
  const parts = kinds.flatMap((kind) => {
    const own = toMind.filter(({ state }) => state === kind).map(({ type }) => type.label);
    return own.length > 0 ? [`${WORDS[kind].short} – ${own.length} (${own.join(', ')})`] : [];
  });
  return parts.length > 0 ? `Документы: ${parts.join('; ')}.` : '';
}
