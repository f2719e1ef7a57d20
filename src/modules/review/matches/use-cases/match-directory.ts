import { Inject, Injectable } from '@nestjs/common';
import type { RecordType } from '../../../../kernel/contract/index.js';
import { SIDES_OF_KIND, type Kind } from '../../../../kernel/linkage/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { isVisible } from '../domain/match-sides.js';
import { bandOf, CONCLUSIONS, type Band } from '../domain/match-state.js';
import { passesOn } from '../domain/withheld.js';
import { asCountsFor } from '../domain/side-figures.js';
import { MatchRepository, isOpen, type StoredMatch, type Side } from '../persistence/match.repository.js';
import { TriageRepository } from '../persistence/triage.repository.js';

export interface AlertSide {
  readonly recordId: string;
  readonly recordType: RecordType;
  readonly institutionId: string;
  /** Band by what this side admits. */
  readonly band: Band;
  /**
   * True where the match reaches the threshold of opening by what this side admits: else it is seen there and
   * nobody is alerted.
   */
  readonly isLead: boolean;
}

/** Part of a match that an alert needs to know: no fact of any record. */
export interface MatchForAlert {
  readonly id: string;
  readonly kind: Kind;
  /** The lesser of what the two sides are told. */
  readonly band: Band;
  readonly a: AlertSide;
  readonly b: AlertSide;
  /** A living person who has not been asked: only the holder of the record is told, and told to ask. */
  readonly holderOnly: boolean;
  /** A side that does not know of it yet. */
  readonly withheldFrom: Side | null;
  /** Sides that have come to a conclusion: nothing waits for them. */
  readonly doneBy: readonly Side[];
}

/** Conclusions of the sides of a match, as far as an alert about it ends by them. */
export interface MatchConclusions {
  readonly id: string;
  readonly isOpen: boolean;
  readonly sides: readonly {
    readonly recordId: string;
    /** undefined: the side has come to none. */
    readonly concluded: { readonly by: string; readonly at: Date } | undefined;
  }[];
}

/** Part of a match that a laboratory needs to know before it weighs its DNA. */
export interface MatchForLaboratory {
  readonly kind: Kind;
  readonly recordA: string;
  readonly recordB: string;
  readonly prior: number;
  /** True where the match is still worked on, and seen by either side. */
  readonly isOpenToBoth: boolean;
  /** True where one side does not know of the match yet. */
  readonly isWithheld: boolean;
  /** Weight of the DNA when the match was scored; undefined where it did not enter. */
  readonly dna: { readonly log10LR: number; readonly reason: string } | undefined;
}

/** Work on a match: whether somebody is at it. */
export interface MatchWork {
  readonly isOpenToBoth: boolean;
  /** Time since which a side has laid the match aside, while it rests. */
  readonly restsSince: Date | undefined;
}

const isOpenToBoth = (row: StoredMatch): boolean =>
  isOpen(row) && isVisible(row, row.institutionA) && isVisible(row, row.institutionB);

@Injectable()
export class MatchDirectory {
  constructor(
    private readonly matchRepository: MatchRepository,
    private readonly triage: TriageRepository,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Returns these matches for alerts: those that are somebody's work.
   *
   * @param reach `all`: those that have ended too
   */
  async forAlerts(tx: Tx, ids: readonly string[], reach: 'open' | 'all' = 'open'): Promise<MatchForAlert[]> {
    return (await this.matchRepository.byIds(tx, ids))
      .filter((row) => reach === 'all' || isOpen(row))
      .map((row) => this.forAlert(row));
  }

  /** Returns what the sides of these matches have come to, and who has said so. */
  async conclusionsOf(tx: Tx, ids: readonly string[]): Promise<MatchConclusions[]> {
    return (await this.matchRepository.byIds(tx, ids)).map((row) => ({
      id: row.id,
      isOpen: isOpen(row),
      sides: row.sides.map(({ side, state, decidedBy, decidedAt }) => ({
        recordId: side === 'a' ? row.recordA : row.recordB,
        concluded:
          CONCLUSIONS.includes(state) && decidedBy && decidedAt
            ? { by: decidedBy, at: decidedAt }
            : undefined,
      })),
    }));
  }

  /** Returns those of these matches that are settled, and which of their sides had looked at them before. */
  async settledForAlerts(
    tx: Tx,
    ids: readonly string[],
  ): Promise<(MatchForAlert & { readonly version: number; readonly lookedAt: readonly Side[] })[]> {
    return (await this.matchRepository.byIds(tx, ids))
      .filter(({ state }) => state === 'settled')
      .map((row) => ({
        ...{ ...this.forAlert(row), version: row.version },
        lookedAt: row.sides.filter(({ state }) => state !== 'unseen').map(({ side }) => side),
      }));
  }

  /** Returns those of these matches that an identification has settled. */
  async settledAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = ids.length > 0 ? await this.matchRepository.byIds(tx, ids) : [];
    return new Set(rows.filter(({ state }) => state === 'settled').map(({ id }) => id));
  }

