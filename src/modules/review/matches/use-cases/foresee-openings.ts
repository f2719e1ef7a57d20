import { Injectable } from '@nestjs/common';
import { KINDS, type Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import {
  FoundCandidates,
  KindShares,
  ListsUnderShares,
  RankedExport,
  type FoundPair,
  type SetShares,
  type ShareOfKind,
} from '../../../matching/runs/index.js';
import { chooseOpenings } from '../domain/choose-openings.js';

/** Forecast of what would open, were nothing open yet: counts, and nothing of a record. */
export interface ForeseenOpenings {
  readonly threshold: number;
  readonly kind: Kind;
  /** Matches that would open: leads that somebody has to look at. */
  readonly leads: number;
  /** Number of them that are expected to be true: the sum of their probabilities. */
  readonly expected: number;
}

/** Forecast of what would open under other shares of records with a counterpart. */
export interface ForeseenUnderShares extends ForeseenOpenings {
  /**
   * Number of the same leads that are expected to be true by the probabilities of now: if what is set turns
   * out wrong.
   */
  readonly expectedNow: number;
}

interface Limits {
  /** Probabilities, each above 0. */
  readonly thresholds: readonly number[];
  /** Number of open matches that a record may have at a time. */
  readonly perRecord: number;
}

/**
 * Says before a threshold or a share is set how many leads it would give, and how many of them are expected
 * to be true. For whoever runs the installation.
 */
@Injectable()
export class ForeseeOpenings {
  constructor(
    private readonly guarded: Guarded,
    private readonly ranked: RankedExport,
    private readonly lists: ListsUnderShares,
    private readonly shares: KindShares,
    private readonly foundCandidates: FoundCandidates,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns each threshold with each kind, in the order in which they were given */
  async foresee(
    actor: Actor,
    thresholds: readonly number[],
    perRecord: number,
  ): Promise<readonly ForeseenOpenings[]> {
    return this.counted(actor, async (tx) => {
      const pairs = await this.pairs(tx, thresholds);
      const foreseen = thresholds.flatMap((threshold) =>
        byKind(opened(pairs, threshold, perRecord), (of) => ({ threshold, ...countsOf(of) })),
      );
      return { foreseen, pairs: pairs.length };
    });
  }

  /**
   * Forecasts the openings as if the installation had set these shares when everything was last compared.
   *
   * @param set all that would be set; a kind that is not named has what was learnt
   * @returns undefined before everything was compared: there is no share to hold it against
   */
  async underShares(
    actor: Actor,
    { thresholds, perRecord }: Limits,
    set: SetShares,
  ): Promise<readonly ForeseenUnderShares[] | undefined> {
    return this.counted(actor, async (tx) => {
      const instead = await this.lists.of(tx, set);
      if (!instead) return { foreseen: undefined, pairs: 0 };
      const pairs = await this.pairs(tx, thresholds, instead);
      // Of the lowest threshold: whatever a higher one opens is among it.
      const all = opened(pairs, Math.min(...thresholds), perRecord);
      const now = new Map(
        (await this.foundCandidates.score(tx, all)).map((pair) => [keyOf(pair), pair.probability]),
      );
      const foreseen = thresholds.flatMap((threshold) =>
        byKind(opened(pairs, threshold, perRecord), (of) => ({
          ...{ threshold, ...countsOf(of) },
          expectedNow: of.reduce((sum, pair) => sum + (now.get(keyOf(pair)) ?? 0), 0),
        })),
      );
      return { foreseen, pairs: pairs.length };
    });
  }

  /** Returns what was learnt of each kind and what is set. */
  async sharesNow(actor: Actor): Promise<readonly ShareOfKind[]> {
    return this.guarded.perform(actor, 'matches.export', [], async (tx) => {
      requireInRelation(actor, 'matches.export', 'platform');
      return this.shares.all(tx);
    });
  }

  private async counted<T>(
    actor: Actor,
    work: (tx: Tx) => Promise<{ readonly foreseen: T; readonly pairs: number }>,
  ): Promise<T> {
    return this.guarded.perform(actor, 'matches.export', [], async (tx) => {
      requireInRelation(actor, 'matches.export', 'platform');
      const { foreseen, pairs } = await work(tx);
      await this.audit.record(tx, { actor, action: 'matches.export', detail: { foreseen: pairs } });
      return foreseen;
    });
  }

  private async pairs(
    tx: Tx,
    thresholds: readonly number[],
    instead?: Awaited<ReturnType<ListsUnderShares['of']>>,
  ): Promise<FoundPair[]> {
    const pairs: FoundPair[] = [];
    const scope = { minProbability: Math.min(...thresholds), withEvidence: false, byUnconfirmed: false };
    for await (const piece of this.ranked.pieces(tx, { ...scope, instead }))
      pairs.push(...piece.map(({ pair }) => pair));
    return pairs;
  }
}

const opened = (pairs: readonly FoundPair[], threshold: number, perRecord: number): readonly FoundPair[] =>
  chooseOpenings(pairs, [], { threshold, perRecord }).opened;

function byKind<T extends object>(
  pairs: readonly FoundPair[],
  count: (of: readonly FoundPair[]) => T,
): (T & { readonly kind: Kind })[] {
  return KINDS.map((kind) => ({ kind, ...count(pairs.filter((pair) => pair.kind === kind)) }));
}

const countsOf = (pairs: readonly FoundPair[]): Pick<ForeseenOpenings, 'leads' | 'expected'> => ({
  leads: pairs.length,
  expected: pairs.reduce((sum, { probability }) => sum + probability, 0),
});

const keyOf = ({ kind, a, b }: FoundPair): string => `${kind} ${a} ${b}`;
