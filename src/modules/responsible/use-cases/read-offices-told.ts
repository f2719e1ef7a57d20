import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../institutions/index.js';
import type { OfficeAsHeld, RoutedSubject } from '../domain/routed-office.js';
import { HeldOffices } from './held-offices.js';
import { ReadQuestions, type QuestionView } from './read-questions.js';

/** An office, what a holder of a record may know of its part, and what the holder has asked it. */
export interface OfficeView extends OfficeAsHeld {
  readonly office: Institution;
  readonly questions: readonly QuestionView[];
}

/** Reads which offices were told of a report or match of the actor's institution, and what they have answered. */
@Injectable()
export class ReadOfficesTold {
  constructor(
    private readonly guarded: Guarded,
    private readonly held: HeldOffices,
    private readonly questions: ReadQuestions,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  /** Returns none for whoever holds no record of it, as for what is not there. */
  async of(actor: Actor, subject: RoutedSubject): Promise<OfficeView[]> {
    return this.guarded.perform(actor, 'responsible.told', [subject.id], async (tx) =>
      this.viewsOf(tx, actor, await this.held.ofSubject(tx, actor, subject)),
    );
  }

  /** Throws `NotFound` for an office of which the actor may not know. */
  async one(actor: Actor, id: string): Promise<OfficeView> {
    return this.guarded.perform(actor, 'responsible.told', [id], async (tx) => {
      const [view] = await this.viewsOf(tx, actor, [await this.held.one(tx, actor, id)]);
      if (!view) throw new NotFound();
      return view;
    });
  }

  private async viewsOf(tx: Tx, actor: Actor, held: readonly OfficeAsHeld[]): Promise<OfficeView[]> {
    const { institutionId } = actor;
    const [first] = held;
    if (institutionId === undefined || !first) return [];
    requireOnRecord(actor, 'responsible.told', institutionId);
    await this.audit.record(tx, {
      ...{ actor, action: 'responsible.told' },
      recordIds: [...new Set(held.flatMap(({ row }) => row.recordIds))],
      detail: { subject: first.row.subjectKind, offices: held.length },
    });
    const named = await this.institutions.byIds(
      tx,
      held.map(({ row }) => row.officeId),
    );
    const asked = await this.questions.asAsked(tx, institutionId, held);
    return held.flatMap((one) => {
      const office = named.find(({ id }) => id === one.row.officeId);
      return office ? [{ ...one, office, questions: asked.get(one.row.id) ?? [] }] : [];
    });
  }
}
