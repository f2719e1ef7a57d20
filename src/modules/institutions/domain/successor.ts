import { SuccessorRefused } from './closing-refused.js';

/** Facts of an institution that tell who does its work. */
export interface Lasting {
  readonly id: string;
  /** Time at which it closed; nothing: it is open. */
  readonly closedAt?: Date | null | undefined;
  /** Institution that has taken over its work. */
  readonly successorId?: string | null | undefined;
}

/**
 * Returns who does an institution's work now: itself while it is open, else the first open one that it was
 * handed to. Undefined where it closed without a successor: then the succession of its country answers.
 */
export function successorOf<T extends Lasting>(institution: T, all: readonly T[]): T | undefined {
  const seen = new Set<string>();
  let at: T | undefined = institution;
  while (at?.closedAt) {
    seen.add(at.id);
    const next: string | null | undefined = at.successorId;
    at =
      next === null || next === undefined || seen.has(next) ? undefined : all.find(({ id }) => id === next);
  }
  return at;
}

/** Throws unless the one may take over the work of the other. */
export function requireSuccessor(
  institution: Pick<Lasting, 'id'>,
  successor: Lasting & { readonly deliversOnly: boolean },
): void {
  if (successor.id === institution.id) throw new SuccessorRefused('MECHANISMS.SUCCESSOR_SAME');
  if (successor.closedAt) throw new SuccessorRefused('MECHANISMS.SUCCESSOR_CLOSED');
  if (successor.deliversOnly) throw new SuccessorRefused('MECHANISMS.SUCCESSOR_DELIVERS_ONLY');
}
