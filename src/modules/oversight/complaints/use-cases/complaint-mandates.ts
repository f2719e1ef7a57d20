import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import type { Mandates } from '../../../procedures/procedures/index.js';
import { givesMandate } from '../domain/complaint.js';
import { circleOf } from '../domain/independent-body.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';

/**
 * A family has told an independent body that somebody at the office which keeps its report is involved: the body may refer the report past that
 * office, as long as it handles this and stands for nobody whom it is about.
 */
@Injectable()
export class ComplaintMandates implements Mandates {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly institutions: InstitutionDirectory,
  ) {}

  async covers(
    tx: Tx,
    { bodyId, recordId, ownerId }: { bodyId: string; recordId: string; ownerId: string },
  ): Promise<boolean> {
    return actingAs(tx, PLATFORM, async () => {
      const laid = await this.complaints.ofRecord(tx, recordId);
      const mine = laid.some(
        (one) => one.institutionId === bodyId && one.aboutId === ownerId && givesMandate(one),
      );
      return mine && !circleOf(ownerId, await this.institutions.all(tx)).has(bodyId);
    });
  }
}
