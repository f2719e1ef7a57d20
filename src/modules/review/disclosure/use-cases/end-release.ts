import { Injectable } from '@nestjs/common';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { ReleaseRepository } from '../persistence/release.repository.js';
import { Releases } from './releases.js';

/**
 * Ends a release: what was seen by it is asked back. What was seen is hidden by then: each view asks the
 * clock.
 */
@Injectable()
export class EndRelease {
  constructor(
    private readonly guarded: Guarded,
    private readonly releases: ReleaseRepository,
    private readonly ledger: Releases,
    private readonly audit: AuditTrail,
  ) {}

  async end(releaseId: number): Promise<void> {
    await this.guarded.perform(PLATFORM, 'matches.lapse', [], async (tx) => {
      const ended = await this.releases.lastOf(tx, releaseId);
      if (!ended || !(await this.ledger.askBack(tx, ended, 'ended'))) return;
      const { recordA, recordB } = ended.pair;
      const detail = { releaseId, recalled: 1 };
      await this.audit.record(tx, {
        ...{ actor: PLATFORM, action: 'matches.lapse', recordIds: [recordA, recordB], detail },
      });
    });
  }
}
