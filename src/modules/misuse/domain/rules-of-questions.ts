import type { LedgerEntry, VeiledRange } from './entry.js';
import { PARAMETERS } from './parameters.js';

type Entries = readonly LedgerEntry[];

/** A range, and how many before it lie one within another around it. */
interface Step {
  readonly entry: LedgerEntry;
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

function chainOf(step: Step, by: 'outer' | 'longer'): LedgerEntry[] {
  const before = step[by];
  return before ? [...chainOf(before, by), step.entry] : [step.entry];
}

/** R4: names and nothing beside them, one after the other, of which next to none is there. */
export function dictionary(entries: Entries): Entries {
  const { questions, withoutResult, besideName } = PARAMETERS.dictionary;
  const asked = new Map<string, LedgerEntry>();
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
 * somebody who has had no record of the own institution in hand before.
 */
export function decoysListed(entries: Entries): Entries {
  const { withCase, withoutCase } = PARAMETERS.decoys;
  const found = new Map<string, LedgerEntry>();
  let least: number = withoutCase;
  for (const entry of entries) {
    for (const decoy of entry.decoys) found.set(decoy, entry);
    if (found.size >= least) return [...new Set(found.values())];
    if (entry.ownObjects.length > 0) least = withCase;
  }
  return [];
}

/** R5: numbers that are not there. The same one asked again, by a page that is loaded anew, is one. */
export function enumeration(entries: Entries): Entries {
  const missed = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    if (entry.kind !== 'not_found') continue;
    missed.set(entry.shape ?? entry.id, entry);
  }
  return missed.size >= PARAMETERS.enumeration.notFound ? [...missed.values()] : [];
}
