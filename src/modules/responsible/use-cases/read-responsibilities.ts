import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { isAllowed, requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../institutions/index.js';
import type { RoutedOffice } from '../domain/routed-office.js';
import { RoutedOfficeRepository } from '../persistence/routed-office.repository.js';
import { ReadQuestions, type QuestionView } from './read-questions.js';

/** The part of an office, whose records it is about, and what they ask: nothing of what the records say. */
export interface ResponsibilityView {
  readonly row: RoutedOffice;
  readonly holders: readonly Institution[];
  readonly questions: readonly QuestionView[];
}

/** Reads what the actor's institution was told of, as one of the offices that routing names. */
@Injectable()
export class ReadResponsibilities {
  constructor(
    private readonly guarded: Guarded,
    private readonly offices: RoutedOfficeRepository,
    private readonly questions: ReadQuestions,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  async one(actor: Actor, id: string): Promise<ResponsibilityView> {
    return this.guarded.perform(actor, 'responsible.read', [id], async (tx) => {
      const row = await this.offices.byId(tx, id);
      if (!row || row.toldAt === null || row.officeId !== actor.institutionId) throw new NotFound();
      const [view] = await this.viewsOf(tx, actor, [row]);
      if (!view) throw new NotFound();
      return view;
    });
  }

  /** Returns these in the order given; one that the actor's institution was not told of is not found. */
  async several(actor: Actor, ids: readonly string[]): Promise<ResponsibilityView[]> {
    return this.guarded.perform(actor, 'responsible.read', ids, async (tx) => {
      const rows: RoutedOffice[] = [];
      for (const id of new Set(ids)) {
        const row = await this.offices.byId(tx, id);
        if (!row || row.toldAt === null || row.officeId !== actor.institutionId) throw new NotFound();
        rows.push(row);
      }
      return this.viewsOf(tx, actor, rows);
    });
  }

  /** @param before the `seq` of the last one seen: newest first */
  async page(actor: Actor, before: number, limit: number): Promise<ResponsibilityView[]> {
    return this.guarded.perform(actor, 'responsible.read', [], async (tx) => {
      const { institutionId } = actor;
      if (institutionId === undefined) return [];
      return this.viewsOf(tx, actor, await this.offices.page(tx, institutionId, before, limit));
    });
  }

  /**
   * Returns the parts of the actor's institution by their ids, for a page of alerts; what is none of its own is
   * left out, and so is all of it for whoever may not read them.
   */
  async ofAlerts(actor: Actor, ids: readonly string[]): Promise<RoutedOffice[]> {
    const { institutionId } = actor;
    if (institutionId === undefined || !isAllowed(actor, 'responsible.read', 'own')) return [];
    return this.guarded.perform(actor, 'responsible.read', ids, async (tx) => {
      const rows = (await this.offices.byIds(tx, ids)).filter(
        ({ officeId, toldAt }) => officeId === institutionId && toldAt !== null,
      );
      await this.noteRead(tx, actor, rows);
      return rows;
    });
  }

  private async viewsOf(tx: Tx, actor: Actor, rows: readonly RoutedOffice[]): Promise<ResponsibilityView[]> {
    requireOnRecord(actor, 'responsible.read', actor.institutionId);
    await this.noteRead(tx, actor, rows);
    const ids = [...new Set(rows.flatMap(({ holderIds }) => holderIds))];
    const holders = new Map((await this.institutions.byIds(tx, ids)).map((one) => [one.id, one]));
    const put = await this.questions.asPut(tx, actor.institutionId ?? '', rows);
    return rows.map((row) => ({
      ...{ row, questions: put.get(row.id) ?? [] },
      holders: row.holderIds.flatMap((id) => holders.get(id) ?? []),
    }));
  }

  private async noteRead(tx: Tx, actor: Actor, rows: readonly RoutedOffice[]): Promise<void> {
    await this.audit.record(tx, {
      ...{ actor, action: 'responsible.read' },
      recordIds: [...new Set(rows.flatMap(({ recordIds }) => recordIds))],
      detail: { responsibilities: rows.length },
    });
  }
}
