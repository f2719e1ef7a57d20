import { Background, KINDS, SIDES_OF_KIND, type Kind } from '../../src/kernel/linkage/index.js';
import { ConsentHouse } from './consent-house.js';
import { mayMeet, mayUseSample, whoMayKnow, type OracleRecord, type World } from './consent-oracle.js';
import { TYPED, type Step } from './consent-steps.js';
import { happen, worldAtFirst } from './consent-world.js';

const BACKGROUND = Background.of(new Map());

/** What was found over a history: every pair at every moment is one question. */
export interface Judged {
  readonly differences: string[];
  questions: number;
  permitted: number;
  /** Pairs that were scored though nobody may compare them at that moment. */
  forbiddenScored: number;
}

/** Plays a history in both; says after each step where they differ. */
export function judgeHistory(steps: readonly Step[]): Judged {
  const world = worldAtFirst();
  const house = new ConsentHouse(world, BACKGROUND);
  const judged: Judged = { differences: [], questions: 0, permitted: 0, forbiddenScored: 0 };
  for (const [at, step] of steps.entries()) {
    const before = world.now;
    happen(world, step);
    house.play(step, before);
    const found = [
      ...judgePairs(world, house, judged),
      ...judgeScans(world, house, judged),
      ...judgeSamples(world, house),
    ];
    judged.differences.push(
      ...found.map((what) => `${what} after ${JSON.stringify(steps.slice(0, at + 1))}`),
    );
  }
  return judged;
}

/** Who may be told of a pair, in alerts and counts, by the rules of comparing. */
function judgePairs(world: World, house: ConsentHouse, judged: Judged): string[] {
  const rules = house.rules();
  return pairsOf(world).flatMap(({ kind, a, b }) => {
    const [one, other] = [house.records.get(a.name), house.records.get(b.name)];
    if (!one || !other) return [];
    const told = new Set<string>();
    if (rules.allows(kind, one, other)) {
      if (!rules.isHolderOnly(one, other)) told.add(a.owner);
      told.add(b.owner);
    }
    const known = whoMayKnow(world, a, b);
    judged.questions += 1;
    judged.permitted += Number(known.size > 0);
    return sorted(told) === sorted(known)
      ? []
      : [`${kind} ${a.name} ${b.name} is told to ${sorted(told)}, not ${sorted(known)}`];
  });
}

/** What is scored: of the bank that follows exactly what may be, of one that was frozen earlier nothing that may not be. */
function judgeScans(world: World, house: ConsentHouse, judged: Judged): string[] {
  return KINDS.flatMap((kind) => {
    const may = pairsOf(world).filter((pair) => pair.kind === kind && mayMeet(world, pair.a, pair.b));
    const names = new Set(may.map(({ a, b }) => [a.name, b.name].sort().join(' ')));
    const [live, frozen] = [house.scored(kind), house.scoredOfFrozen(kind)];
    const forbidden = [...live, ...frozen].filter((pair) => !names.has(pair));
    judged.forbiddenScored += forbidden.length;
    const missing = [...names].filter((pair) => !live.includes(pair));
    return [
      ...forbidden.map((pair) => `${kind} ${pair} was scored`),
      ...missing.map((pair) => `${kind} ${pair} was not scored`),
    ];
  });
}

/** Whether the relative's sample is held against remains. */
function judgeSamples(world: World, house: ConsentHouse): string[] {
  const report = world.records.get(TYPED);
  const stored = house.records.get(TYPED);
  return pairsOf(world).flatMap(({ kind, a, b }) => {
    const other = house.records.get(b.name);
    if (kind !== 'identification' || a !== report || !stored || !other || !mayMeet(world, a, b)) return [];
    const { a: usable } = house.rules().usableSamples(kind, stored, other);
    const isUsed = usable.recordType === 'report' && usable.relatives?.[0]?.profile !== undefined;
    return isUsed === mayUseSample(world, a, b)
      ? []
      : [`the sample of ${a.name} against ${b.name}: ${isUsed}`];
  });
}

/** All pairs that a kind of comparison could be about. */
export function pairsOf({ records }: World): { kind: Kind; a: OracleRecord; b: OracleRecord }[] {
  const all = [...records.values()];
  return KINDS.flatMap((kind) =>
    all.flatMap((a, at) =>
      all
        .filter(
          (b, place) =>
            a.type === SIDES_OF_KIND[kind].a &&
            b.type === SIDES_OF_KIND[kind].b &&
            (a.type !== b.type || place > at),
        )
        .map((b) => ({ kind, a, b })),
    ),
  );
}

const sorted = (names: ReadonlySet<string>): string => [...names].sort().join(' ');
