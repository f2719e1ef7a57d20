import type { Actor, ActorRelation } from '../../../access/accounts/index.js';
import type { NoDate } from '../../../institutions/index.js';
import type { KindStep, StepOutcome, ProcedureKind } from './kind/kind-shape.js';
import { OutcomeUnfit, ProcedureNotOpen } from './procedure.errors.js';

/** `proposed`: something has happened by which it could be opened; people say whether. `stopped`: what it rested on has fallen. */
export const PROCEDURE_STATES = [
  'proposed',
  'open',
  'done',
  'refused',
  'cancelled',
  'declined',
  'stopped',
] as const;
export type ProcedureState = (typeof PROCEDURE_STATES)[number];

/** Reasons for which people give a procedure up, or take none up that was proposed. */
export const CANCEL_REASONS = [
  'family_wish',
  'person_wish',
  'done_elsewhere',
  'not_needed',
  'opened_by_mistake',
  'other',
] as const;
export type ProcedureCancelReason = (typeof CANCEL_REASONS)[number];

/** Reasons for which a procedure that has ended is taken up again. */
export const REOPEN_REASONS = ['new_paper', 'appeal', 'reaffirmed', 'ended_by_mistake', 'other'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

export interface Procedure {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  /** Of the kind, as it was when this began. */
  readonly kindVersion: number;
  readonly recordId: string;
  readonly identificationId: string | null;
  /** Institution that owns the record, and opens the procedure. */
  readonly institutionId: string;
  /** Institution whose step is open. */
  readonly actingId: string | null;
  /** All who have had a step, the owner among them. */
  readonly partyIds: readonly string[];
  /** Authorities that are suspected: nothing of it reaches them. */
  readonly barredIds: readonly string[];
  /** Seen by those alone who act in it. */
  readonly confidential: boolean;
  readonly otherCountry: string | null;
  readonly indicators: readonly string[];
  /** The person, or of a child who answers for it, has agreed. */
  readonly agreed: boolean;
  /** Institutions that were named for steps, by the step. */
  readonly assigned: Readonly<Record<string, string>>;
  readonly state: ProcedureState;
  readonly step: string | null;
  readonly version: number;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
  /** Reason for which it was given up, declined, taken up again. */
  readonly reason: ProcedureCancelReason | ReopenReason | null;
}

/** One step as somebody had it. */
export interface ProcedureStep {
  readonly id: string;
  readonly seq: number;
  readonly procedureId: string;
  readonly step: string;
  readonly institutionId: string;
  readonly state: 'open' | 'done' | 'handed' | 'ended';
  readonly openedAt: Date;
  readonly dueAt: Date;
  /** True where the law or the kind states the due date; else the platform asks after days of its own. */
  readonly dueKnown: boolean;
  /** First instant at which the law lets it be done. */
  readonly notBefore: Date | null;
  /** Why the law of the actor's country makes no due date; null where it makes one, or knows no such step. */
  readonly noDate: NoDate | null;
  /** Instrument and article behind the step in the actor's country. */
  readonly legalBasis: string | null;
  readonly outcome: StepOutcome | null;
  readonly note: string | null;
  readonly costAmount: string | null;
  readonly costCurrency: string | null;
  readonly costBorneBy: string | null;
  readonly doneAt: Date | null;
}

/** Working days after which the platform asks, where no source says how long a step takes. */
export const DEFAULT_STEP_DAYS = 20;
/** Working days in which the owner says whether a proposal is taken up. */
export const PROPOSAL_DAYS = 10;
/** Working days in which who acts in a procedure that was stopped says that it has stopped. */
export const STOP_DAYS = 3;

const ENDED: readonly ProcedureState[] = ['done', 'refused', 'cancelled', 'declined', 'stopped'];

export function isEnded({ state }: Pick<Procedure, 'state'>): boolean {
  return ENDED.includes(state);
}

/**
 * Tells whether a report has gone that a procedure is about: its owner has withdrawn it. One that passes the
 * owner by does not end by what the owner does; the family ends it by taking back what it permits.
 */
export const hasGone = (
  record: { readonly withdrawn: boolean; readonly institutionId: string },
  { institutionId }: Pick<Procedure, 'institutionId'>,
): boolean => record.withdrawn && record.institutionId === institutionId;

/**
 * Relation of an institution to a procedure. A suspected authority stands nowhere, and a confidential one is
 * its actors' alone.
 */
export function relationToProcedure(
  { institutionId }: Pick<Actor, 'institutionId'>,
  one: Pick<Procedure, 'institutionId' | 'partyIds' | 'barredIds' | 'confidential'>,
): ActorRelation {
  if (institutionId === undefined || one.barredIds.includes(institutionId)) return 'foreign';
  if (institutionId === one.institutionId)
    return one.confidential && !one.partyIds.includes(institutionId) ? 'foreign' : 'own';
  return one.partyIds.includes(institutionId) ? 'party' : 'foreign';
}

export function stepOf(kind: ProcedureKind, id: string | null): KindStep | undefined {
  return kind.steps.find((step) => step.id === id);
}

/**
 * Returns what follows from an outcome: the next step, or the end. Throws `ProcedureNotOpen` or
 * `OutcomeUnfit`.
 */
export function afterOutcome(
  kind: ProcedureKind,
  one: Pick<Procedure, 'state' | 'step'>,
  outcome: StepOutcome,
): { readonly next: KindStep } | { readonly ends: 'done' | 'refused' } {
  const step = stepOf(kind, one.step);
  if (one.state !== 'open' || !step) throw new ProcedureNotOpen();
  const entry = step.outcomes.find(({ is }) => is === outcome);
  const next = entry && kind.steps.find(({ id }) => id === entry.next);
  if (next) return { next };
  if (!entry?.ends) throw new OutcomeUnfit(step.outcomes.map(({ is }) => is));
  return { ends: entry.ends };
}

/** Papers that a step needs and that are not there; only what goes on, or ends well, needs them. */
export function papersMissing(
  kind: ProcedureKind,
  step: KindStep,
  there: ReadonlySet<string>,
  outcome: StepOutcome,
): readonly string[] {
  if (outcome !== 'done' && outcome !== 'granted') return [];
  const needed = [...new Set([...step.in, ...step.out])];
  const optional = new Set(kind.documents.filter((one) => one.optional).map(({ id }) => id));
  return needed.filter((id) => !optional.has(id) && !there.has(id));
}
