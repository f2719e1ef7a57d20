import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { ActorDirectory, requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { SuccessorRefused } from '../domain/closing-refused.js';
import type { Institution } from '../domain/institution.js';
import { requireSuccessor } from '../domain/successor.js';
import { AGREEMENTS_CHANGED, INSTITUTION_CLOSED } from '../events.js';
import { ClosingRepository } from '../persistence/closing.repository.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/**
 * An institution closes: what comes from now on goes to its successor, or up the succession of its country, and whoever holds open
 * work of it is told by an event. Its people and machines have no access from then on. What it contributed stays under its name.
 */
@Injectable()
export class CloseInstitution {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly closings: ClosingRepository,
    private readonly actors: ActorDirectory,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param successorCode who takes over its work; without it, whoever stands in for its country */
  async close(actor: Actor, code: string, successorCode?: string): Promise<Institution> {
    return this.guarded.perform(actor, 'institutions.close', [], async (tx) => {
      requireOnRecord(actor, 'institutions.close', undefined);
      const institution = await this.institutions.toBeClosed(tx, code);
      if (!institution) throw new NotFound();
      const successor = await this.successor(tx, institution, successorCode);
      if (institution.closedAt) {
        // The same order again is answered, another one is not obeyed: the work has gone already.
        if ((institution.successorId ?? undefined) === successor?.id) return institution;
        throw new SuccessorRefused('MECHANISMS.CLOSED_ALREADY');
      }
      if (successor) requireSuccessor(institution, successor);
      const closedAt = this.clock.now();
      const closed = await this.institutions.close(tx, institution, closedAt, successor?.id);
      const people = await this.actors.shutOut(tx, institution.id);
      const ended = { institutionId: institution.id, successorId: successor?.id ?? null };
      await this.closings.add(tx, { ...ended, accountsEnded: people, closedAt }, actor.actorId);
      const detail = { institution: code, people, ...(successor && { successor: successor.code }) };
      await this.audit.record(tx, { actor, action: 'institutions.close', detail });
      await this.outbox.put(tx, {
        name: INSTITUTION_CLOSED,
        payload: { successorId: successor?.id ?? null },
        institutionId: institution.id,
      });
      await this.outbox.put(tx, { name: AGREEMENTS_CHANGED, payload: {} });
      return closed;
    });
  }

  private async successor(
    tx: Tx,
    { id }: Institution,
    code: string | undefined,
  ): Promise<Institution | undefined> {
    if (code === undefined) return undefined;
    const successor = await this.institutions.byCode(tx, code);
    if (!successor) throw new SuccessorRefused('MECHANISMS.SUCCESSOR_UNKNOWN');
    if (successor.id === id) throw new SuccessorRefused('MECHANISMS.SUCCESSOR_SAME');
    return successor;
  }
}
