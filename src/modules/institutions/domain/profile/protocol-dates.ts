import type { ProtocolStep } from './profile-shape.js';
import { inOrder } from './protocol-order.js';

/** A step, and until when it must be done where everything before it is done on its last day. */
export interface DatedStep extends ProtocolStep {
  /** Undefined where no source says how long the step, or one before it, may take. */
  readonly dueAt: Date | undefined;
}

/** The steps in order, each with its last day if the first begin at `from`. */
export function protocolDates(
  steps: readonly ProtocolStep[],
  after: (from: Date, workingDays: number) => Date,
  from: Date,
): readonly DatedStep[] {
  const dated = new Map<string, Date | undefined>();
  return inOrder(steps).map((step) => {
    const begins = step.after.map((id) => dated.get(id));
    const isKnown = step.workingDays !== 'unknown' && begins.every((one) => one !== undefined);
    const start = new Date(Math.max(from.getTime(), ...begins.map((one) => one?.getTime() ?? 0)));
    const dueAt = isKnown && step.workingDays !== 'unknown' ? after(start, step.workingDays) : undefined;
    dated.set(step.id, dueAt);
    return { ...step, dueAt };
  });
}
