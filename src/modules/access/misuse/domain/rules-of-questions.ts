import type { QueryLogEntry, VeiledRange } from './entry.js';
import { PARAMETERS } from './parameters.js';

type Entries = readonly QueryLogEntry[];

/**
 * Moment at which the rules are held against the questions, and the time up to which they are judged already.
 */
export interface Moment {
  readonly now: Date;
  readonly settledAt: Date | undefined;
}

/** A range, and how many before it lie one within another around it. */
interface Step {
  readonly entry: QueryLogEntry;
  readonly range: VeiledRange;
  readonly outer: Step | undefined;
  readonly depth: number;
  /** The one before it, where that is nearly twice as long or longer, and how many such there are in a row. */
  readonly longer: Step | undefined;
  readonly run: number;
}

/**
 * R3: the same question with one range, each time within one before and shorter, or half as long as the last. Whoever halves goes on in the other
 * half where one has not answered: so a range may lie within any before it, or beside the last.
 */
export function halving(entries: Entries): Entries {
  const asked = new Map<string, Step[]>();
  for (const entry of entries) {
    if (entry.kind === 'not_found') continue;
    for (const range of entry.ranges) {
      const before = asked.get(range.base) ?? [];
      const outer = before
        .filter((step) => isWithin(range, step.range))
        .reduce<Step | undefined>((best, step) => (step.depth > (best?.depth ?? 0) ? step : best), undefined);
      const last = before.at(-1);
      const longer = last && isHalfOf(range, last.range) ? last : undefined;
      const step: Step = {
        ...{ entry, range, outer, depth: (outer?.depth ?? 0) + 1 },
        ...{ longer, run: (longer?.run ?? 0) + 1 },
      };
      asked.set(range.base, [...before, step]);
      // The first is what was there to begin with: each of the steps is within one before it.
      if (step.depth > PARAMETERS.halving.steps) return chainOf(step, 'outer');
      if (step.run > PARAMETERS.halving.steps) return chainOf(step, 'longer');
    }
  }
  return [];
}

function isWithin(a: VeiledRange, b: VeiledRange): boolean {
  return a.low >= b.low && a.high <= b.high && a.high - a.low < b.high - b.low;
}

function isHalfOf(a: VeiledRange, b: VeiledRange): boolean {
  return a.high - a.low <= PARAMETERS.halving.most * (b.high - b.low);
}

function chainOf(step: Step, by: 'outer' | 'longer'): QueryLogEntry[] {
  const before = step[by];
  return before ? [...chainOf(before, by), step.entry] : [step.entry];
}

/** R4: names and nothing beside them, one after the other, of which next to none is there. */
export function dictionary(entries: Entries): Entries {
  const { questions, withoutResult, besideName } = PARAMETERS.dictionary;
  const asked = new Map<string, QueryLogEntry>();
  for (const entry of entries) {
    const { kind, named, fields, shape, id } = entry;
    if (kind !== 'search' && kind !== 'filed') continue;
    if (named && fields - 1 < besideName) asked.set(shape ?? id, entry);
  }
  const all = [...asked.values()];
  const empty = all.filter(({ hits }) => (hits ?? 0) === 0);
  return all.length >= questions && empty.length >= withoutResult * all.length ? all : [];
}

/**
 * R8: decoys in the lists that one account was given. One is dealt into a long list that honest work may ask for too; a second is not, nor one to
 * somebody who has had no record of the own institution in hand before. What was in hand is asked for the moment of the list: by the time of a
 * later round the morning's work may lie further back than the time that counts.
 *
 * @param entries of twice the time that counts
 */
export function decoysListed(entries: Entries, { now, settledAt }: Moment): Entries {
  const { withCase, withoutCase, withinMs } = PARAMETERS.decoys;
  const since = Math.max(now.getTime() - withinMs, (settledAt?.getTime() ?? -1) + 1);
  const found = new Map<string, QueryLogEntry>();
  let inHandAt = -Infinity;
  let least: number = withCase;
  for (const entry of entries) {
    const at = entry.at.getTime();
    if (at >= since && entry.decoys.length > 0) {
      if (at - inHandAt > withinMs) least = withoutCase;
      for (const decoy of entry.decoys) found.set(decoy, entry);
      if (found.size >= least) return [...new Set(found.values())];
    }
    if (entry.ownObjects.length > 0) inHandAt = at;
  }
  return [];
}

/**
 * R5: ids that are not there, many within an hour or slowly within a day. The same one asked again, by a page that is loaded anew, is one. And
 * ids in their order, of what is not there or of records of others that are opened without one's own: by chance next to never.
 */
export function enumeration(entries: Entries, { now }: Moment): Entries {
  const { notFound, withinMs, notFoundADay, dayMs } = PARAMETERS.enumeration;
  const missed = entries.filter(({ kind }) => kind === 'not_found');
  const within = (ms: number): QueryLogEntry[] => {
    const recent = missed.filter(({ at }) => now.getTime() - at.getTime() <= ms);
    return [...new Map(recent.map((one) => [one.shape ?? one.id, one])).values()];
  };
  const [hour, day] = [within(withinMs), within(dayMs)];
  if (hour.length >= notFound) return hour;
  if (day.length >= notFoundADay) return day;
  const opened = entries.filter(({ kind, objects, ownObjects }) => kind === 'look' && objects.length === 1 && ownObjects.length === 0); // prettier-ignore
  const fresh = (seen: Entries): boolean => now.getTime() - (seen.at(-1)?.at.getTime() ?? 0) <= dayMs;
  return [placesOf(missed, missedPlace), placesOf(opened, openedPlace)].map(inOrder).find(fresh) ?? [];
}

/** Place of an id in the order of all of them. */
interface Placed {
  readonly entry: QueryLogEntry;
  readonly place: number | string;
}

const missedPlace = ({ ranges: [range] }: QueryLogEntry): number | undefined => range?.low;
const openedPlace = ({ objects: [object] }: QueryLogEntry): string | undefined => object;

/** Each different one once, where it was asked for first. */
function placesOf(
  entries: Entries,
  placeOf: (entry: QueryLogEntry) => number | string | undefined,
): Placed[] {
  const known = new Set<string>();
  return entries.flatMap((entry): Placed[] => {
    const place = placeOf(entry);
    const what = entry.shape ?? `${place}`;
    if (place === undefined || known.has(what)) return [];
    known.add(what);
    return [{ entry, place }];
  });
}

/** The last ones, where so many one after the other rise or fall. */
function inOrder(asked: readonly Placed[]): Entries {
  let [rising, falling] = [1, 1];
  let found: Entries = [];
  for (const [at, { place }] of asked.entries()) {
    const before = asked[at - 1]?.place;
    if (before === undefined) continue;
    rising = before <= place ? rising + 1 : 1;
    falling = before >= place ? falling + 1 : 1;
    const length = Math.max(rising, falling);
    if (length >= PARAMETERS.enumeration.inOrder)
      found = asked.slice(at + 1 - length, at + 1).map(({ entry }) => entry);
  }
  return found;
}
