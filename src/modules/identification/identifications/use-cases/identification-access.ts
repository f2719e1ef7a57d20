import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import {
  requireInRelation,
  type Actor,
  type Operation,
  type ActorRelation,
} from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { IdentificationRests } from '../domain/identification.errors.js';
import { maySay, type IdentificationMove } from '../domain/identification-state.js';
import { IDENTIFICATION_MOVED } from '../events.js';
import {
  IdentificationRepository,
  type Identification,
  type IdentificationChange,
} from '../persistence/identification.repository.js';
import {
  IdentificationStepRepository,
  type IdentificationStep,
  type StepName,
} from '../persistence/step.repository.js';

export interface IdentificationVersion {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Content of a step beside who did it. */
export type StepStatement = Partial<
  Pick<IdentificationStep, 'reasonCode' | 'words' | 'laboratory' | 'reportReference'>
>;

type Work = (
  tx: Tx,
  identification: Identification,
) => Promise<Readonly<Record<string, string | number>> | undefined>;

interface Asked {
  /** Relation in which the operation is asked: `own` of what is the family's institution's alone. */
  readonly relation?: ActorRelation;
  /** The client's key of the request, and what it says: sent again it is answered and not done again. */
  readonly sent?: { readonly key: string | undefined; readonly said: unknown };
}

/**
 * Whatever an institution does with an identification: found, allowed, of the version that was read, locked,
 * written down.
 */
@Injectable()
export class IdentificationAccess {
  constructor(
    private readonly guarded: Guarded,
    private readonly identifications: IdentificationRepository,
    private readonly steps: IdentificationStepRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async change(
    actor: Actor,
    operation: Operation,
    { id, expectedVersion }: IdentificationVersion,
    work: Work,
    { relation = 'party', sent = { key: undefined, said: undefined } }: Asked = {},
  ): Promise<void> {
    await this.guarded.perform(actor, operation, [], async (tx) => {
      const found = await this.identifications.lock(tx, id);
      if (!found || !partiesOf(found).includes(actor.institutionId ?? '')) throw new NotFound();
      requireInRelation(actor, operation, relation);
      const request = { id, said: sent.said };
      await once(tx, { scope: actor.institutionId ?? '', operation, key: sent.key, request }, async () => {
        if (found.version !== expectedVersion) throw new VersionConflict(expectedVersion, found.version);
        const detail = await work(tx, found);
        await this.audit.record(tx, {
          actor,
          action: operation,
          recordIds: [found.recordA, found.recordB],
          detail: { identificationId: id, ...detail },
        });
        return { identificationId: id };
      });
    });
  }

  /** Throws where the table has no such move from where it stands. */
  requireMove({ state }: Identification, move: IdentificationMove): void {
    if (!maySay(state, move)) throw new IdentificationRests(state, move);
  }

  /** Writes a step and what it changes. */
  async step(
    tx: Tx,
    actor: Actor,
    identificationId: string,
    { what, said = {}, change }: { what: StepName; said?: StepStatement; change?: IdentificationChange },
  ): Promise<void> {
    const doneAt = this.clock.now();
    const nothing = { reasonCode: null, words: null, laboratory: null, reportReference: null };
    await this.steps.add(tx, {
      ...{ ...nothing, ...said, identificationId, what, doneAt },
      forInstitution: actor.institutionId ?? null,
      doneBy: actor.actorId,
    });
    if (change) await this.identifications.change(tx, identificationId, change, doneAt);
    await this.outbox.put(tx, { name: IDENTIFICATION_MOVED, payload: { identificationId } });
  }
}

/** Returns who may know of an identification: the owners of both records, and whoever examines it again. */
export function partiesOf({
  institutionA,
  institutionB,
  examinerId,
}: Pick<Identification, 'institutionA' | 'institutionB' | 'examinerId'>): string[] {
  return [institutionA, institutionB, ...(examinerId ? [examinerId] : [])];
}
