import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { FoundCandidates } from '../../../matching/runs/index.js';
import { RecordHistory } from '../../../records/records/index.js';
import {
  AMENDMENT_DAYS,
  changedGroups,
  groupWeights,
  isToReview,
  mayBeToldNow,
  probabilityAfter,
  type GroupWeights,
} from '../domain/band-change.js';
import { bandOf, CONCLUSIONS, type Band, type MatchState } from '../domain/match-state.js';
import { asCountsFor } from '../domain/side-figures.js';
import { BANDS_CHANGED } from '../events.js';
import { BandChangeRepository, type BandChange } from '../persistence/band-change.repository.js';
import { MatchRepository, isOpen, type StoredMatch, type SideRow } from '../persistence/match.repository.js';

const DAY_MS = 86_400_000;

/**
 * States of matches that were decided for good, as far as anything is: a new model is held against these too.
 */
const CLOSED_BY_DECISION: readonly MatchState[] = ['excluded', 'identified'];

interface RunFacts {
  readonly runId: string;
  readonly isSweep: boolean;
  readonly modelVersion: string | undefined;
}

/** Facts that are known of a side beside its match. */
interface Known {
  readonly last: BandChange | undefined;
  /** Number of amendments in the last month, by record. */
  readonly amendments: ReadonlyMap<string, number>;
}

/** A match as it is weighed now. */
interface Weighed {
  readonly match: StoredMatch;
  readonly weights: GroupWeights;
  /** Figures of before, for decisions that note none. */
  readonly before: StoredMatch;
}

/**
 * Notices that a match has another band than when a side decided, and announces it for whoever decided.
 * Within one institution in each run; across institutions after a comparison of everything alone
 * (`mayBeToldNow`). When a new model has scored everything, decisions from which it is two bands away are
 * noticed as such, once a model, those on excluded and identified matches included. Decisions stand. Runs
 * twice without harm.
 */
