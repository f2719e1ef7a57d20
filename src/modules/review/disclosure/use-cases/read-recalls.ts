import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { partiesOf, recallState, type Recall, type RecallState } from '../domain/recall.js';
import { RecallRepository } from '../persistence/recall.repository.js';

/** A recall as one of its two parties sees it. */
export interface RecallView {
  readonly recall: Recall;
  readonly state: RecallState;
  /** True where the viewer's institution is asked to delete; otherwise that institution has asked. */
  readonly isAsked: boolean;
  /** The owner's own code of the record; undefined of a record that is taken out. */
  readonly code: string | undefined;
  /** The institution on the other side. */
  readonly other: { readonly code: string; readonly name: string };
}

/** Recalls for both sides: what is to be deleted, and what has become of what was asked. */
@Injectable()
export class ReadRecalls {
  constructor(
    private readonly guarded: Guarded,
    private readonly recalls: RecallRepository,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A page, newest first; `before` is the `seq` of the last one seen. */
  async page(actor: Actor, openOnly: boolean, before: number, limit: number): Promise<RecallView[]> {
    return this.guarded.perform(actor, 'matches.read', [], async (tx) => {
      const { institutionId } = actor;
      requireInRelation(actor, 'matches.read', institutionId ? 'party' : 'platform');
      const states = openOnly ? (['asked'] as const) : undefined;
      return this.views(tx, actor, await this.recalls.page(tx, { institutionId, states, before, limit }));
    });
  }

  async one(actor: Actor, id: string): Promise<RecallView> {
    return this.guarded.perform(actor, 'matches.read', [], async (tx) => {
      const recall = await this.recalls.byId(tx, id);
      if (!recall || (recall.untold && partiesOf(recall).owner === actor.institutionId)) throw new NotFound();
      const [view] = await this.views(tx, actor, [recall]);
      if (!view) throw new NotFound();
      return view;
    });
  }

  private async views(tx: Tx, actor: Actor, recalls: readonly Recall[]): Promise<RecallView[]> {
    const idOf = ({ side, recordA, recordB }: Recall) => (side === 'a' ? recordA : recordB);
    const ids = [...new Set(recalls.map(idOf))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
    const detail = { recalls: recalls.length };
    await this.audit.record(tx, { actor, action: 'matches.read', recordIds: ids, detail });
    return recalls.flatMap((recall) => {
      const { owner, receiver } = partiesOf(recall);
      const isAsked = receiver === actor.institutionId;
      const other = institutions.get(isAsked ? owner : receiver);
      const state = recallState(recall, this.clock.now());
      return other ? [{ recall, state, isAsked, other, code: records.get(idOf(recall))?.code }] : [];
    });
  }
}
