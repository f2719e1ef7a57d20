import type { ExchangeRecord } from '../src/kernel/contract/index.js';
import {
  BackgroundCount,
  Bank,
  countryRatios,
  isWithinOneBank,
  Lexicon,
  RelatedReports,
  scan,
  SIDES_OF_KIND,
  type Kind,
  type LinkedRecordType,
  type TopLists,
} from '../src/kernel/linkage/index.js';
import { DeclaredApart } from '../src/modules/matching/runs/domain/declared-apart.js';
import { doublesOf } from '../src/modules/matching/runs/domain/doubles.js';
import { KEEP } from '../src/modules/matching/runs/domain/keep.js';
import { kindWithin } from '../src/modules/matching/runs/domain/kinds.js';
import { mergeLists, type BestList } from '../src/modules/matching/runs/domain/lists.js';
import { proposedOf, type RelatedPair } from '../src/modules/matching/runs/domain/related-pairs.js';
import {
  resolveAndLearn,
  type CountedCountries,
  type Double,
  type Gathered,
} from '../src/modules/matching/runs/domain/resolve.js';
import { SettledPairs } from '../src/modules/matching/runs/domain/settled.js';

export interface WeighedPair {
  /** Numbers of the two records, in the order in which they were handed over; `a` is the report wherever there is one. */
  readonly a: number;
  readonly b: number;
  readonly log10LR: number;
  readonly probability: number;
}

interface Weighed {
  readonly pairs: readonly WeighedPair[];
  /** The lists with their probabilities, as the platform stores them. */
  readonly lists: readonly {
    readonly subjectSeq: number;
    readonly list: { readonly seqs: Int32Array; readonly probability: Float64Array };
  }[];
}

const EVERYBODY = { allowed: Uint8Array.of(1), parties: 1 };

/** Some records as one bank in which everybody may be compared with everybody, weighed as a sweep of the platform weighs them. */
export class WeighedBank {
  private readonly banks: Readonly<Record<LinkedRecordType, Bank>>;
  private readonly apart = new DeclaredApart();
  private readonly weighed = new Map<Kind, Weighed>();

  /** @param countryOf that of a record's institution; without it all are of one */
  constructor(
    private readonly records: readonly ExchangeRecord[],
    private readonly countryOf: (record: ExchangeRecord) => string = () => '',
  ) {
    const count = new BackgroundCount();
    for (const record of records) count.add(record);
    const lexicon = new Lexicon(count.background());
    this.banks = {
      report: new Bank('report', lexicon),
      remains: new Bank('remains', lexicon),
      living: new Bank('living', lexicon),
    };
    for (const [rank, record] of records.entries()) {
      this.banks[record.recordType].add(record, { party: 0, institution: rank, rank });
      this.apart.add(rank, record);
    }
  }

  /** The listed pairs of a kind, each once. */
  pairs(kind: Kind): readonly WeighedPair[] {
    return this.of(kind).pairs;
  }

  /** The pairs of reports that are proposed as of companions or relatives. */
  related(): readonly RelatedPair[] {
    const bank = this.banks.report;
    const { rank } = bank.columns;
    const slots = bank.slots();
    const slotOf = new Map(Array.from(slots, (slot) => [rank[slot]!, slot]));
    const related = new RelatedReports(bank, slots);
    const one = new Map(this.pairs('duplicate_report').map((pair) => [`${pair.a} ${pair.b}`, pair]));
    const listed = new Map<number, number[]>();
    for (const { a, b } of one.values()) listed.set(a, [...(listed.get(a) ?? []), slotOf.get(b)!]);
    const found = Array.from(slots).flatMap((slot) => {
      const first = rank[slot]!;
      const beside = related.beside(slot).filter((other) => rank[other]! > first);
      const others = [...new Set([...beside, ...(listed.get(first) ?? [])])];
      const chances = related.chances(slot, others);
      return others.map((other, at) => {
        const second = rank[other]!;
        const same = one.get(`${first} ${second}`)?.probability ?? 0;
        return { firstSeq: first, secondSeq: second, chance: (1 - same) * chances[at]! };
      });
    });
    return proposedOf(found);
  }

