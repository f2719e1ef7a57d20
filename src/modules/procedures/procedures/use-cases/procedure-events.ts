import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { ReadIdentificationStates } from '../../../identification/identifications/index.js';
import type { DeedEvents } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { MatchDirectory } from '../../../review/matches/index.js';
import { eventsOfRecord } from '../domain/events-of-record.js';
import type { Procedure } from '../domain/procedure.js';
import { ProcedureStepRepository } from '../persistence/procedure-step.repository.js';

/**
 * When the events happened that the limits of a procedure may count from. Of the record it is about, and of the
 * match that its identification rests on, which both sides know; never of the other side's record, whose days a
 * due date would tell.
 */
@Injectable()
export class ProcedureEvents {
  constructor(
    private readonly records: RecordStore,
    private readonly identifications: ReadIdentificationStates,
    private readonly matches: MatchDirectory,
    private readonly steps: ProcedureStepRepository,
  ) {}

  /**
   * @param actingId institution whose step it is
   * @param since when that step began
   */
  async of(
    tx: Tx,
    { id, recordId, identificationId }: Pick<Procedure, 'id' | 'recordId' | 'identificationId'>,
    actingId: string,
    since: Date,
  ): Promise<DeedEvents> {
    const [record] = await this.records.asTheyStand(tx, [recordId]);
    const [first] = await this.steps.of(tx, [id]);
    const own = {
      ...(record && eventsOfRecord(record, record.institutionId === actingId)),
      // What is asked for is the procedure: since somebody has begun it, not since it was proposed.
      request: first?.openedAt ?? since,
    };
    if (identificationId === null) return own;
    const match = await actingAs(tx, PLATFORM, async () => {
      const [identification] = await this.identifications.byIds(tx, [identificationId]);
      return identification && (await this.matches.openedAt(tx, identification.hypothesisId));
    });
    return { ...own, match };
  }
}
