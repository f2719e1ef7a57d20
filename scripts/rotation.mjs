// What is too long to be done whole each time is done in parts that rotate. Whoever sees one fail repeats it by its seed: `ROTATION=17 npm test`.
// Where `CHECKS=full` is set (`npm run check:full`), nothing is left out.
const DAY_MS = 86_400_000;

/** Whether this run looks at everything (`CHECKS=full`) instead of a sample. */
export const isWhole = () => process.env.CHECKS === 'full';

/**
 * What this run's samples are chosen by: `ROTATION` where it is set, which repeats a run (`.ci/run` sets it to the number of commits), else the
 * number of the day since 1970, so that all runs of one day look at the same.
 *
 * @param {Date} now
 * @throws where `ROTATION` is no integer
 */
export function rotationSeed(now = new Date()) {
  const { ROTATION } = process.env;
  if (!ROTATION) return Math.floor(now.getTime() / DAY_MS);
  if (!/^-?\d{1,12}$/u.test(ROTATION))
    throw new Error(`ROTATION has to be an integer, and is "${ROTATION}".`);
  return Number(ROTATION);
}

/**
 * As many as `count` of them, in their order. Seeds that follow one another take what follows, round and round: in as many seeds as there are
 * things each comes `count` times, and nothing waits longer than it has to.
 *
 * @template T
 * @param {readonly T[]} all
 * @param {number} seed
 * @returns {T[]}
 */
export function sampleOf(all, seed, count = 1) {
  const taken = new Set(
    Array.from({ length: Math.min(count, all.length) }, (_, at) => remainder(seed * count + at, all.length)),
  );
  return all.filter((_, at) => taken.has(at));
}

/**
 * One of so many parts of about the same size, each thing in exactly one of them: every third, for three parts. Whoever walks a part a run has
 * walked all of it after as many seeds as there are parts.
 *
 * @template T
 * @param {readonly T[]} all
 * @param {number} seed
 * @param {number} parts
 * @returns {T[]}
 */
export function partOf(all, seed, parts) {
  const part = remainder(seed, parts);
  return all.filter((_, at) => at % parts === part);
}

/**
 * Which of so many parts a seed chooses, counted from one.
 *
 * @param {number} seed
 * @param {number} parts
 * @returns {number}
 */
export function turnOf(seed, parts) {
  return remainder(seed, parts) + 1;
}

/**
 * The remainder that is never negative.
 *
 * @param {number} value
 * @param {number} by
 * @returns {number}
 */
const remainder = (value, by) => ((value % by) + by) % by;
