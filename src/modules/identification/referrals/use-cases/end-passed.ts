import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { TransmissionRepository } from '../persistence/transmission.repository.js';
import { EndUnpermittedReferrals } from './end-unpermitted-referrals.js';

/** Reports of one look. */
const BATCH = 200;

/**
 * Ends the transmissions whose time is over, and asks back what was given with them. Runs twice without harm.
 */
@Injectable()
export class EndPassed {
  constructor(
    private readonly guarded: Guarded,
    private readonly transmissions: TransmissionRepository,
    private readonly end: EndUnpermittedReferrals,
    private readonly clock: Clock,
  ) {}

  async endPassed(): Promise<void> {
    for (let more = true; more;) {
      const recordIds = await this.guarded.perform(PLATFORM, 'referrals.end', [], (tx) =>
        this.transmissions.passed(tx, this.clock.now(), BATCH),
      );
      for (const recordId of recordIds) await this.end.end(recordId);
      more = recordIds.length === BATCH;
    }
  }
}
