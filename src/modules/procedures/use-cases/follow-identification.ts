import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { StandingIdentifications, type StandingIdentification } from '../../identifications/index.js';
import { DutyBoard } from '../../matches/index.js';
import { Calendars, InstitutionDirectory, ProtocolDeeds } from '../../mechanisms/index.js';
import { RecordStore } from '../../records/index.js';
import type { ProcedureKind } from '../domain/kind/kind-shape.js';
import { PROPOSAL_DAYS, STOP_DAYS, isEnded, type Procedure } from '../domain/procedure.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { ProcedureStepRepository } from '../persistence/procedure-step.repository.js';
import { stopDutyOf } from './end-procedure.js';
import { KindBook } from './kind-book.js';
import { ProcedureDesk } from './procedure-desk.js';
import { dutyOf, StepFlow } from './step-flow.js';

/**
 * What an identification brings: confirmed, what could follow is proposed to whoever speaks with the family, who decides; revoked, what
 * rests on it stops, and everybody in it has to hear that. Done again, it changes nothing.
 */
@Injectable()
export class ProceduresOfIdentification {
  constructor(
    private readonly guarded: Guarded,
    private readonly desk: ProcedureDesk,
    private readonly kinds: KindBook,
    private readonly procedures: ProcedureRepository,
    private readonly steps: ProcedureStepRepository,
    private readonly flow: StepFlow,
    private readonly identifications: StandingIdentifications,
    private readonly institutions: InstitutionDirectory,
    private readonly protocols: ProtocolDeeds,
    private readonly records: RecordStore,
    private readonly calendars: Calendars,
    private readonly duties: DutyBoard,
    private readonly clock: Clock,
  ) {}

  async follow(identificationId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'procedures.follow', [], async (tx) => {
      const [moved] = await this.identifications.byIds(tx, [identificationId]);
      if (!moved || moved.isAlive) return;
      if (moved.state === 'confirmed') await this.propose(tx, moved);
      if (moved.state === 'revoked') await this.stop(tx, moved);
    });
  }

  private async propose(tx: Tx, moved: StandingIdentification): Promise<void> {
    const [report] = await this.records.asTheyStand(tx, [moved.recordA]);
    const owner = await this.institutions.byId(tx, moved.institutionA);
    if (!owner || !report || report.recordType !== 'report' || report.withdrawn) return;
    const known = await this.procedures.lockOfIdentification(tx, moved.id);
    const deeds = await this.protocols.of(tx, owner.country);
    const other = await this.institutions.byId(tx, moved.institutionB);
    for (const { content } of await this.kinds.all(tx)) {
      if (known.some(({ kind }) => kind === content.kind) || !isOpenedBy(content, deeds)) continue;
      const { version } = await this.kinds.toBegin(tx, content.kind);
      const openedAt = this.clock.now();
      const dueAt = await this.calendars.workingDaysAfter(tx, owner.country, openedAt, PROPOSAL_DAYS);
      const one: Parameters<ProcedureRepository['add']>[1] = {
        ...{ id: randomUUID(), kind: content.kind, kindVersion: version, recordId: report.id },
        ...{ identificationId: moved.id, institutionId: owner.id, actingId: null, partyIds: [owner.id] },
        ...{ barredIds: [], confidential: content.sight !== 'ordinary', indicators: [], agreed: false },
        ...{ otherCountry: other?.country ?? null, assigned: {}, state: 'proposed', step: null },
        ...{ openedBy: PLATFORM.actorId, openedAt, dueAt },
      };
      if (!(await this.procedures.add(tx, one))) continue;
      await this.duties.openUntil(tx, dutyOf(one), owner.id, dueAt);
      await this.desk.note(tx, PLATFORM, 'procedures.follow', one, { what: 'proposed', kind: one.kind });
    }
  }

  private async stop(tx: Tx, moved: StandingIdentification): Promise<void> {
    for (const one of await this.procedures.lockOfIdentification(tx, moved.id)) {
      if (isEnded(one)) continue;
      const kind = await this.kinds.ofProcedure(tx, one);
      if (kind.needsIdentification) await this.stopOne(tx, one);
    }
  }

  private async stopOne(tx: Tx, one: Procedure): Promise<void> {
    const by = { doneBy: PLATFORM.actorId, doneAt: this.clock.now() };
    await this.steps.end(tx, one.id, { ...by, state: 'ended', outcome: null, note: null });
    await this.flow.end(tx, one, { state: 'stopped', reason: null });
    if (one.state === 'open') await this.duties.open(tx, stopDutyOf(one.id), one.partyIds, STOP_DAYS);
    await this.desk.note(tx, PLATFORM, 'procedures.follow', one, { what: 'stopped' });
  }
}

/** Whether the confirmation proposes a kind, where the country's protocol has the step that the kind goes with. */
function isOpenedBy({ opens }: ProcedureKind, deeds: ReadonlySet<string>): boolean {
  return opens.some(({ ifProtocolHas }) => ifProtocolHas === undefined || deeds.has(ifProtocolHas));
}
