import { Injectable } from '@nestjs/common';
import {
  isWithinOneBank,
  KINDS,
  priorOfShare,
  SIDES_OF_KIND,
  type BankOfRun,
  type BankSizes,
  type Kind,
} from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { RecordStore } from '../../../records/records/index.js';
import type { StoredShare } from '../domain/stored-share.js';
import { doublesOf, PROBABLY_ONE } from '../domain/doubles.js';
import { kindWithin } from '../domain/kinds.js';
import { inTwoDigits, withSet, type SetShares } from '../domain/prior.js';
import type { Holding } from '../domain/holding.js';
import { resolveAsDisclosed } from '../domain/resolve-as-disclosed.js';
import { resolve, type Double, type Gathered } from '../domain/resolve.js';
import type { CountryWeights } from '../domain/country-weight.js';
import { SettledPairs } from '../domain/settled.js';
import { CandidateRepository, type DatedList } from '../persistence/candidate.repository.js';
import { RunRepository } from '../persistence/run.repository.js';
import { SettledPairRepository } from '../persistence/settled-pair.repository.js';
import { ComparisonPolicy } from './comparison-policy.js';
import { PairPriors } from './pair-priors.js';
import { SecludedRecords } from './secluded-records.js';

/** A list without what says of which content it was made: a bank of them is held at once. */
export type WeighedList = Omit<DatedList, 'hashes'>;

/** Lists that are read at a time. */
const LISTS = 1_000;

/** A kind whose share would be another, and what its probabilities follow from. */
interface OtherShare {
  readonly kind: Kind;
  readonly prior: number;
}

/**
 * Stored lists of candidates with the probabilities that they would have, had the installation set other
 * shares: by the ratios that were kept, through the same posterior as a comparison of everything. Ratios do
 * not depend on shares.
 *
 * Kinds of one bank come first: who is probably one person there does not compete for a counterpart in
 * another. Shares that are not set, and the rates of pairs of countries, stay as they were learnt; the next
 * comparison learns them anew, which moves a kind whose doubles are weighed otherwise a little.
 */
@Injectable()
export class ListsUnderShares {
  constructor(
    private readonly candidates: CandidateRepository,
    private readonly runs: RunRepository,
    private readonly settled: SettledPairRepository,
    private readonly priors: PairPriors,
    private readonly records: RecordStore,
    private readonly comparisonPolicy: ComparisonPolicy,
  ) {}

  /**
   * Computes the lists under shares.
   *
   * @param set all that would be set; a kind that is not named has what was learnt
   * @returns the lists of each kind that would be weighed otherwise; undefined before everything was
   * compared, for then nothing was learnt and no sizes of banks are known
   */
  async of(tx: Tx, set: SetShares): Promise<ReadonlyMap<Kind, readonly WeighedList[]> | undefined> {
    // Lists of the whole bank compete; what is told of them is the caller's affair.
    return actingAs(tx, PLATFORM, async () => {
      const learnt = await this.runs.learntShares(tx);
      const banks = await this.runs.banks(tx);
      if (learnt.size === 0 || [...learnt.keys()].some((kind) => !banks.has(kind))) return undefined;
      const others = othersOf(learnt, banks, set);
      const weighed = new Map<Kind, readonly WeighedList[]>();
      for (const other of others) weighed.set(other.kind, await this.weigh(tx, other, weighed));
      return weighed;
    });
  }

  private async weigh(
    tx: Tx,
    { kind, prior }: OtherShare,
    within: ReadonlyMap<Kind, readonly WeighedList[]>,
  ): Promise<WeighedList[]> {
    const lists = await this.listsOf(tx, kind);
    const entries = lists.map((list) => ({ list, own: gatheredOf(list) }));
    const settled = new SettledPairs(await this.settled.ofKind(tx, kind), toldApart(lists));
    const doubles = await this.doubles(tx, kind, within);
    const weights = await this.weightsOf(tx, kind, lists);
    const all = entries.map(({ own }) => own);
    const competing = { lists: all, doubles, settled, prior, weights };
    const together = resolve(all, prior, doubles, settled, weights);
    const holding = await this.holdingOf(tx, kind, lists);
    const resolution = resolveAsDisclosed({ ...competing, resolution: together }, holding);
    return entries.map(({ list: one, own }) => ({
      ...one,
      prior,
      list: { ...one.list, probability: resolution.of(own.side, own.list) },
    }));
  }

