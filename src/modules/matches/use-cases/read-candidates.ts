import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../kernel/linkage/index.js';
import { TenantDb, type Tx } from '../../../platform/database/index.js';
import { isAllowed, type Actor } from '../../access/index.js';
import { DisclosedLedger, DisclosureDesk, type PairView, type ShownTo } from '../../disclosure/index.js';
import { ReadRuns, type FoundPair } from '../../matching/index.js';
import { RecordStore } from '../../records/index.js';
import { JudgementRepository, pairKey } from '../persistence/judgement.repository.js';
import { BlindRule } from './blind-rule.js';

export interface ShownCandidate {
  readonly pair: FoundPair;
  readonly view: PairView;
  /** The pair waits for the viewer's judgement, to be given without its score. */
  readonly isBlind: boolean;
}

/** More candidates than are kept of any record. */
const ALL_CANDIDATES = 10_000;

/** The kept candidates of one's own record; what the viewer is to judge blindly has neither score nor rank. */
@Injectable()
export class ReadCandidates {
  constructor(
    private readonly matching: ReadRuns,
    private readonly db: TenantDb,
    private readonly records: RecordStore,
    private readonly desk: DisclosureDesk,
    private readonly disclosed: DisclosedLedger,
    private readonly judgements: JudgementRepository,
    private readonly blind: BlindRule,
  ) {}

  async of(actor: Actor, recordId: string, kind: Kind | undefined, limit: number): Promise<ShownCandidate[]> {
    const pairs = await this.matching.candidates(actor, recordId, kind, ALL_CANDIDATES);
    return this.db.run(actor, async (tx) => {
      const shown = await this.shown(tx, actor, pairs);
      await this.disclosed.note(tx, actor, shown.slice(0, limit).map(shownTo));
      const awaited = await this.awaited(tx, actor, shown.slice(0, limit));
      const candidates = shown.slice(0, limit).map((one): ShownCandidate => {
        const { kind: of, a, b } = one.pair;
        return { ...one, isBlind: awaited.has(pairKey({ kind: of, recordA: a, recordB: b })) };
      });
      return [
        ...candidates.filter(({ isBlind }) => !isBlind),
        ...candidates
          .filter(({ isBlind }) => isBlind)
          .sort(({ pair: x }, { pair: y }) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1)),
      ];
    });
  }

  private async shown(
    tx: Tx,
    actor: Actor,
    pairs: readonly FoundPair[],
  ): Promise<Omit<ShownCandidate, 'isBlind'>[]> {
    const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    if (ids.length === 0) return [];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const disclosure = await this.desk.open(tx, actor, ids);
    return pairs.flatMap((pair) => {
      const [a, b] = [records.get(pair.a), records.get(pair.b)];
      const view = a && b && disclosure.of({ kind: pair.kind, a, b });
      return view && view.level > 0 ? [{ pair, view }] : [];
    });
  }

  private async awaited(
    tx: Tx,
    actor: Actor,
    shown: readonly Omit<ShownCandidate, 'isBlind'>[],
  ): Promise<ReadonlySet<string>> {
    if (!isAllowed(actor, 'matches.judge', 'party') || !(await this.blind.holdsFor(tx, actor)))
      return new Set();
    const keys = shown.map(({ pair: { kind, a, b } }) => ({ kind, recordA: a, recordB: b }));
    return new Set((await this.judgements.unjudged(tx, keys, actor.actorId)).map(pairKey));
  }
}

/** A candidate shows figures and no value. */
function shownTo({ pair, view }: Omit<ShownCandidate, 'isBlind'>): ShownTo {
  const { kind, a: recordA, b: recordB, institutionA, institutionB } = pair;
  return { pair: { kind, recordA, recordB, institutionA, institutionB }, view, most: 2 };
}
