import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import type { Institution } from '../domain/institution.js';
import { readSampleRule } from '../domain/sample-rule.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/** States from whom an institution accepts genetic samples. */
@Injectable()
export class SetSampleRules {
  constructor(
    private readonly guarded: Guarded,
    private readonly institutions: InstitutionRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @param code of the institution; the actor's own without it */
  async set(actor: Actor, code: string | undefined, rule: unknown): Promise<Institution> {
    return this.guarded.perform(actor, 'sampleRules.set', [], async (tx) => {
      const known =
        code === undefined
          ? (await this.institutions.byIds(tx, actor.institutionId ? [actor.institutionId] : []))[0]
          : await this.institutions.byCode(tx, code);
      if (!known) throw new NotFound();
      requireOnRecord(actor, 'sampleRules.set', known.id);
      const admits = readSampleRule(rule);
      const changed = await this.institutions.put(tx, { ...known, admits });
      const { collectorKinds, requiresCustody } = admits;
      const detail = { institution: known.code, collectorKinds, requiresCustody };
      await this.audit.record(tx, { actor, action: 'sampleRules.set', detail });
      return changed;
    });
  }
}
