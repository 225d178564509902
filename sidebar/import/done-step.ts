import { button, element } from '../element';
import { type Step, stepHeading } from './step';

interface Actions {
  readonly close: () => void;
  readonly again: () => void;
  /** Absent: nobody got a new code. */
  readonly saveKey?: () => void;
  /** Absent: all rows were read. */
  readonly saveWrong?: () => void;
}

/** After writing: what was done, and what is still to be saved. */
export function doneStep(message: string, { close, again, saveKey, saveWrong }: Actions): Step {
  const content = element('div', { class: 'content' }, [
    stepHeading('Готово'),
    element('p', { role: 'status' }, [message]),
    ...(saveKey
      ? [
          element('p', {}, [
            'Ключ «код – имя» нужен при каждой следующей загрузке. Он хранится только у вас: если файл не сохранился, сохраните его сейчас.',
          ]),
        ]
      : []),
    ...(saveWrong
      ? [element('p', {}, ['Строки с ошибками не записаны. Сохраните их, исправьте и загрузите снова.'])]
      : []),
    element('div', { class: 'buttons' }, [
      ...(saveKey ? [button('Сохранить ключ…', saveKey)] : []),
      ...(saveWrong ? [button('Сохранить строки с ошибками…', saveWrong)] : []),
    ]),
    element('p', { class: 'quiet' }, ['Вернуть, как было: меню «Наставничество» → «Отменить последнее действие».']),
  ]);
  return { content, foot: [button('Закрыть', close, 'main'), button('Загрузить ещё список', again)] };
}
