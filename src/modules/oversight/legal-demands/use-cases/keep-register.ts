import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { requireOnRecord, type Actor, type Operation } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import {
  checkedEntry,
  DemandRefuses,
  demandWords,
  requireMayTell,
  type DemandEntry,
  type DemandNote,
  type LegalDemand,
} from '../domain/legal-demand.js';
import { DemandRepository } from '../persistence/demand.repository.js';

export interface DemandVersion {
  readonly id: string;
  readonly expectedVersion: number;
}

/** The register of what authorities demand of an institution. What is given is `AnswerDemand`'s, by two people. */
@Injectable()
export class KeepRegister {
  constructor(
    private readonly guarded: Guarded,
    private readonly demands: DemandRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, before: number, limit: number): Promise<readonly LegalDemand[]> {
    return this.guarded.perform(actor, 'demands.read', [], async (tx) => {
      await this.audit.record(tx, { actor, action: 'demands.read' });
      requireOnRecord(actor, 'demands.read', actor.institutionId);
      return this.demands.page(tx, actor.institutionId ?? '', before, limit);
    });
  }

  async one(actor: Actor, id: string): Promise<LegalDemand> {
    return this.guarded.perform(actor, 'demands.read', [], async (tx) => {
      const found = await this.demands.byId(tx, id);
      if (!found) throw new NotFound();
      requireOnRecord(actor, 'demands.read', found.institutionId);
      await this.audit.record(tx, { actor, action: 'demands.read', detail: { demand: id } });
      return found;
    });
  }

  /** @param key made by the client; the same demand with the same key is entered once */
  async enter(actor: Actor, entry: DemandEntry, key?: string): Promise<LegalDemand> {
    const id = await this.guarded.perform(actor, 'demands.enter', [], async (tx) => {
      const { institutionId, actorId } = actor;
      if (institutionId === undefined) throw new NotFound();
      const sent = { scope: institutionId, operation: 'demands.enter', key, request: entry };
      return once(tx, sent, async () => {
        const by = { actorId, at: this.clock.now() };
        const entered = await this.demands.add(tx, institutionId, checkedEntry(entry, by.at), by);
        const detail = { demand: entered, country: entry.country, instrument: entry.instrument };
        await this.audit.record(tx, { actor, action: 'demands.enter', detail });
        return entered;
      });
    });
    return this.one(actor, id);
  }

  /** Writes down what counsel said, until when the family may not be told, and when it was. */
  async note(actor: Actor, version: DemandVersion, note: DemandNote): Promise<LegalDemand> {
    await this.guarded.perform(actor, 'demands.enter', [], async (tx) => {
      const { id, gagUntil } = await this.locked(tx, actor, 'demands.enter', version);
      const gag = note.gagUntil === undefined ? gagUntil : note.gagUntil;
      requireMayTell(gag, note.familyToldAt, this.clock.now());
      const counsel = note.counsel === undefined ? undefined : demandWords(note.counsel, 'counsel');
      await this.demands.note(tx, id, { ...note, counsel });
      await this.audit.record(tx, { actor, action: 'demands.enter', detail: { demand: id, step: 'noted' } });
    });
    return this.one(actor, version.id);
  }

  /** Nothing is given: one person says so, with a reason. */
  async refuse(actor: Actor, version: DemandVersion, reason: string): Promise<LegalDemand> {
    await this.guarded.perform(actor, 'demands.answer', [], async (tx) => {
      const { id, state } = await this.locked(tx, actor, 'demands.answer', version);
      if (state !== 'open') throw new DemandRefuses('CLOSED');
      const by = { actorId: actor.actorId, at: this.clock.now() };
      await this.demands.refuse(tx, id, demandWords(reason, 'reason'), by);
      await this.audit.record(tx, {
        actor,
        action: 'demands.answer',
        detail: { demand: id, step: 'refused' },
      });
    });
    return this.one(actor, version.id);
  }

  /** A demand of the actor's institution at the version that was read, locked. */
  async locked(
    tx: Tx,
    actor: Actor,
    operation: Operation,
    { id, expectedVersion }: DemandVersion,
  ): Promise<LegalDemand> {
    const found = await this.demands.lock(tx, id);
    if (!found) throw new NotFound();
    requireOnRecord(actor, operation, found.institutionId);
    if (found.version !== expectedVersion) throw new VersionConflict(expectedVersion, found.version);
    return found;
  }
}
