const SLOW_MS = 2_000;

/** Does it and tells whether it took long; what did is done once more, for the machine may have been busy with something else. */
export async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly isSlow: boolean }> {
  const [value, ms] = await taking(work);
  if (ms <= SLOW_MS) return { value, isSlow: false };
  const [, again] = await taking(work);
  return { value, isSlow: again > SLOW_MS };
}

async function taking<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const value = await work();
  return [value, performance.now() - began];
}
