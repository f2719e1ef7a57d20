import type { ExchangeRecord } from '../src/kernel/contract/index.js';
import {
  BackgroundCount,
  Bank,
  isWithinOneBank,
  Lexicon,
  scan,
  SIDES_OF_KIND,
  type Kind,
  type RecordType,
  type TopLists,
} from '../src/kernel/linkage/index.js';
import { DeclaredApart } from '../src/modules/matching/domain/declared-apart.js';
import { doublesOf } from '../src/modules/matching/domain/doubles.js';
import { KEEP } from '../src/modules/matching/domain/keep.js';
import { kindWithin } from '../src/modules/matching/domain/kinds.js';
import { mergeLists, type BestList } from '../src/modules/matching/domain/lists.js';
import { resolveAndLearn, type Double, type Gathered } from '../src/modules/matching/domain/resolve.js';
import { Settled } from '../src/modules/matching/domain/settled.js';

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
  private readonly banks: Readonly<Record<RecordType, Bank>>;
  private readonly apart = new DeclaredApart();
  private readonly weighed = new Map<Kind, Weighed>();

  constructor(records: readonly ExchangeRecord[]) {
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
    const settled = new Settled([], (x, y) => this.apart.has(kind, x, y));
    const sizes = { a: queryBank.slots().length, b: bank.slots().length };
    const doubles = isWithin ? [] : this.doubles(sides);
    const { resolution } = resolveAndLearn(gathered, { kind, sizes }, doubles, settled);
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
