import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { requireAbsence } from '../domain/absence.js';
import { AssigneeRefused } from '../domain/alert-errors.js';
import { AbsenceRepository, type KnownAbsence } from '../persistence/absence.repository.js';
import { isUuid } from '../persistence/uuid.js';
import { Rosters } from './roster.js';

export interface AbsenceOrder {
  readonly from: Date;
  readonly until: Date;
  readonly deputyId?: string | undefined;
  /** A colleague, of whom a coordinator says it; oneself without. */
  readonly actorId?: string | undefined;
}

/**
 * Absences of an institution's people, and who takes their alerts. The reason is not asked: it may be a
 * matter of health. The alerts themselves move with the next round.
 */
@Injectable()
export class Absences {
  constructor(
    private readonly guarded: Guarded,
    private readonly absences: AbsenceRepository,
    private readonly rosters: Rosters,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Lists the absences of the actor's institution that are not over, the soonest first. */
  async list(actor: Actor): Promise<readonly KnownAbsence[]> {
    return this.guarded.perform(actor, 'absences.read', [], async (tx) => {
      if (actor.institutionId === undefined) throw new NotFound();
      return this.absences.of(tx, actor.institutionId, this.clock.now());
    });
  }

  async say(actor: Actor, order: AbsenceOrder): Promise<KnownAbsence> {
    return this.guarded.perform(actor, 'absences.say', [], async (tx) => {
      const { institutionId } = actor;
      if (institutionId === undefined) throw new NotFound();
      const actorId = order.actorId ?? actor.actorId;
      requireMay(actor, actorId, institutionId);
      const now = this.clock.now();
      const others = await this.absences.lockOf(tx, institutionId, now);
      const planned = {
        ...{ id: randomUUID(), institutionId, actorId, deputyId: order.deputyId ?? null },
        ...{ startsAt: order.from, endsAt: order.until },
      };
      await this.requirePeople(tx, planned);
      requireAbsence(planned, others, now);
      await this.absences.add(tx, planned, { by: actor.actorId, at: now });
      await this.record(tx, actor, planned.id, 'said');
      return planned;
    });
  }

  /** The one who is back, or has not left, says so; a coordinator of any colleague. */
  async end(actor: Actor, id: string): Promise<KnownAbsence> {
    return this.guarded.perform(actor, 'absences.say', [id], async (tx) => {
      const known = isUuid(id) ? await this.absences.byId(tx, id) : undefined;
      if (!known) throw new NotFound();
      requireOnRecord(actor, 'absences.say', known.institutionId);
      requireMay(actor, known.actorId, known.institutionId);
      const now = this.clock.now();
      await this.absences.end(tx, id, now);
      await this.record(tx, actor, id, 'ended');
      return (await this.absences.byId(tx, id)) ?? known;
    });
  }

  /** Both are colleagues who act on alerts. */
  private async requirePeople(tx: Tx, { institutionId, actorId, deputyId }: KnownAbsence): Promise<void> {
    const roster = await this.rosters.open(tx);
    if (!(await roster.member(institutionId, actorId))) throw new AssigneeRefused('actorId');
    if (deputyId === null) return;
    const deputy = deputyId === actorId ? undefined : await roster.member(institutionId, deputyId);
    if (!deputy) throw new AssigneeRefused('deputyId');
  }

  private async record(tx: Tx, actor: Actor, id: string, deed: 'said' | 'ended'): Promise<void> {
    await this.audit.record(tx, { actor, action: 'absences.say', recordIds: [id], detail: { deed } });
  }
}

function requireMay(actor: Actor, actorId: string, institutionId: string): void {
  if (actorId !== actor.actorId) requireOnRecord(actor, 'absences.sayOfOthers', institutionId);
}
