import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import { InstitutionDirectory, type Institution } from '../../institutions/index.js';
import { questionState, type OfficeQuestion, type QuestionState } from '../domain/office-question.js';
import type { OfficeAsHeld, RoutedOffice } from '../domain/routed-office.js';
import { OfficeQuestionRepository } from '../persistence/office-question.repository.js';
import { RoutedOfficeRepository } from '../persistence/routed-office.repository.js';
import { HeldOffices } from './held-offices.js';

/** A question, whose it is, and where it stands to its reader. */
export interface QuestionView {
  readonly question: OfficeQuestion;
  readonly state: QuestionState;
  readonly asker: Institution;
  readonly office: Institution;
}

export type QuestionsByPart = ReadonlyMap<string, readonly QuestionView[]>;

/** Reads what was asked of offices and what they answered: a holder its own questions, an office those that it was put. */
@Injectable()
export class ReadQuestions {
  constructor(
    private readonly guarded: Guarded,
    private readonly questions: OfficeQuestionRepository,
    private readonly offices: RoutedOfficeRepository,
    private readonly held: HeldOffices,
    private readonly institutions: InstitutionDirectory,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `NotFound` for a question that the actor's institution neither put nor may read. */
  async one(actor: Actor, id: string): Promise<QuestionView> {
    return this.guarded.perform(actor, 'responsible.questions', [id], async (tx) => {
      const { institutionId } = actor;
      requireOnRecord(actor, 'responsible.questions', institutionId);
      const question = await this.questions.byId(tx, id);
      if (!question || institutionId === undefined) throw new NotFound();
      const partId = question.routedOfficeId;
      const row = await this.offices.byId(tx, partId);
      if (!row) throw new NotFound();
      const byPart =
        question.askerId === institutionId
          ? await this.asAsked(tx, institutionId, [await this.held.one(tx, actor, partId)])
          : await this.asPut(tx, institutionId, [row]);
      const view = byPart.get(partId)?.find((one) => one.question.id === id);
      if (!view) throw new NotFound();
      await this.audit.record(tx, {
        ...{ actor, action: 'responsible.questions', recordIds: question.recordIds },
        detail: { question: id },
      });
      return view;
    });
  }

  /** What a holder has asked of these offices; of what others have asked it learns nothing. */
  async asAsked(tx: Tx, holderId: string, held: readonly OfficeAsHeld[]): Promise<QuestionsByPart> {
    const ends = new Map(held.map(({ row, endedAt }) => [row.id, endedAt]));
    const found = await this.questions.ofParts(tx, [...ends.keys()]);
    const own = found.filter(({ askerId }) => askerId === holderId);
    return this.viewsOf(tx, own, ({ routedOfficeId }) => ends.get(routedOfficeId) ?? null);
  }

  /** What an office was asked about these parts of it, as long as it may hear of the case. */
  async asPut(tx: Tx, officeId: string, rows: readonly RoutedOffice[]): Promise<QuestionsByPart> {
    const ids = rows.flatMap(({ id, endedAt }) => (endedAt === null ? [id] : []));
    const found = await this.questions.ofParts(tx, ids);
    const own = found.filter((one) => one.officeId === officeId && one.withheldAt === null);
    return this.viewsOf(tx, own, () => null);
  }

  private async viewsOf(
    tx: Tx,
    questions: readonly OfficeQuestion[],
    endOf: (question: OfficeQuestion) => Date | null,
  ): Promise<QuestionsByPart> {
    const ids = new Set(questions.flatMap(({ askerId, officeId }) => [askerId, officeId]));
    const named = new Map((await this.institutions.byIds(tx, [...ids])).map((one) => [one.id, one]));
    const byPart = new Map<string, QuestionView[]>();
    for (const question of questions) {
      const [asker, office] = [named.get(question.askerId), named.get(question.officeId)];
      if (!asker || !office) continue;
      const view = { question, state: questionState(question, endOf(question)), asker, office };
      byPart.set(question.routedOfficeId, [...(byPart.get(question.routedOfficeId) ?? []), view]);
    }
    return byPart;
  }
}
