import type { PanelState } from '../shapes';
import type { Line } from './lines';

type Documents = NonNullable<PanelState['documents']>;

/** What is worst is told first. */
const STATES: readonly (readonly [state: Documents[number]['state'], one: string, many: string])[] = [
  ['missing', 'Нет документа', 'Нет документов'],
  ['expired', 'Истёк срок', 'Истёк срок'],
  ['expiring', 'Скоро истекает', 'Скоро истекают'],
  ['later', 'Ещё не действует', 'Ещё не действуют'],
];

/** «Нет документа: Программа»; of several states the worst one in the words, the others under them. */
export function documentsLine(documents: Documents): Line {
  const [words = 'Документы школы действуют', ...more] = STATES.flatMap(([state, one, many]) => {
    const labels = documents.filter((paper) => paper.state === state).map(({ label }) => label);
    return labels.length === 0 ? [] : [`${labels.length === 1 ? one : many}: ${labels.join(', ')}`];
  });
  const act = { sheet: 'documents', caption: 'Лист «Документы»' } as const;
  return { words, more: more.join('; '), act, isCare: documents.length > 0 };
}
