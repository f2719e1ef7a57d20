import { RENEWED_MS, type ConsentDatabase } from './consent-database.js';
import { pairsOf } from './consent-history.js';
import { mayMeet, whoMayKnow, type Decision, type World } from './consent-oracle.js';
import type { ShortHistory, Step } from './consent-steps.js';
import { happen, worldAtFirst } from './consent-world.js';
import type { Sighting } from './consent-work.js';

/** What was found over a history. A sighting is a pair that somebody came upon in one place at one moment. */
export interface JudgedThroughDatabase {
  readonly differences: string[];
  steps: number;
  /** Steps that a desk refused: they change nothing. */
  refused: number;
  sightings: number;
  scored: number;
  alerted: number;
  /** Pairs that ended while somebody saw them: without these the rest would say little. */
  ended: number;
}

export function nothingJudged(): JudgedThroughDatabase {
  return { differences: [], steps: 0, refused: 0, sightings: 0, scored: 0, alerted: 0, ended: 0 };
}

/**
 * Plays a history through the database beside the oracle. After each step it looks when all that follows from it is done, and where
 * something has ended also before any worker has done anything.
 */
export async function judgeThroughDatabase(
  database: ConsentDatabase,
  { before, steps }: ShortHistory,
  judged: JudgedThroughDatabase,
): Promise<void> {
  const world = worldAtFirst();
  await database.begin(world);
  for (const step of before) await play(database, world, step);
  judge(judged, world, before, await afterWork(database, { do: 'freeze' }));
  for (const [at, step] of steps.entries()) {
    const known = visible(world);
    const isTaken = await play(database, world, step);
    judged.steps += 1;
    judged.refused += Number(!isTaken);
    const knownNow = visible(world);
    const ended = [...known].filter((pair) => !knownNow.has(pair)).length;
    judged.ended += ended;
    const so = [...before, ...steps.slice(0, at + 1)];
    if (ended > 0) judge(judged, world, so, { scored: [], alerted: [], seen: await database.seen() });
    judge(judged, world, so, await afterWork(database, step));
  }
}

interface Found {
  readonly scored: readonly Sighting[];
  readonly alerted: readonly Sighting[];
  readonly seen: readonly Sighting[];
}

async function afterWork(database: ConsentDatabase, step: Step): Promise<Found> {
  const done = await database.workOff(step);
  return { ...done, seen: await database.seen() };
}

/** @returns whether it was taken */
async function play(database: ConsentDatabase, world: World, step: Step): Promise<boolean> {
  // No two deeds are at the same moment: a file says which of two versions is newer by its time.
  world.now += 1;
  const renewal = step.do === 'renew' ? renewalOf(world, step) : undefined;
  if (step.do === 'renew' && renewal === 'unclear') return false;
  const isTaken = await database.play(world, step);
  if (!isTaken) return false;
  if (step.do !== 'renew') happen(world, step);
  else if (typeof renewal === 'object') world.records.get(step.report)?.decisions.push(renewal);
  else throw new Error('A consent was renewed that was refused, taken back or never given.');
  return true;
}

/** A renewal gives the newest decision anew, as far as it reached; nothing where that is no grant. */
function renewalOf(
  { now, records }: World,
  { report, purpose }: { readonly report: string; readonly purpose: string },
): Decision | 'unclear' | undefined {
  const begun = (records.get(report)?.decisions ?? []).filter(
    (one) => one.purpose === purpose && !(one.isTimed && one.since > now),
  );
  const newest = Math.max(...begun.map(({ since }) => since));
  const [one, another] = begun.filter(({ since }) => since === newest);
  if (another) return 'unclear';
  if (!one?.granted || one.withdrawn) return undefined;
  return { ...one, since: now, isTimed: true, over: now + RENEWED_MS + 1 };
}

/** Who knows of which pair, by the oracle. */
function visible(world: World): Set<string> {
  return new Set(
    pairsOf(world).flatMap(({ kind, a, b }) =>
      [...whoMayKnow(world, a, b)].map((by) => `${kind} ${a.name} ${b.name} ${by}`),
    ),
  );
}

function judge(
  judged: JudgedThroughDatabase,
  world: World,
  steps: readonly Step[],
  { scored, alerted, seen }: Found,
): void {
  const may = new Set(
    pairsOf(world).flatMap(({ kind, a, b }) =>
      mayMeet(world, a, b) ? [`${kind} ${a.name} ${b.name}`, `${kind} ${b.name} ${a.name}`] : [],
    ),
  );
  const isKnown = ({ kind, a, b, by }: Sighting) => {
    const [one, other] = [world.records.get(a), world.records.get(b)];
    return one && other && may.has(`${kind} ${a} ${b}`) && whoMayKnow(world, one, other).has(by);
  };
  const forbidden = [
    ...scored.filter(({ kind, a, b }) => !may.has(`${kind} ${a} ${b}`)),
    ...[...alerted, ...seen].filter((one) => !isKnown(one)),
  ];
  judged.scored += scored.length;
  judged.alerted += alerted.length;
  judged.sightings += seen.length;
  judged.differences.push(
    ...forbidden.map(
      ({ kind, a, b, by, where }) => `${where}: ${kind} ${a} ${b} for ${by} after ${JSON.stringify(steps)}`,
    ),
  );
}
