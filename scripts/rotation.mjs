// What is too long to be done whole each time is done in parts, another with each commit. Whoever sees one fail repeats it by its seed:
// `ROTATION=17 npm test`. Where `CHECKS=full` is set (`npm run check:full`), nothing is left out.
import { spawnSync } from 'node:child_process';
import { ROOT } from './install.mjs';

export const isWhole = () => process.env.CHECKS === 'full';

/** The number that decides which parts are done: `ROTATION`, else how many commits there are, else (without git) the day. */
export function rotationSeed() {
  const { ROTATION } = process.env;
  if (ROTATION !== undefined && /^\d+$/u.test(ROTATION)) return Number(ROTATION);
  const { status, stdout } = spawnSync('git', ['rev-list', '--count', 'HEAD'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return status === 0 ? Number(stdout) : Math.floor(Date.now() / 86_400_000);
}

/** `part` of `parts`, counted from one, that a seed chooses: all of them by as many seeds after one another. */
export function partOf(seed, parts) {
  return (seed % parts) + 1;
}
