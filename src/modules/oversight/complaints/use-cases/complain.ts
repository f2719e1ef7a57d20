import { Injectable } from '@nestjs/common';
import { once } from '../../../../platform/idempotency/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import type { Complaint } from '../domain/complaint.js';
import { ComplaintRepository } from '../persistence/complaint.repository.js';
import { ComplaintAccess, type NewWords } from './complaint-access.js';

/** A family complains of the institution that took its report, unless it names another. */
export type FamilyWords = Omit<NewWords, 'about'> & { readonly about?: string | undefined };

/** An institution or a family complains. It goes to a body that is independent of whom it is about, who never learns of it from here. */
@Injectable()
export class Complain {
  constructor(
    private readonly guarded: Guarded,
    private readonly complaintAccess: ComplaintAccess,
    private readonly complaints: ComplaintRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
    private readonly audit: AuditTrail,
  ) {}

  async asInstitution(actor: Actor, words: NewWords, idempotencyKey?: string): Promise<Complaint> {
    return this.guarded.perform(actor, 'complaints.open', [], async (tx) => {
      const complainantId = actor.institutionId;
      requireOnRecord(actor, 'complaints.open', complainantId);
      if (complainantId === undefined) throw new NotFound();
      if (words.reportId !== undefined) await this.records.read(tx, actor, 'reports.read', words.reportId);
      const request = {
        scope: complainantId,
        operation: 'complaints.open',
        key: idempotencyKey,
        request: words,
      };
      const id = await once(tx, request, async () => {
        const laid = await this.complaintAccess.lay(tx, actor, words, { complainantId, recordId: null });
        await this.audit.record(tx, {
          actor,
          action: 'complaints.open',
          detail: { complaint: laid.id, kind: laid.kind },
        });
        return laid.id;
      });
      return this.found(await this.complaints.byId(tx, id));
    });
  }

  async asFamily(
    actor: Actor,
    { about, ...words }: FamilyWords,
    idempotencyKey?: string,
  ): Promise<Complaint> {
    const { recordId = '', institutionId = '', actorId } = actor;
    return this.guarded.perform(actor, 'family.complain', [recordId], async (tx) => {
      const own = await this.institutions.byId(tx, institutionId);
      if (!own) throw new NotFound();
      // Who keeps the report is the one that is meant, whoever else is named.
      const isOwner = words.kind === 'owner_involved';
      const said = { ...words, about: isOwner ? own.code : (about ?? own.code) };
      const request = { scope: actorId, operation: 'family.complain', key: idempotencyKey, request: said };
      const id = await once(tx, request, async () => {
        const laid = await this.complaintAccess.lay(tx, actor, said, { complainantId: null, recordId });
        const detail = { complaint: laid.id, kind: laid.kind };
        await this.audit.record(tx, { actor, action: 'family.complain', recordIds: [recordId], detail });
        return laid.id;
      });
      return this.found(await this.complaints.byId(tx, id));
    });
  }

  /** Returns the complaints of the family that looks, with their answers. */
  async ofFamily(actor: Actor): Promise<readonly Complaint[]> {
    const { recordId = '' } = actor;
    return this.guarded.perform(actor, 'family.complain', [recordId], (tx) =>
      this.complaints.ofRecord(tx, recordId),
    );
  }

  private found(complaint: Complaint | undefined): Complaint {
    if (!complaint) throw new NotFound();
    return complaint;
  }
}
