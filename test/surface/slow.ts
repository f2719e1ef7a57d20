import { setTimeout as pause } from 'node:timers/promises';

const SLOW_MS = 2_000;
/** Pauses before the same is done again. */
const AGAIN_AFTER_MS = [500, 2_000, 5_000, 10_000];

/** Does it and tells whether it took long each time: what did is done again, for the machine may have been busy with something else. */
export async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly isSlow: boolean }> {
  const [value, ms] = await taking(work);
  let fastest = ms;
  for (const wait of AGAIN_AFTER_MS) {
    if (fastest <= SLOW_MS) break;
    await pause(wait);
    fastest = (await taking(work))[1];
  }
  return { value, isSlow: fastest > SLOW_MS };
}

async function taking<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const value = await work();
  return [value, performance.now() - began];
}
