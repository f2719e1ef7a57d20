import type { ActorRelation } from '../../../access/accounts/index.js';
import type { ProcedureKind } from './kind/kind-shape.js';
import type { Procedure, ProcedureStep } from './procedure.js';

/** A paper of a procedure, without its file. */
export interface ProcedurePaper {
  readonly id: string;
  readonly procedureId: string;
  readonly document: string;
  readonly step: string;
  readonly institutionId: string;
  /** null: the file has gone, its time was over. */
  readonly fileId: string | null;
  readonly media: string;
  readonly bytes: number;
  /** The day on which it was made out: `2026-01-31`. */
  readonly issuedOn: string | null;
  readonly addedAt: Date;
  /** True where a scanner has looked into its file. */
  readonly scanned: boolean;
}

/** A procedure as one institution may see it now. */
export interface SeenProcedure {
  /** Place of the procedure in a list. */
  readonly seq: number;
  readonly one: Procedure;
  readonly kind: ProcedureKind;
  readonly steps: readonly ProcedureStep[];
  readonly papers: readonly ProcedurePaper[];
}

/**
 * Returns what an institution sees of a procedure that it may see at all. The owner sees all. Who has a step
 * sees who has done what with which outcome; words and costs of its own steps alone, and of papers those that
 * its steps take or make, and those that it has added.
 */
export function seenBy(viewerId: string, relation: ActorRelation, whole: SeenProcedure): SeenProcedure {
  if (relation === 'own') return whole;
  const own = whole.steps.filter(({ institutionId }) => institutionId === viewerId);
  const needed = neededIn(
    whole.kind,
    own.map(({ step }) => step),
  );
  return {
    ...whole,
    steps: whole.steps.map((step) =>
      step.institutionId === viewerId
        ? step
        : { ...step, note: null, costAmount: null, costCurrency: null, costBorneBy: null },
    ),
    papers: whole.papers.filter(
      ({ document, institutionId }) => institutionId === viewerId || needed.has(document),
    ),
  };
}

/** Documents that some steps of a kind take or make. */
function neededIn({ steps }: ProcedureKind, ids: readonly string[]): ReadonlySet<string> {
  return new Set(steps.filter(({ id }) => ids.includes(id)).flatMap((step) => [...step.in, ...step.out]));
}
