import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { InstitutionDirectory, type Institution } from '../../../institutions/index.js';
import { RecordStore, type StoredRecord } from '../../../records/records/index.js';
import { isReachable, missingOf, NotPermitted, NoWayThere } from '../../../identification/referrals/index.js';
import { takesWork } from '../domain/actor-of-step.js';
import type { ProcedureKind } from '../domain/kind/kind-shape.js';
import { hasGone, type Procedure } from '../domain/procedure.js';
import { AgreementMissing, NeverThere, TakesNoWork, WouldTellSuspected } from '../domain/procedure.errors.js';

/** Facts that decide whether a procedure may go to an institution. */
export interface Matter {
  readonly record: StoredRecord;
  readonly kind: ProcedureKind;
  readonly owner: Institution;
  readonly barredIds: readonly string[];
  readonly agreed: boolean;
}

/**
 * Way of a procedure to another institution: whether it may be there is asked when it goes there, and again
 * at each look.
 */
@Injectable()
export class WayThere {
  constructor(
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `WouldTellSuspected`, `NeverThere`, `TakesNoWork`, `NoWayThere` (no agreement on such records), `NotPermitted` (the family does
   * not permit it, or not as far as there) or `AgreementMissing` (a person found alive has not agreed).
   */
  async require(tx: Tx, { record, kind, owner, barredIds, agreed }: Matter, to: Institution): Promise<void> {
    if (barredIds.includes(to.id)) throw new WouldTellSuspected('institution');
    if (kind.neverTo.includes(to.kind)) throw new NeverThere(to.kind);
    if (!takesWork(to)) throw new TakesNoWork();
    // Who passes the owner of the record by needs the family's consents like anybody to whom it goes.
    if (to.id === owner.id && to.id === record.institutionId) return;
    const { content } = record;
    if (content.recordType === 'remains') throw new NoWayThere();
    const agreements = await actingAs(tx, PLATFORM, () => this.institutions.agreements(tx));
    if (to.id !== owner.id && !isReachable({ from: owner, to }, agreements, [content.recordType]))
      throw new NoWayThere();
    if (content.recordType === 'living') {
      if (!agreed) throw new AgreementMissing();
      return;
    }
    const border = owner.country === to.country ? undefined : 'cross_border';
    const missing = missingOf(content, [...kind.consents, border], to, this.clock.now().toISOString());
    if (missing !== undefined) throw new NotPermitted(missing);
  }

  /**
   * Tells whether a procedure may still be with an institution that has had a step: what the family has taken
   * back, it finds no more.
   */
  async stands(
    tx: Tx,
    one: Pick<Procedure, 'recordId' | 'institutionId' | 'barredIds' | 'agreed'>,
    kind: ProcedureKind,
    viewerId: string,
  ): Promise<boolean> {
    const [record] = await this.records.asTheyStand(tx, [one.recordId]);
    const owner = await this.institutions.byId(tx, one.institutionId);
    const to = await this.institutions.byId(tx, viewerId);
    if (!record || hasGone(record, one) || !owner || !to) return false;
    const { barredIds, agreed } = one;
    try {
      await this.require(tx, { record, kind, owner, barredIds, agreed }, to);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
