import 'reflect-metadata';
import { compareWorlds } from '../test/support/two-worlds/compare-worlds.js';
import { withOwnDatabase } from './attacked-house.js';
import type { Figure } from './figure.js';

const PAIRS = 1_000;
const WHOLE = 10;
/** What each of two worlds is asked, and pairs of one field before the next has its turn. */
const QUESTIONS = 205;
const PAIRS_A_TURN = 4;

/** @param words `--pairs=N`, `--whole=N`: as many pairs of worlds, and of them such that are asked every query; `--class=TEXT` changes such fields alone, `--questions=N`, `--a-turn=N` */
export async function worlds(seed: number, words: readonly string[]): Promise<readonly Figure[]> {
  const flag = (name: string): string | undefined =>
    words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  const number = (name: string, usual: number): number => Number(flag(name) ?? usual);
  const pairs = number('pairs', PAIRS);
  let isStopped = false;
  process.once('SIGINT', () => (isStopped = true));
  console.error(`two worlds: seed ${seed}; ctrl-c ends it with what there is`);
  const began = Date.now();
  const wish = {
    ...{ pairs, whole: number('whole', WHOLE), seed, class: flag('class') ?? '' },
    ...{ questions: number('questions', QUESTIONS), pairsATurn: number('a-turn', PAIRS_A_TURN) },
    isStopped: () => isStopped,
    tell: (line: string) => console.error(line),
  };
  const found = await withOwnDatabase(() => compareWorlds(wish), { isDurable: false });
  for (const { class: name, asked, one, other } of found.differences)
    console.error(`DIFFERS ${name}, ${asked}:\n  ${one}\n  ${other}`);
  const own = found.differences.filter(({ isOfFigures }) => isOfFigures);
  const classes = [...found.classes].toSorted();
  return [
    {
      name: 'pairs of worlds of which the same words are said',
      unit: 'pairs',
      least: pairs,
      measured: found.pairs,
    },
    { name: 'worlds that were made for them', unit: 'worlds', measured: found.made },
    { name: 'pairs of which the comparison weighs something else', unit: 'pairs', measured: found.weighed },
    {
      name: 'pairs of which a word of a next question is another, which is not held (ADR 43)',
      unit: 'pairs',
      measured: found.byGains,
    },
    { name: 'answers held against each other', unit: 'answers', measured: found.answers },
    { name: 'answers that differ', unit: 'answers', goal: 0, measured: found.differences.length },
    {
      name: 'of them by figures alone, as those of own pairs may (ADR 47)',
      unit: 'answers',
      measured: own.length,
    },
    { name: 'time', unit: 'min', measured: (Date.now() - began) / 60_000 },
    ...classes.map(([name, count]) => ({ name: `pairs: ${name}`, unit: 'pairs', measured: count })),
    ...classes.map(([name]) => ({
      name: `differ: ${name}`,
      ...{ unit: 'answers', goal: 0 },
      measured: found.differences.filter((one) => one.class === name).length,
    })),
  ];
}
