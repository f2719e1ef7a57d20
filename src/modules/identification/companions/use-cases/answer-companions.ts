import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import { once } from '../../../../platform/idempotency/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { SettlePair } from '../../../matching/runs/index.js';
import {
  answeredBy,
  answerOf,
  otherSide,
  ownSides,
  stateOf,
  type CompanionAnswer,
  type CompanionFinding,
  type FindingSide,
} from '../domain/finding.js';
import {
  FindingClosed,
  ReportsOfOnePerson,
  CompanionSecondPersonNeeded,
  CompanionSideNeeded,
  UndoingReasonMissing,
} from '../domain/finding.errors.js';
import { COMPANIONS_CONFIRMED } from '../events.js';
import { CompanionFindingRepository } from '../persistence/companion-finding.repository.js';
import { CompanionDuties } from './companion-duties.js';
import { ShownFindings } from './shown-findings.js';

/** Answer of somebody to a proposal. */
export interface SaidOfFinding {
  readonly id: string;
  readonly expectedVersion: number;
  /** Needed only where the institution owns both reports. */
  readonly side: FindingSide | undefined;
  readonly answer: Exclude<CompanionAnswer, 'none'>;
  readonly reason: string | undefined;
  readonly key: string | undefined;
}

/**
 * An owner confirms for its report that the two belong together, or refuses.
 *
 * Only when both have confirmed do they belong together, and then they are two people for whatever compares
 * reports, as where a report says so itself. Whoever takes a confirmation back undoes that. A confirmation
 * shows neither side more of the other's report.
 */
@Injectable()
export class AnswerCompanions {
  constructor(
    private readonly guarded: Guarded,
    private readonly findings: CompanionFindingRepository,
    private readonly shown: ShownFindings,
    private readonly settle: SettlePair,
    private readonly duties: CompanionDuties,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async answer(actor: Actor, said: SaidOfFinding): Promise<void> {
    await this.guarded.perform(actor, 'companions.answer', [said.id], async (tx) => {
      const { finding, side } = await this.lock(tx, actor, said);
      const { key, ...request } = said;
      const scope = actor.institutionId ?? actor.actorId;
      await once(tx, { scope, operation: 'companions.answer', key, request }, async () => {
        await this.give(tx, actor, { finding, side, said });
        return {};
      });
    });
  }

  private async lock(tx: Tx, actor: Actor, { id, side }: SaidOfFinding) {
    const known = await this.findings.byId(tx, id);
    const [seen] = known ? await this.shown.of(tx, actor, [known]) : [];
    if (!seen) throw new NotFound();
    requireInRelation(actor, 'companions.answer', 'party');
    const finding = (await this.findings.lock(tx, id)) ?? seen.finding;
    const own = ownSides(finding, actor.institutionId);
    const chosen = side ?? own[0];
    if (own.length > 1 && side === undefined) throw new CompanionSideNeeded();
    if (!chosen || !own.includes(chosen)) throw new NotFound();
    if (seen.pair.hasEnded || finding.state === 'lapsed') throw new FindingClosed();
    return { finding, side: chosen };
  }

  private async give(
    tx: Tx,
    actor: Actor,
    of: {
      readonly finding: CompanionFinding;
      readonly side: FindingSide;
      readonly said: SaidOfFinding;
    },
  ): Promise<void> {
    const { finding, side, said } = of;
    if (finding.version !== said.expectedVersion)
      throw new VersionConflict(said.expectedVersion, finding.version);
    const { answer } = said;
    const other = otherSide(side);
    const reason = said.reason?.trim() || undefined;
    if (answer === 'confirmed') await this.requireTwo(tx, actor, finding, other);
    if (answer === 'refused' && finding.state === 'confirmed' && !reason) throw new UndoingReasonMissing();
    const state = stateOf([answer, answerOf(finding, other)]);
    const given = { side, answer, reason, by: actor.actorId, at: this.clock.now() };
    await this.findings.answer(tx, finding.id, given, state);
    const pair = [finding.firstId, finding.secondId] as const;
    if ((state === 'confirmed') !== (finding.state === 'confirmed'))
      await this.settle.asCompanions(tx, pair, state === 'confirmed');
    if (state === 'confirmed')
      await this.outbox.put(tx, { name: COMPANIONS_CONFIRMED, payload: { recordId: finding.firstId } });
    await this.duties.settle(tx, [finding.firstInstitution, finding.secondInstitution]);
    await this.audit.record(tx, {
      ...{ actor, action: 'companions.answer', recordIds: pair },
      detail: { findingId: finding.id, side, answer, state },
    });
  }

  /** The other report is answered for by somebody else, and the two are not joined as one person's. */
  private async requireTwo(
    tx: Tx,
    actor: Actor,
    finding: CompanionFinding,
    other: FindingSide,
  ): Promise<void> {
    const isSamePerson =
      answerOf(finding, other) === 'confirmed' && answeredBy(finding, other) === actor.actorId;
    if (isSamePerson) throw new CompanionSecondPersonNeeded();
    if (await this.settle.areOnePerson(tx, finding.firstId, finding.secondId)) throw new ReportsOfOnePerson();
  }
}
