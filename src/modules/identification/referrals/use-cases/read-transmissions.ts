import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { WholeRecord, type RecordShown } from '../../../review/disclosure/index.js';
import type { ContactStatus } from '../../../access/consent/index.js';
import { FamilyContacts } from '../../../records/records/index.js';
import type { Institution } from '../../../institutions/index.js';
import { isUnderWay, type Transmission } from '../domain/transmission.js';
import { TransmissionRepository } from '../persistence/transmission.repository.js';
import { ReferralAccess, relationBetween } from './referral-access.js';

export interface TransmissionView {
  readonly seq: number;
  readonly transmission: Transmission;
  readonly from: Institution;
  readonly to: Institution;
  /** Part of the report that the receiver may see; for the owner, who has the report itself, nothing. */
  readonly shown: RecordShown | undefined;
  /**
   * The receiver reaches the family through the sender alone; where it is not safe, not even that without
   * asking.
   */
  readonly contact: ContactStatus;
}

/** Reports that were passed on, as the sender and as the receiver see them. */
@Injectable()
export class ReadTransmissions {
  constructor(
    private readonly guarded: Guarded,
    private readonly referralAccess: ReferralAccess,
    private readonly transmissions: TransmissionRepository,
    private readonly whole: WholeRecord,
    private readonly contacts: FamilyContacts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<TransmissionView> {
    return this.guarded.perform(actor, 'transmissions.read', [], async (tx) => {
      const one = await this.transmissions.byId(tx, id);
      if (!one) throw new NotFound();
      requireInRelation(
        actor,
        'transmissions.read',
        relationBetween(actor, one.institutionId, one.receiverId),
      );
      const [view] = await this.views(tx, actor, [one]);
      if (!view) throw new NotFound();
      return view;
    });
  }

  /** Sent and received, the oldest first; what the receiver may not see any more it does not find. */
  async page(actor: Actor, after: number, limit: number): Promise<TransmissionView[]> {
    return this.guarded.perform(actor, 'transmissions.read', [], async (tx) => {
      requireInRelation(actor, 'transmissions.read', actor.institutionId ? 'own' : 'foreign');
      const views: TransmissionView[] = [];
      for (let from = after; views.length < limit;) {
        const found = await this.transmissions.page(tx, actor.institutionId ?? '', from, limit);
        views.push(...(await this.views(tx, actor, found)));
        from = found.at(-1)?.seq ?? from;
        if (found.length < limit) break;
      }
      return views.slice(0, limit);
    });
  }

  private async views(tx: Tx, actor: Actor, found: readonly Transmission[]): Promise<TransmissionView[]> {
    const names = await this.referralAccess.named(
      tx,
      found.flatMap(({ institutionId, receiverId }) => [institutionId, receiverId]),
    );
    const contacts = await this.contacts.of(
      tx,
      found.map(({ recordId }) => recordId),
    );
    const views: TransmissionView[] = [];
    for (const transmission of found) {
      const [from, to] = [names.get(transmission.institutionId), names.get(transmission.receiverId)];
      const isOwn = actor.institutionId === transmission.institutionId;
      const shown = isOwn ? 'own' : await this.shownTo(tx, transmission);
      if (!from || !to || !shown) continue;
      const { seq } = transmission;
      views.push({
        seq,
        transmission,
        from,
        to,
        contact: contacts.get(transmission.recordId)?.standing ?? 'not_asked',
        shown: shown === 'own' || shown === 'capped' ? undefined : shown,
      });
    }
    const recordIds = views.map(({ transmission }) => transmission.recordId);
    await this.audit.record(tx, { actor, action: 'transmissions.read', recordIds });
    return views;
  }

  /** Returns what is shown to the receiver; nothing where it may not even know of the report any more. */
  private async shownTo(tx: Tx, one: Transmission): Promise<RecordShown | 'capped' | undefined> {
    if (!isUnderWay(one) || one.until <= this.clock.now()) return undefined;
    const record = await this.referralAccess.stillThere(tx, one);
    return record && ((await this.whole.of(tx, record)) ?? 'capped');
  }
}
