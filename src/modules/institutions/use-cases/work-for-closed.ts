import { Injectable } from '@nestjs/common';
import { TenantDb } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { PLATFORM, type Actor, type InNameOf, type Operation } from '../../access/accounts/index.js';
import { successorOf } from '../domain/successor.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';

/**
 * Operations for what is under way. It is brought to its end under a name that has closed; nothing is begun,
 * enrolled, signed or handed in under it.
 */
const UNDER_WAY: readonly Operation[] = [
  ...(['reports.read', 'reports.amend', 'reports.withdraw', 'cases.move'] as const),
  ...(['remains.read', 'remains.amend', 'remains.withdraw'] as const),
  ...(['living.read', 'living.amend', 'living.withdraw'] as const),
  ...(['consents.record', 'consents.withdraw', 'family.issue', 'family.heed', 'families.seek'] as const),
  ...(['transmissions.answer', 'transmissions.read', 'inquiries.read', 'inquiries.answer'] as const),
  ...(['matches.read', 'matches.decide', 'matches.data', 'matches.look', 'matches.join'] as const),
  ...(['matches.judge', 'matches.release', 'matches.trace', 'matches.cap', 'matches.recall'] as const),
  ...(['identifications.read', 'identifications.propose', 'identifications.confirm'] as const),
  ...(['identifications.allow', 'identifications.contest', 'identifications.examine'] as const),
  ...(['tellings.read', 'tellings.write', 'laboratory.weigh'] as const),
  ...(['procedures.kinds', 'procedures.read', 'procedures.act', 'procedures.confide'] as const),
  ...(['routing.read', 'institutions.read', 'agreements.read'] as const),
];

/**
 * Whoever has taken over an institution's work sees and acts in its name: each request says so, and each entry of the audit log names the
 * person and the institution that has closed.
 */
@Injectable()
export class WorkForClosed implements InNameOf {
  constructor(
    private readonly db: TenantDb,
    private readonly institutions: InstitutionRepository,
  ) {}

  async of(actor: Actor, code: string): Promise<Actor> {
    const all = await this.db.transact(PLATFORM, (tx) => this.institutions.all(tx));
    const closed = all.find((one) => one.code === code);
    const isHeir =
      closed !== undefined &&
      Boolean(closed.closedAt) &&
      actor.recordId === undefined &&
      successorOf(closed, all)?.id === actor.institutionId;
    if (!isHeir) throw new NotFound();
    const { only } = actor;
    return {
      ...actor,
      institutionId: closed.id,
      only: only ? UNDER_WAY.filter((operation) => only.includes(operation)) : UNDER_WAY,
    };
  }
}
