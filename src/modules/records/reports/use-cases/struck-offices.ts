import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { RecordStore } from '../../records/index.js';
import { OfficeUnknown } from '../domain/office-unknown.js';
import { OFFICES_STRUCK } from '../events.js';
import { StruckOfficeRepository } from '../persistence/struck-office.repository.js';

/** What a family has decided of the offices that would hear of its report, by their codes. */
export interface StrikingOrder {
  readonly recordId: string;
  readonly strike: readonly string[];
  /** Offices that it struck out before, and that may hear from now on. */
  readonly restore: readonly string[];
}

/**
 * Offices that a family has struck out: they hear neither of its report nor of a match of it.
 *
 * Exchange format, "Who may be compared with whom", 4.
 */
@Injectable()
export class StruckOffices {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly offices: StruckOfficeRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `OfficeUnknown`, and `NotFound` for a report of others. Said again, it changes nothing. */
  async decide(actor: Actor, { recordId, strike, restore }: StrikingOrder): Promise<void> {
    await this.guarded.perform(actor, 'consents.record', [recordId], async (tx) => {
      const report = await this.records.read(tx, actor, 'consents.record', recordId);
      if (report.recordType !== 'report') throw new NotFound();
      const kept = restore.filter((code) => !strike.includes(code));
      const given = await this.offices.remove(tx, recordId, await this.idsOf(tx, 'restore', kept));
      const struck = await this.strike(tx, actor, recordId, strike);
      if (given + struck === 0) return;
      await this.outbox.put(tx, { name: OFFICES_STRUCK, payload: { recordId } });
    });
  }

  /**
   * Strikes out offices in the transaction that files a report, before anybody hears of it.
   *
   * @returns how many were not struck before
   */
  async strike(tx: Tx, actor: Actor, recordId: string, codes: readonly string[]): Promise<number> {
    if (codes.length === 0) return 0;
    const officeIds = await this.idsOf(tx, 'strike', codes);
    const at = this.clock.now();
    const struck = await this.offices.add(tx, recordId, officeIds, { by: actor.actorId, at });
    await this.audit.record(tx, {
      ...{ actor, action: 'consents.record', recordIds: [recordId] },
      detail: { struckOffices: struck },
    });
    return struck;
  }

  /** Ids of the institutions that the families of these reports have struck out, by report. */
  async of(tx: Tx, recordIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const struck = new Map<string, Set<string>>();
    for (const { recordId, officeId } of await this.offices.of(tx, recordIds))
      struck.set(recordId, (struck.get(recordId) ?? new Set()).add(officeId));
    return struck;
  }

  private async idsOf(tx: Tx, field: string, codes: readonly string[]): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const [at, code] of [...new Set(codes)].entries()) {
      const institution = await this.institutions.byCode(tx, code);
      if (!institution) throw new OfficeUnknown(`${field}[${at}]`);
      ids.push(institution.id);
    }
    return ids;
  }
}
