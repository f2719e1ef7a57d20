import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { DomainError, NotFound } from '../../../platform/errors/index.js';
import type { FlowProgress } from '../../../platform/queue/index.js';
import { isAllowed, requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { KinshipSettings, type KinshipReference } from '../../records/forensic-bank/index.js';
import { InstitutionDirectory } from '../../institutions/index.js';
import { jointOdds, type JointOdds } from '../domain/joint-odds.js';
import { JointResultRepository, type StoredJointResult } from '../persistence/joint-result.repository.js';
import { GatherEvent } from './gather-event.js';
import { progressOf } from './read-ranking.js';

const NO_LONGER_COVERED = 'LABORATORY.NO_LONGER_COVERED';

/** A record behind a person of the result, as its viewer may know it. */
export interface KnownRecord {
  readonly recordId: string | undefined;
  readonly code: string;
  readonly institution: string;
}

export interface JointView {
  readonly result: StoredJointResult;
  readonly reference: KinshipReference | undefined;
  readonly progress: FlowProgress | undefined;
  /** Known records by their ids. */
  readonly known: ReadonlyMap<string, KnownRecord>;
  /** A record has changed since, or one has come or gone: ask anew. */
  readonly isStale: boolean;
}

/** Newest joint identification of an event by an institution. */
export interface JointOfEvent {
  readonly id: string;
  readonly finishedAt: Date | undefined;
  /** A record has changed, come or gone since: ask anew. */
  readonly isStale: boolean;
  /** The likeliest first; empty where a record of it may not be compared any more. */
  readonly odds: readonly JointOdds[];
}

/** A joint identification of one's own institution. */
@Injectable()
export class ReadJoint {
  constructor(
    private readonly guarded: Guarded,
    private readonly results: JointResultRepository,
    private readonly gather: GatherEvent,
    private readonly settings: KinshipSettings,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async one(actor: Actor, id: string): Promise<JointView> {
    return this.guarded.perform(actor, 'laboratory.identify', [], async (tx) => {
      const result = await this.results.byId(tx, id);
      if (!result) throw new NotFound();
      requireOnRecord(actor, 'laboratory.identify', result.institutionId);
      const { known, isStale } = await this.knownRecords(tx, result);
      const recordIds = result.inputs.map(([recordId]) => recordId);
      await this.audit.record(tx, {
        actor,
        action: 'laboratory.identify',
        recordIds,
        detail: { resultId: id },
      });
      return {
        ...{ result, known, isStale },
        reference: await this.settings.byId(tx, result.settingId),
        progress: await progressOf(tx, result.taskId),
      };
    });
  }

  /**
   * The newest of the actor's institution for an event, in the transaction of somebody who reads the event.
   * Nothing where there is none, or for whoever may not read it.
   */
  async latestOf(tx: Tx, actor: Actor, eventCode: string): Promise<JointOfEvent | undefined> {
    const { institutionId } = actor;
    if (institutionId === undefined || !isAllowed(actor, 'laboratory.identify', 'own')) return undefined;
    const result = await this.results.latestDone(tx, institutionId, eventCode);
    if (!result?.outcome) return undefined;
    const { id, inputs, outcome } = result;
    const standing = await this.knownRecords(tx, result).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === NO_LONGER_COVERED) return undefined;
      throw error;
    });
    await this.audit.record(tx, {
      ...{ actor, action: 'laboratory.identify', detail: { resultId: id } },
      recordIds: inputs.map(([recordId]) => recordId),
    });
    const finishedAt = result.finishedAt ?? undefined;
    if (!standing) return { id, finishedAt, isStale: true, odds: [] };
    return { id, finishedAt, isStale: standing.isStale, odds: jointOdds(outcome) };
  }

  /**
   * Returns the records of a result. What was kept is shown only while all who take part in it may still be
   * compared: permission is no memory.
   */
  private async knownRecords(tx: Tx, { inputs, eventCode, institutionId }: StoredJointResult) {
    const known = new Map<string, KnownRecord>();
    if (inputs.length === 0) return { known, isStale: false };
    const event = await this.gather.gather(tx, eventCode, institutionId);
    const taking = new Set([
      ...event.victims.map(({ recordId }) => recordId),
      ...event.families.flatMap(({ recordIds }) => recordIds),
    ]);
    const codes = new Map((await this.institutions.all(tx)).map((one) => [one.id, one.code]));
    let isStale = taking.size !== inputs.length;
    for (const [recordId, contentHash] of inputs) {
      const record = event.records.get(recordId);
      const isOwn = record?.institutionId === institutionId;
      if (!record || (!isOwn && !taking.has(recordId))) throw new DomainError(NO_LONGER_COVERED, 'conflict');
      if (record.contentHash !== contentHash) isStale = true;
      known.set(recordId, {
        recordId: isOwn ? recordId : undefined,
        code: record.code,
        institution: codes.get(record.institutionId) ?? '',
      });
    }
    return { known, isStale };
  }
}
