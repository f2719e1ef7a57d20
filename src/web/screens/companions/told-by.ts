import type { Leg } from '../record/sections.js';

/** Parts of a report that say who somebody is and which way they went. */
interface ToldReport {
  readonly person?: { readonly names?: unknown };
  readonly departure?: Point;
  readonly route?: readonly Point[];
  readonly lastContact?: Point;
  readonly destination?: Point;
  readonly event?: object;
}

interface Point {
  readonly date?: string;
  readonly place?: object;
}

export interface StatedJourney {
  readonly names: unknown;
  /** Places of the way, in the order in which the person came by. */
  readonly legs: readonly Leg[];
  readonly event: object | undefined;
}

/** Returns what a family knows of the journey, of a report as it is shown; nothing of one that is not. */
export function toldBy(content: ToldReport | null): StatedJourney {
  const { person, departure, route = [], lastContact, destination, event } = content ?? {};
  const points: readonly (readonly [Leg['leg'], Point | undefined])[] = [
    ['departure', departure],
    ...route.map((point) => ['route', point] as const),
    ['last', lastContact],
    ['destination', destination],
  ];
  const legs = points.flatMap(([leg, point]) =>
    point ? [{ leg, value: { ...point.place, ...(point.date && { date: point.date }) } }] : [],
  );
  return { names: person?.names, legs, event };
}
