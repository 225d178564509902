/** A number with its noun: 1 пара, 2 пары, 5 пар. */
export function counted(count: number, [one, few, many]: readonly [string, string, string]): string {
  const [tens, ones] = [count % 100, count % 10];
  const teen = tens > 10 && tens < 20;
  const form = !teen && ones === 1 ? one : !teen && ones > 1 && ones < 5 ? few : many;
  return `${new Intl.NumberFormat('ru-RU').format(count)} ${form}`;
}

const DAY = new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('ru-RU', { hour: '2-digit', minute: '2-digit' });

/** «сегодня в 14:05», «2 октября 2026 г. в 09:30». */
export function printMoment(iso: string, now: Date): string {
  const moment = new Date(iso);
  const day = moment.toDateString() === now.toDateString() ? 'сегодня' : DAY.format(moment);
  return `${day} в ${TIME.format(moment)}`;
}
