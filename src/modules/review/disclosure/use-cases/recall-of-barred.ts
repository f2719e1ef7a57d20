import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { InstitutionDirectory, type Agreement, type Institution } from '../../../institutions/index.js';
import { RecordStore, type DecidingRecord } from '../../../records/records/index.js';
import { isAgreed } from '../domain/agreed-level.js';
import type { RecallCause } from '../domain/recall.js';
import type { OwnedPair } from '../domain/released.js';
import { RecallRepository } from '../persistence/recall.repository.js';
import { DisclosurePolicy } from './disclosure-policy.js';
import { Recalls, type AskedBack } from './recalls.js';
import type { Disclosure } from './disclosure.js';

/** Pairs whose records are in memory together. */
export const PAIRS_AT_ONCE = 500;

const SIDES = ['a', 'b'] as const;

/** Decisions about pairs at one moment. */
interface Moment {
  readonly records: ReadonlyMap<string, DecidingRecord>;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly agreements: readonly Agreement[];
  readonly viewOf: ReadonlyMap<string, Disclosure>;
}

/**
 * Asks back what was seen of pairs and may not be seen any more, whatever the reason; what was asked before
 * is not asked again.
 */
@Injectable()
export class RecallOfBarred {
  constructor(
    private readonly recalls: RecallRepository,
    private readonly ledger: Recalls,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly disclosurePolicy: DisclosurePolicy,
  ) {}

  /**
   * Asks both sides to delete what they have seen of pairs that may not be compared any more.
   *
   * @param recordIds records that have changed; without them all pairs are looked at
   * @returns how many were asked
   */
  async ask(tx: Tx, recordIds: readonly string[] | undefined): Promise<number> {
    const pairs = await this.recalls.seenPairs(tx, recordIds);
    let asked = 0;
    for (let from = 0; from < pairs.length; from += PAIRS_AT_ONCE) {
      const some = pairs.slice(from, from + PAIRS_AT_ONCE);
      const moment = await this.momentOf(tx, some);
      asked += await this.askAll(
        tx,
        some.flatMap((pair) => barredOf(pair, moment) ?? []),
      );
    }
    return asked;
  }

  /**
   * Asks back what was seen of pairs that may not be seen any more, and of pairs that stand what was seen
   * above the level that may be seen now.
   */
  async askBeyondAgreed(tx: Tx, pairs: readonly OwnedPair[]): Promise<number> {
    const moment = await this.momentOf(tx, pairs);
    return this.askAll(
      tx,
      pairs.flatMap((pair) => barredOf(pair, moment) ?? loweredOf(pair, moment)),
    );
  }

  private async askAll(tx: Tx, all: readonly AskedBack[]): Promise<number> {
    let asked = 0;
    for (const one of all) if (await this.ledger.ask(tx, one)) asked += 1;
    return asked;
  }

  private async momentOf(tx: Tx, pairs: readonly OwnedPair[]): Promise<Moment> {
    const ids = [...new Set(pairs.flatMap(({ recordA, recordB }) => [recordA, recordB]))];
    const holders = [
      ...new Set(pairs.flatMap(({ institutionA, institutionB }) => [institutionA, institutionB])),
    ];
    const viewers = holders.map((institutionId) => ({ institutionId, forAnyPurpose: true }));
    const views = await this.disclosurePolicy.openForEach(tx, viewers, ids);
    return {
      records: new Map((await this.records.whatDecides(tx, ids)).map((one) => [one.id, one])),
      institutions: new Map((await this.institutions.all(tx)).map((one) => [one.id, one])),
      agreements: await this.institutions.agreements(tx),
      viewOf: new Map(views.map((view) => [view.institutionId ?? '', view])),
    };
  }
}

/** Returns what both sides are asked of a pair that may not be compared; undefined of one that may. */
function barredOf(pair: OwnedPair, moment: Moment): AskedBack[] | undefined {
  const { records, institutions, agreements, viewOf } = moment;
  const [a, b] = [records.get(pair.recordA), records.get(pair.recordB)];
  const view = viewOf.get(pair.institutionA);
  if (a && b && view?.mayStand({ kind: pair.kind as Kind, a, b })) return undefined;
  const [one, other] = [institutions.get(pair.institutionA), institutions.get(pair.institutionB)];
  const hasAgreement = one && other && isAgreed(pair.kind as Kind, [one, other], agreements);
  const cause: RecallCause = hasAgreement ? 'barred' : 'agreement_ended';
  return SIDES.map((side) => ({ pair, side, above: 0, cause }));
}

/**
 * Returns what the two sides are asked of each other's record: all that was seen above what may be seen now.
 */
function loweredOf(pair: OwnedPair, { records, viewOf }: Moment): AskedBack[] {
  const [a, b] = [records.get(pair.recordA), records.get(pair.recordB)];
  if (!a || !b) return [];
  return SIDES.map((side) => {
    const view = viewOf.get(side === 'a' ? pair.institutionB : pair.institutionA);
    const deciding = { kind: pair.kind as Kind, a, b };
    const cause: RecallCause = view?.isHolderOnly(deciding) ? 'barred' : 'agreement_lowered';
    return { pair, side, above: view?.levelOfSide(deciding, side) ?? 0, cause };
  });
}
