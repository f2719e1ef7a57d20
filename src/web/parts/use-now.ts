import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

/** The time by the minute: a page that stands open says what is late as soon as it is. */
export function useNow(): number {
  return useSyncExternalStore(everyMinute, minute);
}

function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, MINUTE_MS);
  return () => clearInterval(timer);
}

/** Changes once a minute only: what is asked between two draws has to be the same. */
const minute = (): number => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
