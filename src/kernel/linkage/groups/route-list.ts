import type { BankView } from '../comparison.js';
import type { ComparablePlace, ComparableRecord } from '../comparable-record.js';

/** Roles of a place on the route of a report. */
export const ROLE = { stop: 0, lastStop: 1, contact: 2, destination: 3, home: 4 } as const;

/** The last stops of a way count; they are what four bits hold. */
const MOST_STOPS = 12;

/** A list has at most the last stops, home, contact and destination. */
export const MOST_PLACES = MOST_STOPS + 3;

/** Returns the route of a report as pairs of a place and its role. */
export function routeList(record: ComparableRecord, bank: BankView): number[] {
  const list: number[] = [];
  const add = (place: ComparablePlace | undefined, role: number): void => {
    const id = bank.lexicon.places.number(place);
    if (id !== 0) list.push(id, role);
  };
  const { lastContact, departure, destination, person } = record;
  const route = (record.route ?? []).slice(-MOST_STOPS);
  add(departure?.place ?? person?.residence ?? person?.birthPlace, ROLE.home);
  for (const [i, stop] of route.entries())
    add(stop.place, i === route.length - 1 ? ROLE.lastStop : ROLE.stop);
  add(lastContact?.place, ROLE.contact);
  add(destination?.place, ROLE.destination);
  return list;
}
