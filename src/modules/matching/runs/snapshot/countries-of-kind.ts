import type { RecordType } from '../../../../kernel/contract/index.js';
import { countryRatios, SIDES_OF_KIND, type Bank, type Kind } from '../../../../kernel/linkage/index.js';
import type { CountedCountries } from '../domain/resolve.js';
import type { SnapshotEntry } from './snapshot-entry.js';

/** Countries are numbers from 0, in the order of `codes`. */
export type CountriesOfKind = CountedCountries & { readonly codes: readonly string[] };

/** Entries of a bank by record type, with the countries of the institutions that hold them. */
interface Held {
  of(type: RecordType): Iterable<SnapshotEntry>;
  countriesOf(type: RecordType): readonly string[];
  countryOf(seq: number): string | undefined;
}

/**
 * Counts the records that each country has on either side of a kind, and returns what ratios say of pairs of
 * countries already.
 */
export function countriesOfKind(
  kind: Kind,
  banks: Readonly<Record<RecordType, Bank>>,
  held: Held,
): CountriesOfKind {
  const { a, b } = SIDES_OF_KIND[kind];
  const codes = [...new Set([...held.countriesOf(a), ...held.countriesOf(b)])].sort();
  const numbers = new Map(codes.map((code, at) => [code, at]));
  const of = (seq: number): number | undefined => numbers.get(held.countryOf(seq) ?? '');
  const side = (type: RecordType) => {
    const slots = codes.map((): number[] => []);
    for (const { slot, seq } of held.of(type)) slots[of(seq) ?? -1]?.push(slot);
    return { bank: banks[type], slots };
  };
  const [ofA, ofB] = [side(a), side(b)];
  const counts = {
    a: ofA.slots.map(({ length }) => length),
    b: ofB.slots.map(({ length }) => length),
    ratios: countryRatios(kind, ofA, ofB),
  };
  return { codes, count: codes.length, counts, of };
}
