import { Injectable } from '@nestjs/common';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { CompanionFindingRepository } from '../persistence/companion-finding.repository.js';
import { CompanionDuties } from './companion-duties.js';

/**
 * Ends and opens the duties to answer proposals where the consent of a report or an agreement has changed who
 * may know of it: nobody is held to answer what is not shown any more until everything is compared again.
 */
@Injectable()
export class SettleCompanionDuties {
  constructor(
    private readonly guarded: Guarded,
    private readonly findings: CompanionFindingRepository,
    private readonly duties: CompanionDuties,
    private readonly audit: AuditTrail,
  ) {}

  /** @param recordId the report; all without it */
  async settle(recordId: string | undefined): Promise<void> {
    const recordIds = recordId === undefined ? [] : [recordId];
    await this.guarded.perform(PLATFORM, 'companions.propose', recordIds, async (tx) => {
      const institutions = await this.findings.institutionsOfProposed(tx, recordId);
      if (institutions.length === 0) return;
      await this.duties.settle(tx, institutions);
      await this.audit.record(tx, {
        ...{ actor: PLATFORM, action: 'companions.propose', recordIds },
        detail: { institutions: institutions.length },
      });
    });
  }
}
