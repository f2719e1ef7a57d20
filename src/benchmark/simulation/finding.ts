import type { RemainsRecord } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { CorridorStage } from './corridors.js';
import type { SimulatedJourney } from './journey.js';
import { pointNear } from './journey.js';

export type Condition = NonNullable<RemainsRecord['condition']>;
export type Context = NonNullable<NonNullable<RemainsRecord['found']>['context']>;

/** The true finding of a body: how it lay and how it was found. */
export interface FindingOfBody {
  readonly stage: CorridorStage;
  readonly point: { readonly lat: number; readonly lon: number };
  readonly deathDay: number;
  readonly foundDay: number;
  readonly context: Context;
  readonly condition: Condition;
  readonly completeness: NonNullable<RemainsRecord['completeness']>;
}

/** Days from death to finding, on average; exponential around it. Our own rough guesses. */
const MEAN_DAYS_UNFOUND: Readonly<Record<Context, number>> = {
  desert: 150,
  river: 6,
  sea: 7,
  beach: 9,
  train_line: 4,
  road: 5,
  ranch: 90,
  clandestine_grave: 420,
  common_grave: 300,
  hospital: 0,
  vehicle: 2,
  detention: 0,
  urban: 6,
};

const WET = new Set<Context>(['river', 'sea', 'beach']);

export function findingOf(
  journey: SimulatedJourney,
  endDay: number,
  chance: SeededGenerator,
  settled: { context?: Context | undefined; unfoundFactor?: number } = {},
): FindingOfBody {
  const stage = journey.end.place;
  const context =
    settled.context ??
    (chance.chance(0.02) ? 'vehicle' : chance.chance(0.01) ? 'detention' : chance.pick(stage.terrains));
  const deathDay = journey.end.day;
  const unfound = Math.floor(
    -MEAN_DAYS_UNFOUND[context] * (settled.unfoundFactor ?? 1) * Math.log(1 - chance.uniform()),
  );
  const foundDay = Math.min(endDay - 2, deathDay + unfound);
  const condition = conditionAfter(foundDay - deathDay, context, chance);
  return {
    stage,
    point: pointNear(stage, context === 'hospital' || context === 'urban' ? 2 : 11, chance),
    deathDay,
    foundDay,
    context,
    condition,
    completeness: completenessOf(condition, chance),
  };
}

/** Heat and damp skeletonise within months; dry heat mummifies. */
function conditionAfter(days: number, context: Context, chance: SeededGenerator): Condition {
  if (context === 'vehicle' && chance.chance(0.5)) return 'burnt';
  if (WET.has(context) && days > 1) return 'submerged';
  if (days <= 3) return 'fresh';
  if (days <= 45) return 'decomposed';
  if (context === 'desert' && days < 400) return chance.chance(0.45) ? 'mummified' : 'skeletonised';
  return days < 90 && chance.chance(0.4) ? 'decomposed' : 'skeletonised';
}

function completenessOf(condition: Condition, chance: SeededGenerator): FindingOfBody['completeness'] {
  if (condition === 'fresh') return 'complete';
  if (condition === 'decomposed' || condition === 'submerged')
    return chance.pick(['complete', 'complete', 'nearly_complete']);
  return chance.pick(['complete', 'nearly_complete', 'nearly_complete', 'partial', 'partial', 'commingled']);
}

/** The share of what was on the skin that can still be seen. */
export const SKIN_SEEN: Readonly<Record<Condition, number>> = {
  fresh: 0.95,
  decomposed: 0.5,
  mummified: 0.6,
  skeletonised: 0,
  burnt: 0.12,
  submerged: 0.5,
};

export const BONES_ONLY = new Set<Condition>(['skeletonised', 'burnt']);
