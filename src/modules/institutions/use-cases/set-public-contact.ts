import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import type { Institution } from '../domain/institution.js';
import { readPublicContact } from '../domain/public-contact.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/** States by what families reach an institution, from now on. */
@Injectable()
export class SetPublicContact {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param code of the institution; the actor's own without it
   * Throws `NotFound` and `InputRefused`.
   */
  async set(actor: Actor, code: string | undefined, given: unknown): Promise<Institution> {
    return this.guarded.perform(actor, 'publicContact.set', [], async (tx) => {
      const known =
        code === undefined
          ? (await this.institutions.byIds(tx, actor.institutionId ? [actor.institutionId] : []))[0]
          : await this.institutions.byCode(tx, code);
      if (!known) throw new NotFound();
      requireOnRecord(actor, 'publicContact.set', known.id);
      const contact = readPublicContact(given);
      const changed = await this.institutions.put(tx, { ...known, contact });
      const { telephones, languages } = contact;
      const detail = { institution: known.code, telephones, languages };
      await this.audit.record(tx, { actor, action: 'publicContact.set', detail });
      return changed;
    });
  }
}
