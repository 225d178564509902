import { printDay } from '../../src/domain/text';
import { element, folded, unseen } from '../element';
import { growingList } from '../growing-list';
import type { SurveyState, UnfinishedGroup } from '../shapes';

/** The surveys of one stage: how far they are, by form and role, and who has not answered everything. */
export function surveyPart(survey: SurveyState, isCurrent: boolean, more: readonly Node[]): HTMLDetailsElement {
  const { stage, total } = survey;
  const part = element('details', { class: 'part', 'data-part': stage }, [
    element('summary', {}, [`Анкеты «${stage}»: ответили ${total.all} из ${total.asked}`]),
    element('p', {}, [wordsOf(survey)]),
    ...unaskedPart(survey),
    ...(total.asked > 0 ? [bar(survey), table(survey)] : []),
    ...unfinishedPart(survey),
    ...more,
  ]);
  part.open = isCurrent;
  return part;
}

function wordsOf({ madeOn, questions, total }: SurveyState): string {
  if (questions === 0) return 'Вопросов этого этапа на листе «Вопросы» нет.';
  const made = madeOn === null ? 'Анкеты ещё не создавали.' : `Анкеты созданы ${printDay(madeOn)}.`;
  if (total.asked === 0) return `${made} Спрашивать пока некого.`;
  return `${made} Ответили на всё: ${total.all}, на часть: ${total.some}, ни на что: ${total.none}.`;
}

/** Where there are no questions at all, that is what is told. */
function unaskedPart({ questions, unasked }: SurveyState): readonly Node[] {
  return questions === 0 ? [] : unasked.map((words) => element('p', {}, [words]));
}

/** The same as the words beside it: for the eye alone. */
function bar({ total }: SurveyState): HTMLElement {
  const piece = (look: string, count: number) => {
    const made = element('span', { class: look });
    made.style.width = `${(100 * count) / total.asked}%`;
    return made;
  };
  return element('div', { class: 'answer-bar', 'aria-hidden': 'true' }, [
    piece('answer-all', total.all),
    piece('answer-some', total.some),
  ]);
}

const COLUMNS = ['Всего', 'Всё', 'Часть', 'Ничего'];

function table({ stage, forms }: SurveyState): HTMLTableElement {
  const head = ['Кто', ...COLUMNS].map((title) => element('th', { scope: 'col' }, [title]));
  const rows = forms.map(({ formLabel, role, asked, all, some, none }) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [
        element('span', {}, [role]),
        element('span', { class: 'quiet' }, [formLabel === '' ? '' : ` ${formLabel}`]),
      ]),
      ...[asked, all, some, none].map((count) => element('td', {}, [String(count)])),
    ]),
  );
  return element('table', { class: 'answers' }, [
    element('caption', {}, [unseen(`Сколько человек ответило на анкеты «${stage}»`)]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows),
  ]);
}

function unfinishedPart({ stage, unfinished, total }: SurveyState): readonly Node[] {
  if (unfinished.length === 0) return [];
  const caption = `Кто не ответил (${total.asked - total.all})`;
  const list = folded(caption, () => growingList(unfinished, 'unfinished', groupLine));
  list.dataset.part = `${stage} unfinished`;
  return [list];
}

/** «5А: У-001, У-003 (4 из 11)»; a person with a book alone: «Н-014 (4 из 9)». */
function groupLine({ group, people }: UnfinishedGroup): HTMLElement {
  const told = people.map(({ code, given, asked }) => {
    const part = given === 0 ? '' : `${given} из ${asked}`;
    if (code === group) return part === '' ? '' : ` (${part})`;
    return part === '' ? code : `${code} (${part})`;
  });
  const alone = people.every(({ code }) => code === group);
  return element('li', {}, [
    element('b', {}, [alone ? group : `${group}:`]),
    alone ? told.join('') : ` ${told.join(', ')}`,
  ]);
}
