import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { DomainError, NotFound } from '../../../platform/errors/index.js';
import { readFlowProgress, type FlowProgress } from '../../../platform/queue/index.js';
import { requireOnRecord, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { KinshipSettings, type KinshipReference } from '../../forensic-bank/index.js';
import { InstitutionDirectory } from '../../mechanisms/index.js';
import { JointResultRepository, type StoredJointResult } from '../persistence/joint-result.repository.js';
import { GatherEvent } from './gather-event.js';

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
  /** By id of the record. */
  readonly known: ReadonlyMap<string, KnownRecord>;
  /** A record has changed since, or one has come or gone: ask anew. */
  readonly isStale: boolean;
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
    return this.guarded.run(actor, 'laboratory.identify', [], async (tx) => {
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
        progress: result.taskId === null ? undefined : await readFlowProgress(tx, { id: result.taskId }),
      };
    });
  }

  /** What was kept is shown only while all who take part in it may still be compared: permission is no memory. */
  private async knownRecords(tx: Tx, { inputs, eventCode, institutionId }: StoredJointResult) {
    const known = new Map<string, KnownRecord>();
    if (inputs.length === 0) return { known, isStale: false };
    const event = await this.gather.run(tx, eventCode, institutionId);
    const taking = new Set([
      ...event.victims.map(({ recordId }) => recordId),
      ...event.families.flatMap(({ recordIds }) => recordIds),
    ]);
    const codes = new Map((await this.institutions.all(tx)).map((one) => [one.id, one.code]));
    let isStale = taking.size !== inputs.length;
    for (const [recordId, contentHash] of inputs) {
      const record = event.records.get(recordId);
      const isOwn = record?.institutionId === institutionId;
      if (!record || (!isOwn && !taking.has(recordId)))
        throw new DomainError('LABORATORY.NO_LONGER_COVERED', 'conflict');
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