  private of(kind: Kind): Weighed {
    const known = this.weighed.get(kind) ?? this.weigh(kind);
    this.weighed.set(kind, known);
    return known;
  }

  private weigh(kind: Kind): Weighed {
    const sides = SIDES_OF_KIND[kind];
    const [queryBank, bank] = [this.banks[sides.a], this.banks[sides.b]];
    const found = scan({ kind, queryBank, queries: queryBank.slots(), bank, keep: KEEP, ...EVERYBODY });
    const isWithin = isWithinOneBank(kind);
    const gathered = gather(found.forward, found.reverse, isWithin);
    const settled = new SettledPairs([], (x, y) => this.apart.has(kind, x, y));
    const sizes = { a: queryBank.slots().length, b: bank.slots().length };
    const doubles = isWithin ? [] : this.doubles(sides);
    const countries = this.countries(kind);
    const { resolution } = resolveAndLearn(gathered, { kind, sizes, countries }, doubles, settled);
    const pairs = new Map<string, WeighedPair>();
    const lists = gathered.map(({ side, list }) => {
      const probability = resolution.of(side, list);
      for (const [at, seq] of list.seqs.entries()) {
        const isFirst = isWithin ? list.owner < seq : side === 'a';
        const [a, b] = isFirst ? [list.owner, seq] : [seq, list.owner];
        pairs.set(`${a} ${b}`, { a, b, log10LR: list.log10LR[at]!, probability: probability[at]! });
      }
      return { subjectSeq: list.owner, list: { seqs: list.seqs, probability } };
    });
    return { pairs: [...pairs.values()], lists };
  }

  private countries(kind: Kind): CountedCountries {
    const { a, b } = SIDES_OF_KIND[kind];
    const numbers = new Map<string, number>();
    const of = this.records.map((record) => {
      const country = this.countryOf(record);
      const number = numbers.get(country) ?? numbers.size;
      numbers.set(country, number);
      return number;
    });
    const counted = (type: LinkedRecordType): number[] => {
      const counts = Array.from(numbers, () => 0);
      for (const [at, { recordType }] of this.records.entries())
        if (recordType === type) counts[of[at]!]! += 1;
      return counts;
    };
    const side = (type: LinkedRecordType) => {
      const bank = this.banks[type];
      const slots = Array.from(numbers, (): number[] => []);
      for (const slot of bank.slots()) slots[of[bank.columns.rank[slot]!]!]!.push(slot);
      return { bank, slots };
    };
    const ratios = countryRatios(kind, side(a), side(b));
    return { count: numbers.size, counts: { a: counted(a), b: counted(b), ratios }, of: (seq) => of[seq] };
  }

  private doubles(sides: (typeof SIDES_OF_KIND)[Kind]): Double[] {
    return (['a', 'b'] as const).flatMap((side) => {
      const within = kindWithin(sides[side]);
      return within ? doublesOf(side, this.of(within).lists) : [];
    });
  }
}

function gather(forward: TopLists, reverse: TopLists, isWithin: boolean): Gathered[] {
  if (!isWithin)
    return [
      ...listsOf(forward).map((list) => ({ side: 'a' as const, list })),
      ...listsOf(reverse).map((list) => ({ side: 'b' as const, list })),
    ];
  const byOwner = new Map<number, BestList>();
  for (const list of [...listsOf(forward), ...listsOf(reverse)]) {
    const known = byOwner.get(list.owner);
    byOwner.set(list.owner, known ? mergeLists(known, list, KEEP) : list);
  }
  return [...byOwner.values()].map((list) => ({ side: 'both' as const, list }));
}

function listsOf({ width, ownerRanks, counts, partnerRanks, log10LR, log10Tail }: TopLists): BestList[] {
  return Array.from(ownerRanks, (owner, row) => {
    const [from, to] = [row * width, row * width + counts[row]!];
    return {
      owner,
      seqs: Int32Array.from(partnerRanks.subarray(from, to)),
      log10LR: log10LR.slice(from, to),
      tail: log10Tail[row]!,
    };
  });
}
