import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { readInstitutionsFile } from '../domain/institutions-file.js';
import type { ProfileFault } from '../domain/profile/profile-fault.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';
import { AGREEMENTS_CHANGED } from '../events.js';

/** A file of institutions and agreements that cannot be used; nothing of it was stored. */
export class InstitutionsFileRefused extends DomainError {
  constructor(readonly faults: readonly ProfileFault[]) {
    super('MECHANISMS.FILE_REFUSED', 'invalid', { faults: faults.length }, faults[0]?.path);
  }
}

/** `huella institution load`: enrols institutions and puts agreements in force, all of a file or nothing. */
@Injectable()
export class LoadInstitutions {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  async run(actor: Actor, content: unknown): Promise<{ institutions: number; agreements: number }> {
    return this.guarded.run(actor, 'institutions.enrol', [], async (tx) => {
      requireOnRecord(actor, 'institutions.enrol', undefined);
      const read = readInstitutionsFile(content);
      if ('faults' in read) throw new InstitutionsFileRefused(read.faults);
      for (const { focalPoints, deliversOnly, ...institution } of read.file.institutions) {
        const row = await this.institutions.put(tx, { ...institution, deliversOnly: deliversOnly ?? false });
        if (focalPoints) await this.institutions.putFocalPoints(tx, row.id, focalPoints);
      }
      for (const agreement of read.file.agreements) {
        const parties = agreement.parties === '*' ? [] : agreement.parties;
        await this.institutions.putAgreement(tx, agreement, { signedBy: parties, inForce: true });
      }
      const counts = { institutions: read.file.institutions.length, agreements: read.file.agreements.length };
      await this.audit.record(tx, { actor, action: 'institutions.enrol', detail: counts });
      await this.outbox.put(tx, { name: AGREEMENTS_CHANGED, payload: {} });
      return counts;
    });
  }
}
