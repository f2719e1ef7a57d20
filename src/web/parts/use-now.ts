import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** The time by the minute: a page that stands open says what is late as soon as it is. */
export function useNow(): number {
  return useSyncExternalStore(everyMinute, minute);
}

/** The time by the second, for what somebody sits and waits for. */
export function useSeconds(): number {
  return useSyncExternalStore(everySecond, second);
}

const every =
  (ms: number) =>
  (changed: () => void): (() => void) => {
    const timer = setInterval(changed, ms);
    return () => clearInterval(timer);
  };
const everyMinute = every(MINUTE_MS);
const everySecond = every(SECOND_MS);

/** Changes once in that time only: what is asked between two draws has to be the same. */
const floored = (ms: number) => (): number => Math.floor(Date.now() / ms) * ms;
const minute = floored(MINUTE_MS);
const second = floored(SECOND_MS);