  private async weightsOf(
    tx: Tx,
    kind: Kind,
    lists: readonly WeighedList[],
  ): Promise<CountryWeights | undefined> {
    const newest = lists.at(-1);
    const seqs = new Set<number>();
    for (const { subjectSeq, list } of lists) {
      seqs.add(subjectSeq);
      for (const seq of list.seqs) seqs.add(seq);
    }
    return newest && this.priors.weights(tx, { kind, backgroundId: newest.backgroundId }, [...seqs]);
  }

  /** Returns the holding as a snapshot has it: whose the records of the lists are, and who may know of them. */
  private async holdingOf(tx: Tx, kind: Kind, lists: readonly WeighedList[]): Promise<Holding> {
    const seqs = [...new Set(lists.flatMap(({ subjectSeq, list }) => [subjectSeq, ...list.seqs]))];
    const holders = await this.records.holdersBySeq(tx, seqs);
    const rules = await this.comparisonPolicy.open(tx);
    const secluded = new SecludedRecords(kind, rules, [...new Set(holders.values())]);
    for (let from = 0; from < seqs.length; from += LISTS)
      for (const one of await this.records.whatDecidesBySeq(tx, seqs.slice(from, from + LISTS)))
        secluded.add(one);
    return secluded.holding(holders);
  }

  /** Oldest first: of a pair that two lists have, the newer one's ratio counts. */
  private async listsOf(tx: Tx, kind: Kind): Promise<WeighedList[]> {
    const lists: WeighedList[] = [];
    for (;;) {
      const piece = await this.candidates.pageOfKind(tx, kind, lists.at(-1)?.subjectSeq ?? 0, LISTS);
      for (const { hashes: _, ...list } of piece) lists.push(list);
      if (piece.length < LISTS) break;
    }
    return lists.sort((x, y) => x.madeAt - y.madeAt || x.subjectSeq - y.subjectSeq);
  }

  private async doubles(
    tx: Tx,
    kind: Kind,
    within: ReadonlyMap<Kind, readonly WeighedList[]>,
  ): Promise<Double[]> {
    if (isWithinOneBank(kind)) return [];
    const found: Double[] = [];
    for (const side of ['a', 'b'] as const) {
      const inner = kindWithin(SIDES_OF_KIND[kind][side]);
      if (!inner) continue;
      const lists = within.get(inner) ?? (await this.candidates.strong(tx, PROBABLY_ONE, undefined, inner));
      found.push(...doublesOf(side, lists));
    }
    return found;
  }
}

const gatheredOf = ({ side, subjectSeq, tail, list: { seqs, log10LR } }: WeighedList): Gathered => ({
  side,
  list: { owner: subjectSeq, seqs, log10LR, tail },
});

/** The kinds whose probabilities would be others, those of one bank first. */
function othersOf(
  learnt: ReadonlyMap<Kind, StoredShare>,
  banks: ReadonlyMap<Kind, BankOfRun>,
  set: SetShares,
): OtherShare[] {
  const others: OtherShare[] = [];
  for (const kind of [...KINDS].sort((x, y) => Number(isWithinOneBank(y)) - Number(isWithinOneBank(x)))) {
    const [share, bank] = [learnt.get(kind), banks.get(kind)];
    if (!share || !bank) continue;
    const { a, b } = SIDES_OF_KIND[kind];
    const isOther = withSet(share, set[kind]).share !== withSet(share, share.set).share;
    const isBeside = others.some((one) => one.kind === kindWithin(a) || one.kind === kindWithin(b));
    if (isOther || isBeside)
      others.push({ kind, prior: inTwoDigits(priorOfShare(withSet(share, set[kind]).share, kind, sizesOf(kind, bank))) }); // prettier-ignore
  }
  return others;
}

/**
 * Returns the sizes of two banks, from the numbers of records and pairs; which of the two is the larger makes
 * no difference to a prior.
 */
function sizesOf(kind: Kind, { records, pairs }: BankOfRun): BankSizes {
  if (isWithinOneBank(kind) || records === 0) return { a: records, b: records };
  return { a: records, b: pairs / records };
}

/** Pairs that are kept as impossible: of two persons, because people or the records themselves say so. */
function toldApart(lists: readonly WeighedList[]): (x: number, y: number) => boolean {
  const apart = new Map<number, Set<number>>();
  for (const { subjectSeq, list } of lists)
    for (const [at, seq] of list.seqs.entries())
      if (list.probability[at] === 0) apart.set(subjectSeq, (apart.get(subjectSeq) ?? new Set()).add(seq));
  return (x, y) => apart.size > 0 && (apart.get(x)?.has(y) === true || apart.get(y)?.has(x) === true);
}
