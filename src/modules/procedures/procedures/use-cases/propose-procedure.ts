import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { Duties } from '../../../review/matches/index.js';
import { Calendars, type Institution } from '../../../institutions/index.js';
import type { ProcedureKind } from '../domain/kind/kind-shape.js';
import { PROPOSAL_DAYS } from '../domain/procedure.js';
import { ProcedureRepository, type NewProcedure } from '../persistence/procedure.repository.js';
import { ProcedureKinds } from './procedure-kinds.js';
import { ProcedureAccess } from './procedure-access.js';
import { dutyOf } from './step-flow.js';

/** An identification that is confirmed, and who speaks with the family. */
export interface ConfirmedCase {
  readonly identificationId: string;
  readonly reportId: string;
  /** Owner of the report, who decides whether the procedure is opened. */
  readonly owner: Institution;
  /** Country of who keeps the remains. */
  readonly otherCountry: string | null;
}

/**
 * One procedure that a confirmed identification proposes, and the duty to decide on it. Apart from the choice of the kinds to propose, which
 * follows from the protocol of the country.
 */
@Injectable()
export class ProposeProcedure {
  constructor(
    private readonly kinds: ProcedureKinds,
    private readonly procedures: ProcedureRepository,
    private readonly calendars: Calendars,
    private readonly duties: Duties,
    private readonly procedureAccess: ProcedureAccess,
    private readonly clock: Clock,
  ) {}

  /**
   * Proposes a procedure. Where the owner holds one of the kind for the identification already, nothing
   * changes.
   */
  async propose(
    tx: Tx,
    { identificationId, reportId, owner, otherCountry }: ConfirmedCase,
    { kind, sight }: Pick<ProcedureKind, 'kind' | 'sight'>,
  ): Promise<void> {
    const { version } = await this.kinds.toBegin(tx, kind);
    const openedAt = this.clock.now();
    const dueAt = await this.calendars.workingDaysAfter(tx, owner.country, openedAt, PROPOSAL_DAYS);
    const one: NewProcedure = {
      ...{ id: randomUUID(), kind, kindVersion: version, recordId: reportId, identificationId },
      ...{ institutionId: owner.id, actingId: null, partyIds: [owner.id], barredIds: [] },
      ...{ confidential: sight !== 'ordinary', indicators: [], agreed: false, otherCountry },
      ...{ assigned: {}, state: 'proposed', step: null, openedBy: PLATFORM.actorId, openedAt, dueAt },
    };
    if (!(await this.procedures.add(tx, one))) return;
    await this.duties.openUntil(tx, dutyOf(one), owner.id, dueAt);
    await this.procedureAccess.note(tx, PLATFORM, 'procedures.follow', one, { what: 'proposed', kind });
  }
}