  /** Returns those of these matches that are identified. */
  async identifiedAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = ids.length > 0 ? await this.matchRepository.byIds(tx, ids) : [];
    return new Set(rows.filter(({ state }) => state === 'identified').map(({ id }) => id));
  }

  /** Returns those of these matches that both sides hold to be plausible. */
  async confirmingAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = ids.length > 0 ? await this.matchRepository.byIds(tx, ids) : [];
    return new Set(rows.filter(({ state }) => state === 'in_confirmation').map(({ id }) => id));
  }

  /** Returns those of these matches that somebody works on. */
  async openAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = ids.length > 0 ? await this.matchRepository.byIds(tx, ids) : [];
    return new Set(rows.filter((row) => isOpen(row)).map(({ id }) => id));
  }

  /** Returns when a match was opened. */
  async openedAt(tx: Tx, id: string): Promise<Date | undefined> {
    return (await this.matchRepository.byIds(tx, [id]))[0]?.openedAt;
  }

  /** Matches by which one of these records is identified. */
  async identifiedOf(tx: Tx, recordIds: readonly string[]): Promise<MatchForAlert[]> {
    return (await this.matchRepository.identifiedOf(tx, recordIds)).map((row) => this.forAlert(row));
  }

  /** A piece of what is open, of one record or of all, in the order of opening. */
  async openAfter(
    tx: Tx,
    recordId: string | undefined,
    after: number,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly seq: number }[]> {
    return this.matchRepository.openAfter(tx, recordId, after, limit);
  }

  /** A match that an institution may see; undefined for any other, as for one that is not there. */
  async forLaboratory(
    tx: Tx,
    id: string,
    institutionId: string | undefined,
  ): Promise<MatchForLaboratory | undefined> {
    const [row] = await this.matchRepository.byIds(tx, [id]);
    if (!row || !isVisible(row, institutionId)) return undefined;
    const dna = asCountsFor(row, institutionId).evidence.find(
      ({ group, field }) => group === 'dna' && field === 'profile.autosomal',
    );
    return {
      kind: row.kind as Kind,
      recordA: row.recordA,
      recordB: row.recordB,
      prior: row.prior,
      isOpenToBoth: isOpenToBoth(row),
      isWithheld: row.withheldFrom !== null,
      dna: dna && { log10LR: dna.log10LR, reason: dna.reason },
    };
  }

  /** Returns how these matches are worked on, for the platform's own work. */
  async workAmong(tx: Tx, ids: readonly string[], now: Date): Promise<ReadonlyMap<string, MatchWork>> {
    const rests = await this.triage.restingAmong(tx, ids, now);
    const since = new Map(rests.map((one) => [one.matchId, one.since]));
    return new Map(
      (await this.matchRepository.byIds(tx, ids)).map((row) => [
        row.id,
        { isOpenToBoth: isOpenToBoth(row), restsSince: since.get(row.id) },
      ]),
    );
  }

  /** Marks that both sides have been told: the match is somebody's duty now. */
  async markNotified(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.matchRepository.markNotified(tx, ids);
  }

  private forAlert(row: StoredMatch): MatchForAlert {
    const kind = row.kind as Kind;
    const told = [row.institutionA, row.institutionB].map((id) => asCountsFor(row, id).probability);
    return {
      id: row.id,
      kind,
      band: bandOf(Math.min(...told)),
      a: this.alertSide(row, 'a'),
      b: this.alertSide(row, 'b'),
      holderOnly: row.holderOnly,
      withheldFrom: row.withheldFrom,
      doneBy: row.sides.filter(({ state }) => CONCLUSIONS.includes(state)).map(({ side }) => side),
    };
  }

  private alertSide(row: StoredMatch, side: Side): AlertSide {
    const [recordId, institutionId] =
      side === 'a' ? [row.recordA, row.institutionA] : [row.recordB, row.institutionB];
    const { probability } = asCountsFor(row, institutionId);
    // A match that was a lead stays one when the bank makes it weaker: only what the side is not told takes
    // it away. A match that the other side wants it to look at is a lead.
    const isLead =
      row.withheldFrom !== null ||
      row.sides.some((other) => other.side !== side && passesOn(other.state)) ||
      probability === row.probability ||
      probability >= this.settings.HYPOTHESIS_THRESHOLD;
    const recordType = SIDES_OF_KIND[row.kind as Kind][side];
    return { recordId, recordType, institutionId, band: bandOf(probability), isLead };
  }
}
