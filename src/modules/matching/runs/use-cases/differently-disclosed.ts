import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { isTyped } from '../../kinship/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore, type HeldRecord } from '../../../records/records/index.js';
import type { FoundPair } from '../domain/found-pair.js';
import { CandidateRepository, type StoredList } from '../persistence/candidate.repository.js';

/** Pairs whose lists are in memory together. */
const PAIRS_AT_ONCE = 250;

/**
 * Least odds that all typed competitors of another institution have together to count: below these they move
 * no figure that is told: odds are told to three figures (`roundedProbability` of the matches).
 */
const LEAST_ODDS = 1e-6;

type OnePair = Pick<FoundPair, 'institutionA' | 'institutionB'>;

/**
 * Finds the pairs of which a side may be told something else than they weigh: two institutions have typed
 * both, a side admits no sample of some kind, or a typed record of another institution competes with enough
 * odds to move them. Most pairs of a bank are none of these, and are told as they are.
 */
@Injectable()
export class DifferentlyDisclosed {
  constructor(
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
    private readonly candidates: CandidateRepository,
  ) {}

  async of(tx: Tx, pairs: readonly FoundPair[]): Promise<ReadonlySet<FoundPair>> {
    const withRule = new Set(
      (await this.institutions.all(tx)).filter(({ admits }) => admits).map(({ id }) => id),
    );
    const otherwise = new Set<FoundPair>();
    await actingAs(tx, PLATFORM, async () => {
      for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE)
        await this.among(tx, pairs.slice(from, from + PAIRS_AT_ONCE), withRule, otherwise);
    });
    return otherwise;
  }

  private async among(
    tx: Tx,
    pairs: readonly FoundPair[],
    withRule: ReadonlySet<string>,
    otherwise: Set<FoundPair>,
  ): Promise<void> {
    const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const typed = new Set(
      [...records.values()].filter(({ content }) => isTyped(content)).map(({ id }) => id),
    );
    const open: FoundPair[] = [];
    for (const pair of pairs) {
      const { a, b, institutionA, institutionB } = pair;
      // A pair of one institution competes with that institution's pairs alone, whoever looks.
      if (institutionA === institutionB) continue;
      const hasRule = withRule.has(institutionA) || withRule.has(institutionB);
      if (hasRule || (typed.has(a) && typed.has(b))) otherwise.add(pair);
      else if (typed.has(a) || typed.has(b)) open.push(pair);
    }
    const seqOf = (id: string): number => records.get(id)?.seq ?? 0;
    for (const kind of new Set(open.map((pair) => pair.kind))) {
      const ofKind = open.filter((pair) => pair.kind === kind);
      // Who is not typed has no typed competitor.
      const seqs = new Set(ofKind.flatMap(({ a, b }) => [a, b].filter((id) => typed.has(id)).map(seqOf)));
      const lists = new Map(
        (await this.candidates.ofSeqs(tx, kind, [...seqs])).map((one) => [one.subjectSeq, one]),
      );
      const named = [...new Set([...lists.values()].flatMap(({ list }) => Array.from(list.seqs)).concat([...seqs]))]; // prettier-ignore
      const held = new Map((await this.records.typedBySeq(tx, named)).map((one) => [one.seq, one]));
      for (const pair of ofKind) {
        const sides = [seqOf(pair.a), seqOf(pair.b)];
        const odds = sides.map((seq) => oddsOfRivals(lists.get(seq), held, pair.bankPrior, sides));
        if (odds.some((one) => one >= LEAST_ODDS)) otherwise.add(pair);
      }
    }
  }
}

/** Tells whether an institution holds a side of a pair. */
export const holds = ({ institutionA, institutionB }: OnePair, side: 'a' | 'b', id: string | undefined) =>
  id === undefined || (side === 'a' ? institutionA : institutionB) === id;

/** @param pair the numbers of its two records, which do not compete with each other */
function oddsOfRivals(
  stored: StoredList | undefined,
  held: ReadonlyMap<number, HeldRecord>,
  prior: number,
  pair: readonly number[],
): number {
  const owner = stored && held.get(stored.subjectSeq);
  if (!owner) return 0;
  const { seqs, log10LR } = stored.list;
  return seqs.reduce((sum, seq, at) => {
    const rival = pair.includes(seq) ? undefined : held.get(seq);
    if (!rival || rival.institutionId === owner.institutionId) return sum;
    return sum + (prior / (1 - prior)) * 10 ** (log10LR[at] ?? Number.NEGATIVE_INFINITY);
  }, 0);
}
