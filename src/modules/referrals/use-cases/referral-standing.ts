import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import type { StoredRecord } from '../../records/index.js';
import { isUnderWay } from '../domain/transmission.js';
import { InquiryRepository } from '../persistence/inquiry.repository.js';
import { TransmissionRepository } from '../persistence/transmission.repository.js';
import { ReferralDesk } from './referral-desk.js';

export interface PassedOn {
  readonly sentAt: Date;
  readonly dueAt: Date;
  readonly acknowledgedAt: Date | undefined;
  /** Of the mechanism of the report's own country; others are not named. */
  readonly institution: string | undefined;
}

export interface Asked {
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly isOpen: boolean;
}

/** How far a report has gone, for its family: to whom, who was asked and who has answered, and nothing of what was answered. */
@Injectable()
export class ReferralStanding {
  constructor(
    private readonly desk: ReferralDesk,
    private readonly transmissions: TransmissionRepository,
    private readonly inquiries: InquiryRepository,
  ) {}

  /** Of a report that the caller may read. */
  async of(
    tx: Tx,
    { id, institutionId }: StoredRecord,
  ): Promise<{ readonly passedOn: readonly PassedOn[]; readonly asked: readonly Asked[] }> {
    return actingAs(tx, PLATFORM, async () => {
      const underWay = (await this.transmissions.ofRecord(tx, id)).filter(isUnderWay);
      const names = await this.desk.named(tx, [
        institutionId,
        ...underWay.map(({ receiverId }) => receiverId),
      ]);
      const home = names.get(institutionId)?.country;
      const passedOn = underWay.map(({ receiverId, sentAt, dueAt, movedAt, state }) => {
        const to = names.get(receiverId);
        return {
          ...{ sentAt, dueAt, institution: to?.country === home ? to?.name : undefined },
          acknowledgedAt: state === 'acknowledged' ? (movedAt ?? undefined) : undefined,
        };
      });
      const asked = (await this.inquiries.ofRecord(tx, id))
        .filter(({ state }) => state !== 'ended')
        .map(({ askedAt, dueAt, state }) => ({ askedAt, dueAt, isOpen: state === 'asked' }));
      return { passedOn, asked };
    });
  }
}
