import { onReturn } from '../lookout';

const EVERY_MILLISECONDS = 10_000;
const LONGEST_MILLISECONDS = 10 * 60 * 1000;

/**
 * Looks for what a dialog has written: the dialog tells nothing, so whoever comes back to the sidebar looks, and the
 * sidebar itself does now and then.
 * @param look Resolves to true when there is nothing more to look for.
 * @param left Aborted when the person leaves the view.
 * @returns Aborted as soon as nobody looks any more.
 */
export function watch(look: () => Promise<boolean>, left: AbortSignal): AbortSignal {
  const over = new AbortController();
  const { signal } = over;
  let looking = false;
  const lookOnce = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    if (await look()) over.abort();
    looking = false;
  };
  const now = (): void => void lookOnce();
  onReturn(now, { signal });
  const timers = [setInterval(now, EVERY_MILLISECONDS), setTimeout(() => over.abort(), LONGEST_MILLISECONDS)];
  left.addEventListener('abort', () => over.abort(), { signal });
  signal.addEventListener('abort', () => timers.forEach(clearTimeout));
  return signal;
}