@Injectable()
export class NoticeBandChanges {
  constructor(
    private readonly matchRepository: MatchRepository,
    private readonly changes: BandChangeRepository,
    private readonly foundCandidates: FoundCandidates,
    private readonly history: RecordHistory,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param before matches that the run has to do with, as they were before it */
  async notice(tx: Tx, run: RunFacts, before: readonly StoredMatch[]): Promise<void> {
    const open = await this.openNow(tx, before.filter(isConcluded));
    const closed = await this.closedNow(tx, run);
    const weighed = [...open, ...closed];
    const told = new Map(
      (
        await this.changes.lastOf(
          tx,
          weighed.map(({ match }) => match.id),
        )
      ).map((one) => [`${one.hypothesisId} ${one.side}`, one]),
    );
    const amendments = run.isSweep ? await this.amendmentsOf(tx, open) : new Map<string, number>();
    const noticed: string[] = [];
    for (const one of weighed)
      for (const side of one.match.sides.filter(isConclusion)) {
        const last = told.get(`${one.match.id} ${side.side}`);
        const change = this.changeOf(run, one, side, { last, amendments });
        if (change && (await this.changes.add(tx, change))) noticed.push(change.id);
      }
    if (run.isSweep && run.modelVersion) await this.noteHeld(tx, weighed, run.modelVersion);
    if (noticed.length > 0)
      await this.outbox.put(tx, { name: BANDS_CHANGED, payload: { changeIds: noticed } });
  }

  private changeOf(run: RunFacts, weighed: Weighed, side: SideRow, known: Known): BandChange | undefined {
    const one = asCountsForSide(weighed, side);
    const { match, before } = one;
    const bandNow = bandOf(isOpen(match) ? match.probability : wouldHaveSeen(one, side));
    const decided = bandOf(side.probability ?? before.probability);
    const newModel = run.isSweep ? unheldModel(one, side, run.modelVersion) : undefined;
    if (newModel && isToReview(decided, bandNow))
      return this.changed(one, side, { cause: 'model', bandThen: decided, bandNow }, newModel);
    const bandThen = bandToldLast(side, known.last) ?? decided;
    const isOther = isOpen(match) && side.probability !== null && bandThen !== bandNow;
    if (!isOther || !mayTell(run, match, side, known)) return undefined;
    return this.changed(one, side, { cause: 'bank', bandThen, bandNow }, match.modelVersion);
  }

  private changed(
    { match, weights, before }: Weighed,
    side: SideRow,
    bands: { readonly cause: BandChange['cause']; readonly bandThen: Band; readonly bandNow: Band },
    modelVersion: string,
  ): BandChange {
    const then = side.weights ?? groupWeights(before.evidence);
    return {
      ...{ id: randomUUID(), hypothesisId: match.id, side: side.side, ...bands, modelVersion },
      ...{ because: changedGroups(then, weights), decidedBy: side.decidedBy, noticedAt: this.clock.now() },
    };
  }

  /** Open matches with the figures that this run has given them. */
  private async openNow(tx: Tx, before: readonly StoredMatch[]): Promise<Weighed[]> {
    const earlier = new Map(before.map((one) => [one.id, one]));
    const now = await this.matchRepository.byIds(tx, [...earlier.keys()]);
    return now
      .filter((match) => isOpen(match) && isConcluded(match) && !match.emptiedAt)
      .map((match) => ({
        ...{ match, before: earlier.get(match.id) ?? match },
        weights: groupWeights(match.evidence),
      }));
  }

  /**
   * Returns the closed matches as the model of this run weighs them. Their figures stay those of the
   * decision, and lists do not hold them as others: what was told apart is left out. So their evidence is
   * weighed alone, and moves the odds of the decision by as much as it weighs more.
   */
  private async closedNow(tx: Tx, { runId, isSweep, modelVersion }: RunFacts): Promise<Weighed[]> {
    if (!isSweep || !modelVersion) return [];
    const unheld = await this.changes.lockUnheld(tx, modelVersion, CLOSED_BY_DECISION);
    const closed = (await this.matchRepository.byIds(tx, unheld)).filter(
      (one) => isConcluded(one) && !one.emptiedAt,
    );
    const pairs = closed.map(({ kind, recordA: a, recordB: b }) => ({ kind: kind as Kind, a, b }));
    const evidence = await this.foundCandidates.weighedBy(tx, runId, pairs);
    return closed.flatMap((match, at) => {
      const now = evidence[at];
      return now ? [{ match, before: match, weights: groupWeights(now) }] : [];
    });
  }

  private async noteHeld(tx: Tx, weighed: readonly Weighed[], modelVersion: string): Promise<void> {
    const fresh = weighed.filter(({ match }) => match.heldAgainst !== modelVersion);
    await this.changes.setHeldAgainst(
      tx,
      fresh.map(({ match }) => match.id),
      modelVersion,
    );
  }

  private async amendmentsOf(tx: Tx, open: readonly Weighed[]): Promise<ReadonlyMap<string, number>> {
    const ids = new Set(open.flatMap(({ match }) => [match.recordA, match.recordB]));
    const since = new Date(this.clock.now().getTime() - AMENDMENT_DAYS * DAY_MS);
    return this.history.amendmentsSince(tx, [...ids], since);
  }
}

const isConclusion = ({ state }: SideRow): boolean => CONCLUSIONS.includes(state);

const isConcluded = ({ sides }: StoredMatch): boolean => sides.some(isConclusion);

/**
 * Returns a match with what counts for the institution of a side: a sample that it does not admit counts
 * neither then nor now.
 */
function asCountsForSide({ match, before, weights }: Weighed, { side }: SideRow): Weighed {
  const institutionId = side === 'a' ? match.institutionA : match.institutionB;
  const own = asCountsFor(match, institutionId);
  const admitted = Object.fromEntries(Object.entries(weights).filter(([group]) => group !== 'dna'));
  const ownWeights = isOpen(own) ? groupWeights(own.evidence) : admitted;
  return {
    ...{ match: own, before: asCountsFor(before, institutionId) },
    weights: own === match ? weights : ownWeights,
  };
}

/** The model of the run, where decisions of this side have not been held against it. */
function unheldModel(
  { match, before }: Weighed,
  side: SideRow,
  modelVersion: string | undefined,
): string | undefined {
  const held = match.heldAgainst ?? side.modelVersion ?? before.modelVersion;
  return held === modelVersion ? undefined : modelVersion;
}

/** The band that a side was told of last, since it decided. */
function bandToldLast({ decidedAt }: SideRow, last: BandChange | undefined): Band | undefined {
  return last && decidedAt && last.noticedAt >= decidedAt ? last.bandNow : undefined;
}

function mayTell(
  { isSweep }: RunFacts,
  { institutionA, institutionB, recordA, recordB }: StoredMatch,
  { side }: SideRow,
  { amendments }: Known,
): boolean {
  const own = side === 'a' ? recordA : recordB;
  const isOneHolder = institutionA === institutionB;
  return mayBeToldNow({ isOneHolder, isSweep, amendments: amendments.get(own) ?? 0 });
}

/**
 * Returns the probability that the decision of a side would have seen, had its evidence weighed what it
 * weighs now.
 */
function wouldHaveSeen({ match, weights }: Weighed, side: SideRow): number {
  const then = side.weights ? sumOf(side.weights) : match.log10LR;
  return probabilityAfter(side.probability ?? match.probability, sumOf(weights) - then);
}

const sumOf = (weights: GroupWeights): number => Object.values(weights).reduce((sum, one) => sum + one, 0);
