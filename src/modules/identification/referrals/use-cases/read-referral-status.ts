import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { StoredRecord } from '../../../records/records/index.js';
import { isUnderWay } from '../domain/transmission.js';
import { InquiryRepository } from '../persistence/inquiry.repository.js';
import { TransmissionRepository } from '../persistence/transmission.repository.js';
import { ReferralAccess } from './referral-access.js';

export interface PassedOn {
  readonly sentAt: Date;
  readonly dueAt: Date;
  readonly acknowledgedAt: Date | undefined;
  /** Institution of the mechanism of the report's own country; others are not named. */
  readonly institution: string | undefined;
}

/** A transmission that has ended: its receiver was asked to delete what it was given. */
export interface AskedToDelete {
  readonly askedAt: Date;
  readonly dueAt: Date;
  /** Moment at which it said that it has; undefined where it has not answered, or keeps something. */
  readonly deletedAt: Date | undefined;
  readonly isOpen: boolean;
  readonly institution: string | undefined;
}

/** An institution that a report was ever passed on to. */
export interface Receiver {
  readonly institutionId: string;
  readonly institution: string | undefined;
}

export interface ReferralDeadline {
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly isOpen: boolean;
}

/**
 * Reads how far a report has gone, for its family: to whom, who was asked and who has answered, and nothing
 * of what was answered.
 */
@Injectable()
export class ReadReferralStatus {
  constructor(
    private readonly referralAccess: ReferralAccess,
    private readonly transmissions: TransmissionRepository,
    private readonly inquiries: InquiryRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells whether a report is with an institution now: passed on to it, not ended, and still permitted and
   * agreed on.
   */
  async isWith(tx: Tx, recordId: string, institutionId: string): Promise<boolean> {
    return actingAs(tx, PLATFORM, async () => {
      const all = await this.transmissions.ofRecord(tx, recordId);
      const standing = all.find(
        (one) => one.receiverId === institutionId && isUnderWay(one) && one.until > this.clock.now(),
      );
      return standing !== undefined && (await this.referralAccess.stillThere(tx, standing)) !== undefined;
    });
  }

  /** Reads the status of a report that the caller may read. */
  async of(
    tx: Tx,
    { id, institutionId }: StoredRecord,
  ): Promise<{
    readonly passedOn: readonly PassedOn[];
    readonly askedToDelete: readonly AskedToDelete[];
    readonly asked: readonly ReferralDeadline[];
    readonly receivers: readonly Receiver[];
  }> {
    return actingAs(tx, PLATFORM, async () => {
      const all = await this.transmissions.ofRecord(tx, id);
      const names = await this.referralAccess.named(tx, [
        institutionId,
        ...all.map(({ receiverId }) => receiverId),
      ]);
      const home = names.get(institutionId)?.country;
      const nameOf = (receiverId: string) => {
        const to = names.get(receiverId);
        return to?.country === home ? to?.name : undefined;
      };
      const askedToDelete = all.flatMap(({ receiverId, deletionAskedAt: askedAt, ...one }) =>
        askedAt
          ? {
              ...{ askedAt, dueAt: one.deletionDueAt ?? askedAt, institution: nameOf(receiverId) },
              deletedAt: one.deletionAnswer === 'deleted' ? (one.deletionAnsweredAt ?? undefined) : undefined,
              isOpen: one.deletionAnswer === null,
            }
          : [],
      );
      const passedOn = all.filter(isUnderWay).map(({ receiverId, sentAt, dueAt, movedAt, state }) => {
        return {
          ...{ sentAt, dueAt, institution: nameOf(receiverId) },
          acknowledgedAt: state === 'acknowledged' ? (movedAt ?? undefined) : undefined,
        };
      });
      const asked = (await this.inquiries.ofRecord(tx, id))
        .filter(({ state }) => state !== 'ended')
        .map(({ askedAt, dueAt, state }) => ({ askedAt, dueAt, isOpen: state === 'asked' }));
      const receivers = [...new Set(all.map(({ receiverId }) => receiverId))].map((receiverId) => ({
        ...{ institutionId: receiverId, institution: nameOf(receiverId) },
      }));
      return { passedOn, askedToDelete, asked, receivers };
    });
  }
}
