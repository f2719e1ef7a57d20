import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { waysFrom, type CorridorStage } from './corridors.js';
import { homePlacesOf, type KnownPlace } from './places.js';

export interface Reached {
  readonly place: CorridorStage;
  readonly day: number;
}

export interface SimulatedJourney {
  readonly departureDay: number;
  /** The stages reached before the last contact, in order; the last contact was made at the last of them. */
  readonly route: readonly Reached[];
  readonly lastContactDay: number;
  /** The true place and day at which the journey ended; the family does not know them. */
  readonly end: Reached;
  readonly destination: KnownPlace;
}

/** Nobody is lost in the last weeks: their reports are still to be filed. */
const LATEST_CONTACT_DAYS_BEFORE_END = 45;
const SPAN_DAYS = 9 * 365;

export function journeyFrom(country: string, endDay: number, chance: SeededGenerator): SimulatedJourney {
  const stages = chance.pick(waysFrom(country)).flatMap((variants) => chance.pick(variants));
  const days = stages.map((each) => Math.max(1, Math.round(each.days * Math.exp(chance.normal(0, 0.4)))));
  // Contact breaks off anywhere: on long stretches more than on short ones, and rather late than early.
  const last = chance.weightedIndex(days.map((each, index) => each * (0.5 + index / stages.length)));
  const elapsed = days.slice(0, last + 1).reduce((sum, each) => sum + each, 0);
  // More of the cases are recent: the square presses the draw towards zero.
  const daysAgo = LATEST_CONTACT_DAYS_BEFORE_END + Math.floor(SPAN_DAYS * chance.uniform() ** 1.6);
  const lastContactDay = endDay - daysAgo;
  const departureDay = lastContactDay - elapsed;
  let day = departureDay;
  const reached = stages.map((place, index): Reached => ({ place, day: (day += days[index]!) }));
  const endIndex = Math.min(stages.length - 1, last + chance.pick([0, 0, 1, 1, 2]));
  const silent = chance.integer(0, 6);
  const endStage = reached[endIndex]!;
  return {
    departureDay,
    route: reached.slice(0, last + 1),
    lastContactDay,
    end: {
      place: endStage.place,
      day: Math.min(endDay - 12, Math.max(endStage.day, lastContactDay) + silent),
    },
    destination: chance.pick(homePlacesOf('US') ?? []),
  };
}

const KM_PER_DEGREE = 111.2;

/**
 * A point some way off a known place, as bodies lie and people are met: about `spreadKm` in each direction.
 */
export function pointNear(
  place: KnownPlace,
  spreadKm: number,
  chance: SeededGenerator,
): { lat: number; lon: number } {
  const north = chance.normal(0, spreadKm) / KM_PER_DEGREE;
  const east = chance.normal(0, spreadKm) / (KM_PER_DEGREE * Math.cos((place.lat * Math.PI) / 180));
  return { lat: rounded(place.lat + north), lon: rounded(place.lon + east) };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
