import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import type { Institution } from '../domain/institution.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/** An institution has its people judge matches without their scores, or no longer. */
@Injectable()
export class SetBlindReview {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @param code of the institution; the actor's own without it */
  async set(actor: Actor, code: string | undefined, judgesBlind: boolean): Promise<Institution> {
    return this.guarded.perform(actor, 'blindReview.set', [], async (tx) => {
      const known =
        code === undefined
          ? (await this.institutions.byIds(tx, actor.institutionId ? [actor.institutionId] : []))[0]
          : await this.institutions.byCode(tx, code);
      if (!known) throw new NotFound();
      requireOnRecord(actor, 'blindReview.set', known.id);
      const changed = await this.institutions.put(tx, { ...known, judgesBlind });
      const detail = { institution: known.code, judgesBlind };
      await this.audit.record(tx, { actor, action: 'blindReview.set', detail });
      return changed;
    });
  }
}
