import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import {
  ReadIdentificationStates,
  type StandingIdentification,
} from '../../../identification/identifications/index.js';
import { InstitutionDirectory, ProtocolDeeds } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import type { ProcedureKind } from '../domain/kind/kind-shape.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { ProcedureKinds } from './procedure-kinds.js';
import { ProposeProcedure, type ConfirmedCase } from './propose-procedure.js';
import { StopProcedures } from './stop-procedures.js';

/**
 * Procedures that follow an identification: confirmed, what could follow is proposed to whoever speaks with
 * the family, who decides; revoked, what rests on it stops, and everybody in it has to hear that. Done again,
 * it changes nothing.
 */
@Injectable()
export class ProceduresOfIdentification {
  constructor(
    private readonly guarded: Guarded,
    private readonly identifications: ReadIdentificationStates,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly procedures: ProcedureRepository,
    private readonly protocols: ProtocolDeeds,
    private readonly kinds: ProcedureKinds,
    private readonly proposing: ProposeProcedure,
    private readonly stopping: StopProcedures,
  ) {}

  async follow(identificationId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'procedures.follow', [], async (tx) => {
      const [moved] = await this.identifications.byIds(tx, [identificationId]);
      if (!moved || moved.isAlive) return;
      if (moved.state === 'confirmed') await this.propose(tx, moved);
      if (moved.state === 'revoked') await this.stopping.stop(tx, moved.id);
    });
  }

  private async propose(tx: Tx, moved: StandingIdentification): Promise<void> {
    const [report] = await this.records.asTheyStand(tx, [moved.recordA]);
    const owner = await this.institutions.byId(tx, moved.institutionA);
    if (!owner || !report || report.recordType !== 'report' || report.withdrawn) return;
    const known = await this.procedures.lockOfIdentification(tx, moved.id);
    const deeds = await this.protocols.of(tx, owner.country);
    const other = await this.institutions.byId(tx, moved.institutionB);
    const confirmed: ConfirmedCase = {
      ...{ identificationId: moved.id, reportId: report.id, owner },
      otherCountry: other?.country ?? null,
    };
    for (const { content } of await this.kinds.all(tx)) {
      if (known.some(({ kind }) => kind === content.kind) || !isOpenedBy(content, deeds)) continue;
      await this.proposing.propose(tx, confirmed, content);
    }
  }
}

/**
 * Tells whether the confirmation proposes a kind, where the country's protocol has the step that the kind
 * goes with.
 */
function isOpenedBy({ opens }: ProcedureKind, deeds: ReadonlySet<string>): boolean {
  return opens.some(({ ifProtocolHas }) => ifProtocolHas === undefined || deeds.has(ifProtocolHas));
}
