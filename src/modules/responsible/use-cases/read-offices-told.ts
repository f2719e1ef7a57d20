import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../institutions/index.js';
import { officeAsHeld, type OfficeAsHeld, type RoutedSubject } from '../domain/routed-office.js';
import { RoutedOfficeRepository } from '../persistence/routed-office.repository.js';
import { KnownMatches } from './known-matches.js';

/** An office, and what a holder of a record may know of its part. */
export interface OfficeView extends OfficeAsHeld {
  readonly office: Institution;
}

/** Reads which offices were told of a report or match of the actor's institution, and what they have answered. */
@Injectable()
export class ReadOfficesTold {
  constructor(
    private readonly guarded: Guarded,
    private readonly offices: RoutedOfficeRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly matches: KnownMatches,
    private readonly audit: AuditTrail,
  ) {}

  /** Returns none for whoever holds no record of it, as for what is not there. */
  async of(actor: Actor, subject: RoutedSubject): Promise<OfficeView[]> {
    return this.guarded.perform(actor, 'responsible.told', [subject.id], (tx) =>
      this.viewsOf(tx, actor, subject),
    );
  }

  /** Throws `NotFound` for an office of which the actor may not know. */
  async one(actor: Actor, id: string): Promise<OfficeView> {
    return this.guarded.perform(actor, 'responsible.told', [id], async (tx) => {
      const row = await this.offices.byId(tx, id);
      if (!row) throw new NotFound();
      const subject = { kind: row.subjectKind, id: row.subjectId };
      const view = (await this.viewsOf(tx, actor, subject)).find((one) => one.row.id === id);
      if (!view) throw new NotFound();
      return view;
    });
  }

  private async viewsOf(tx: Tx, actor: Actor, subject: RoutedSubject): Promise<OfficeView[]> {
    const { institutionId } = actor;
    if (institutionId === undefined) return [];
    requireOnRecord(actor, 'responsible.told', institutionId);
    const rows = await this.offices.ofSubject(tx, subject);
    const held = rows.flatMap((row) => officeAsHeld(row, institutionId) ?? []);
    if (held.length === 0 || !(await this.knows(tx, actor, subject))) return [];
    await this.audit.record(tx, {
      ...{ actor, action: 'responsible.told' },
      recordIds: [...new Set(held.flatMap(({ row }) => row.recordIds))],
      detail: { subject: subject.kind, offices: held.length },
    });
    const named = await this.institutions.byIds(
      tx,
      held.map(({ row }) => row.officeId),
    );
    return held.flatMap((one) => {
      const office = named.find(({ id }) => id === one.row.officeId);
      return office ? [{ ...one, office }] : [];
    });
  }

  private async knows(tx: Tx, { institutionId, purpose }: Actor, subject: RoutedSubject): Promise<boolean> {
    if (subject.kind === 'report') return true;
    return (await this.matches.of(tx, institutionId ?? '', purpose, [subject.id])).has(subject.id);
  }
}
