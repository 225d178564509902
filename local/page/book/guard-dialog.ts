import type { Dispatcher } from '../../engine/commands';
import type { Model } from '../../engine/library';
import { confirm, tell } from '../dialog';
import type { Guard, Refusal } from './guard';

/** A warning lets the person go on; a real protection does not. */
export async function explainProtection(
  { protection, command, whole }: Refusal,
  guard: Guard,
  model: Model,
): Promise<void> {
  const reason = protection.description ? `${protection.description}\n` : '';
  if (protection.warningOnly !== true) {
    return tell('Эти ячейки защищены', `Изменить их нельзя, ничего не записано.\n${reason}`.trim());
  }
  const fate = whole ? 'Пока ничего не записано.' : 'Защищённые ячейки не изменены. После согласия повторите действие.';
  if (!(await confirm('Эти ячейки защищены', `${reason}Вы меняете защищённые ячейки. ${fate}`, 'Всё равно изменить'))) {
    return;
  }
  guard.agree(protection);
  const engine: Dispatcher = model;
  if (whole) engine.dispatch(command.type, command);
}
