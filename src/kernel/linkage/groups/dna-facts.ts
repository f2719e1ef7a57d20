import { autosomalOf, familyOfReport } from '../../genetics/index.js';
import type { ComparableRecord } from '../comparable-record.js';
import { ownSamplesOf } from '../genetic-bank.js';
import type { Kind } from '../kinds.js';

/** Facts of a DNA comparison that may be shown beside its weight: who was typed and at how many loci. */
export interface DnaFacts {
  readonly a: unknown;
  readonly b: unknown;
}

/**
 * Returns the facts of both sides; undefined where one of the two has nothing typed that the kind compares.
 */
export function dnaFacts(a: ComparableRecord, b: ComparableRecord, kind: Kind): DnaFacts | undefined {
  const [first, second] = [kind === 'identification' || kind === 'living' ? family(a) : own(a), own(b)];
  return first && second ? { a: first, b: second } : undefined;
}

function family(record: ComparableRecord): unknown {
  const known = familyOfReport(record);
  if (!known || known.relatives.length + known.own.length === 0) return undefined;
  const relationships = new Map(record.relatives?.map(({ id, relationship }) => [id, relationship]));
  const relatives = known.relatives.map(({ person }) => relationships.get(person) ?? 'other').sort();
  return { relatives, ...(known.own.length > 0 && { ownSamples: known.own.length }) };
}

function own(record: ComparableRecord): unknown {
  const loci = new Set(ownSamplesOf(record).flatMap((profile) => Object.keys(autosomalOf(profile))));
  return loci.size > 0 ? { loci: loci.size } : undefined;
}
