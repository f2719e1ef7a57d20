import { Injectable } from '@nestjs/common';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { IdentificationRepository } from '../persistence/identification.repository.js';
import { FollowIdentification, mayBeTold } from './follow-identification.js';
import { FoundPersons } from './found-persons.js';
import { IdentificationAccess } from './identification-access.js';

/**
 * Follows the wish of somebody found alive who has said no meanwhile: nothing may be told any more, and
 * nobody owes it. Runs twice without harm.
 */
@Injectable()
export class FollowWish {
  constructor(
    private readonly guarded: Guarded,
    private readonly identifications: IdentificationRepository,
    private readonly persons: FoundPersons,
    private readonly follow: FollowIdentification,
    private readonly identificationAccess: IdentificationAccess,
    private readonly audit: AuditTrail,
  ) {}

  async followWish(recordId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'identifications.lapse', [], async (tx) => {
      for (const one of await this.identifications.ofLiving(tx, recordId)) {
        if (!mayBeTold(one) || !(await this.persons.isUnwilling(tx, one))) continue;
        const allows = 'nothing';
        await this.identificationAccess.step(tx, PLATFORM, one.id, {
          what: 'allowed',
          said: { reasonCode: allows },
          change: { state: one.state, allows },
        });
        await this.follow.notToTell(tx, one);
        await this.audit.record(tx, {
          actor: PLATFORM,
          action: 'identifications.lapse',
          recordIds: [one.recordA, one.recordB],
          detail: { identificationId: one.id, allows },
        });
      }
    });
  }
}
