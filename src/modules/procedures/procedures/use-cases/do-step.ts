import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { BEARERS, type KindStep, type StepOutcome } from '../domain/kind/kind-shape.js';
import { afterOutcome, papersMissing, stepOf, type Procedure } from '../domain/procedure.js';
import {
  CostUnfit,
  NoteTooLong,
  NotYourStep,
  PapersMissing,
  ProcedureNotOpen,
  StepTooEarly,
  TakesNoWork,
} from '../domain/procedure.errors.js';
import { ProcedureDocumentRepository } from '../persistence/procedure-document.repository.js';
import { ProcedureStepRepository, type Cost } from '../persistence/procedure-step.repository.js';
import { ProcedureAccess, type ProcedureVersion } from './procedure-access.js';
import { StepFlow } from './step-flow.js';

/** Account that whoever has done a step gives of it. */
export interface StepDone {
  readonly outcome: StepOutcome;
  readonly note?: string | undefined;
  readonly cost?: Cost | undefined;
}

const MOST_NOTE = 2000;
const MOST_COST = 1_000_000;

/** A step is done by the institution whose it is, and the next begins; or it goes to another institution. */
@Injectable()
export class DoStep {
  constructor(
    private readonly procedureAccess: ProcedureAccess,
    private readonly flow: StepFlow,
    private readonly steps: ProcedureStepRepository,
    private readonly documents: ProcedureDocumentRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  async complete(actor: Actor, version: ProcedureVersion, said: StepDone): Promise<void> {
    const [note, cost] = [noteOf(said.note), costOf(said.cost)];
    await this.procedureAccess.change(actor, 'procedures.act', version, async (tx, found) => {
      const { one, kind } = found;
      const { outcome } = said;
      const after = afterOutcome(kind, one, outcome);
      if (actor.institutionId !== one.actingId) throw new NotYourStep();
      const step = stepOf(kind, one.step);
      if (!step) throw new ProcedureNotOpen();
      const goesOn = 'next' in after || after.ends === 'done';
      const rests = goesOn ? await this.procedureAccess.identificationFor(tx, kind, one) : undefined;
      const there = await this.documents.kindsOf(tx, one.id);
      const missing = papersMissing(kind, step, there, outcome);
      if (missing.length > 0) throw new PapersMissing(missing);
      if (outcome === 'done' || outcome === 'granted') await this.requireBegun(tx, one, step);
      await this.steps.end(tx, one.id, { ...this.by(actor), state: 'done', outcome, note, cost });
      if ('ends' in after) await this.flow.end(tx, one, { state: after.ends, reason: null });
      else {
        const matter = await this.procedureAccess.matterOf(tx, found);
        const to = await this.flow.actorOf(tx, one, matter.owner, after.next, rests?.otherId ?? null);
        await this.flow.begin(tx, one, matter, after.next, to);
      }
      return { done: { what: 'step_done', step: step.id, outcome }, result: undefined };
    });
  }

  /** By whoever has the step, or by the owner, who can take it back so. */
  async hand(actor: Actor, version: ProcedureVersion, code: string, words?: string): Promise<void> {
    const note = noteOf(words);
    await this.procedureAccess.change(actor, 'procedures.act', version, async (tx, found) => {
      const { one, kind, relation } = found;
      const step = stepOf(kind, one.step);
      if (one.state !== 'open' || !step) throw new ProcedureNotOpen();
      if (relation !== 'own' && actor.institutionId !== one.actingId) throw new NotYourStep();
      const to = await this.named(tx, code);
      if (to.id === one.actingId) throw new TakesNoWork();
      await this.procedureAccess.identificationFor(tx, kind, one);
      const matter = await this.procedureAccess.matterOf(tx, found);
      await this.steps.end(tx, one.id, { ...this.by(actor), state: 'handed', outcome: null, note });
      await this.flow.begin(tx, one, matter, step, to);
      return { done: { what: 'handed', step: step.id }, result: undefined };
    });
  }

  /** Throws `StepTooEarly` with the day, where the step is done, while the law does not let it be done. */
  private async requireBegun(tx: Tx, one: Procedure, step: KindStep): Promise<void> {
    const open = (await this.steps.of(tx, [one.id])).find(({ state }) => state === 'open');
    if (!open?.notBefore || open.notBefore <= this.clock.now()) return;
    const acting = (await this.institutions.all(tx)).find(({ id }) => id === open.institutionId);
    const timeZone = acting ? await this.flow.timeZoneOf(tx, one, step, acting) : 'UTC';
    throw new StepTooEarly(new Intl.DateTimeFormat('sv', { timeZone }).format(open.notBefore));
  }

  private async named(tx: Tx, code: string) {
    const institution = await this.institutions.byCode(tx, code);
    if (!institution) throw new TakesNoWork();
    return institution;
  }

  private by({ actorId }: Actor) {
    return { doneBy: actorId, doneAt: this.clock.now() };
  }
}

function noteOf(words: string | undefined): string | null {
  const said = words?.trim() ?? '';
  if (said.length > MOST_NOTE) throw new NoteTooLong(MOST_NOTE);
  return said === '' ? null : said;
}

function costOf(cost: Cost | undefined): Cost | undefined {
  if (!cost) return undefined;
  const { amount, currency, borneBy } = cost;
  const isSum = Number.isFinite(amount) && amount >= 0 && amount <= MOST_COST;
  if (!isSum || !/^[A-Z]{3}$/u.test(currency) || !(BEARERS as readonly string[]).includes(borneBy))
    throw new CostUnfit();
  return cost;
}
