import { Injectable } from '@nestjs/common';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { ComplaintRefuses } from '../domain/complaint.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { ComplaintAccess } from './complaint-access.js';

/**
 * Moves the complaints that a closed institution handled to another independent body, and so those that its
 * successor may not handle: a complaint is never left with whoever it is about. Done again, it changes
 * nothing.
 */
@Injectable()
export class RerouteComplaints {
  constructor(
    private readonly guarded: Guarded,
    private readonly complaintAccess: ComplaintAccess,
    private readonly complaints: ComplaintRepository,
    private readonly audit: AuditTrail,
  ) {}

  async reroute(): Promise<void> {
    await this.guarded.perform(PLATFORM, 'complaints.follow', [], async (tx) => {
      for (const complaint of await this.complaints.open(tx)) {
        if (await this.complaintAccess.isIndependent(tx, complaint)) continue;
        const { id } = complaint;
        try {
          await this.complaintAccess.passOn(tx, PLATFORM, complaint);
          await this.audit.record(tx, {
            actor: PLATFORM,
            action: 'complaints.follow',
            detail: { complaint: id },
          });
        } catch (error) {
          // Nobody independent is left: it stays where nobody may touch it, and overdue, until the operator enrols a body.
          if (!(error instanceof ComplaintRefuses)) throw error;
        }
      }
    });
  }
}
