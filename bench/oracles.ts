import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import { playScenario, type Outcome } from '../test/support/misuse-scenarios.js';
import { DAYS, HARD_DAYS, playHouse, typedRecords, type Played } from '../test/support/misuse-sessions.js';
import { alarmTimes } from './alarms.js';
import { dnaWords } from './dna-words.js';
import { percentile, type Figure } from './figure.js';
import { flood } from './flood.js';
import { listed } from './listed.js';
import { worlds } from './worlds.js';

/** What is played of each; `--seed=N` has others drawn. */
const SCENARIOS = 100;
const HOUSES = 20;
const TYPED = 2_000;
/** Records that an institution has which has just begun, one such house a number in turn. */
const YOUNG_STOCKS = [0, 5, 10, 20] as const;
const SEED = 26_003;

type Part = (seed: number, words: readonly string[]) => Promise<readonly Figure[]> | readonly Figure[];

/** What is asked of others' records, and what comes of it: each part has figures of its own. */
const PARTS: Readonly<Record<string, Part>> = {
  misuse,
  alarms: alarmTimes,
  words: dnaWords,
  listed,
  flood: () => flood([]),
  worlds,
};

/** @param words `--seed=N`, and names of parts; all of them without */
export async function oracles(words: readonly string[]): Promise<readonly Figure[]> {
  const given = words.find((word) => word.startsWith('--seed='))?.slice('--seed='.length);
  const names = words.filter((word) => !word.startsWith('--'));
  const figures: Figure[] = [];
  for (const [name, part] of Object.entries(PARTS))
    if (names.length === 0 || names.includes(name))
      figures.push(...(await part(given === undefined ? SEED : Number(given), words)));
  return figures;
}

/** Scripted misuse and honest work in virtual time, with the rules, parameters and hashes of the product. */
function misuse(seed: number): readonly Figure[] {
  const chance = SeededGenerator.fromSeed(seed);
  const outcomes = Array.from({ length: SCENARIOS }, (_, at) =>
    playScenario(chance.fork(`scenario ${at}`), at),
  );
  const seen = outcomes.filter((one) => one.seen);
  const waits = seen.map(({ waitMs }) => waitMs / 1_000);
  const typed = typedRecords(seed, TYPED);
  const played = Array.from({ length: HOUSES }, (_, at) =>
    playHouse(
      chance.fork(`house ${at}`),
      typed,
      at % 2 ? HARD_DAYS[Math.floor(at / 2) % HARD_DAYS.length] : undefined,
    ),
  );
  const young = Array.from({ length: HOUSES }, (_, at) =>
    playHouse(
      chance.fork(`young house ${at}`),
      typed,
      // Every second turn of the stocks has a hard day, another kind for each stock each time.
      Math.floor(at / YOUNG_STOCKS.length) % 2
        ? HARD_DAYS[(at + Math.floor(at / 8)) % HARD_DAYS.length]
        : undefined,
      DAYS,
      YOUNG_STOCKS[at % YOUNG_STOCKS.length],
    ),
  );
  for (const missed of outcomes.filter((one) => !one.seen))
    console.error(`missed: ${missed.attacks.join(' and ')}`);
  return [
    {
      name: `scripted misuse of ${SCENARIOS} that is seen`,
      unit: 'scenarios',
      least: SCENARIOS,
      measured: seen.length,
    },
    { name: 'of them by several accounts', unit: 'scenarios', measured: spreadOf(outcomes) },
    { name: 'of them two attacks at once', unit: 'scenarios', measured: pairsOf(outcomes) },
    {
      name: 'from the question that makes it to the round that sees it, median',
      unit: 's',
      measured: percentile(waits, 0.5),
    },
    { name: 'the same, longest', unit: 's', goal: 60, measured: percentile(waits, 1) },
    ...falseAlarms('normal sessions', played),
    ...falseAlarms('normal sessions of institutions that have just begun', young),
  ];
}

function falseAlarms(name: string, played: readonly Played[]): readonly Figure[] {
  const sessions = played.reduce((sum, one) => sum + one.sessions, 0);
  const alarms = played.flatMap((one) => one.alarms);
  for (const { rule, stops } of alarms)
    console.error(`false alarm, ${name}: ${rule}${stops ? ', stops' : ''}`);
  return [
    { name, unit: 'sessions', measured: sessions },
    {
      name: `false alarms of 1,000 ${name}`,
      unit: 'alarms',
      goal: 0.99,
      measured: (alarms.length / sessions) * 1_000,
    },
  ];
}

const spreadOf = (outcomes: readonly Outcome[]): number =>
  outcomes.filter(({ accounts }) => accounts > 1).length;
const pairsOf = (outcomes: readonly Outcome[]): number =>
  outcomes.filter(({ attacks }) => attacks.length > 1).length;
