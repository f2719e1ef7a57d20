const DAY_MS = 86_400_000;

/** Whether this run looks at everything (`CHECKS=full`) instead of a sample. */
export const isWhole = (): boolean => process.env['CHECKS'] === 'full';

/**
 * What this run's samples are chosen by: `ROTATION` where it is set, which repeats a run, else the number of the day since 1970, so that all
 * runs of one day look at the same.
 * @throws where `ROTATION` is no integer
 */
export function rotationSeed(now = new Date()): number {
  const { ROTATION } = process.env;
  if (!ROTATION) return Math.floor(now.getTime() / DAY_MS);
  if (!/^-?\d{1,12}$/.test(ROTATION)) throw new Error(`ROTATION has to be an integer, and is "${ROTATION}".`);
  return Number(ROTATION);
}

/**
 * As many as `count` of them, in their order. Seeds that follow one another take what follows, round and round: in as many seeds as there are
 * things each comes `count` times, and nothing waits longer than it has to.
 */
export function sampleOf<T>(all: readonly T[], seed: number, count = 1): T[] {
  const taken = new Set(
    Array.from({ length: Math.min(count, all.length) }, (_, at) => remainder(seed * count + at, all.length)),
  );
  return all.filter((_, at) => taken.has(at));
}

/**
 * One of so many parts of about the same size, each thing in exactly one of them: every third, for three parts. Whoever walks a part a run has
 * walked all of it after as many seeds as there are parts.
 */
export function partOf<T>(all: readonly T[], seed: number, parts: number): T[] {
  const part = remainder(seed, parts);
  return all.filter((_, at) => at % parts === part);
}

/** The remainder that is never negative. */
const remainder = (value: number, by: number): number => ((value % by) + by) % by;
