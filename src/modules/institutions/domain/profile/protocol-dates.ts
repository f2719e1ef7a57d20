import { limitOf } from './limit-shape.js';
import { limitInstants, type Beginnings, type LimitCalendar, type WithoutDate } from './limit-instants.js';
import type { ProtocolStep } from './profile-shape.js';
import { inOrder } from './protocol-order.js';
import type { SwitchedOff } from './step-switch.js';

/** Reasons for which a step has no last instant: its limit, the step before it, or its due dates are off. */
export type NoDate = WithoutDate | SwitchedOff | 'waits';

/** A step with its instants, where everything before it is done on its last day. */
export interface DatedStep extends ProtocolStep {
  readonly dueAt: Date | undefined;
  /** First instant at which it may be done, where the limit names one. */
  readonly notBefore: Date | undefined;
  /** Undefined where there is a last instant. */
  readonly noDate: NoDate | undefined;
}

export interface StepsToDate {
  readonly steps: readonly ProtocolStep[];
  /** Calendar of the part of the country in which a step is done. */
  readonly calendarOf: (step: ProtocolStep) => LimitCalendar;
  /** Reason for which the due dates of a step are off; undefined where they are on. */
  readonly offOf: (step: ProtocolStep) => SwitchedOff | undefined;
  /** Instants at which events happen. The first steps begin at `step`. */
  readonly at: Beginnings & { readonly step: Date };
}

/** The steps in order, each with its last instant, or why it has none. */
export function protocolDates({ steps, calendarOf, offOf, at }: StepsToDate): readonly DatedStep[] {
  const dated = new Map<string, Date | undefined>();
  return inOrder(steps).map((step) => {
    const befores = step.after.map((id) => dated.get(id));
    const isKnown = befores.every((one) => one !== undefined);
    const begins = new Date(Math.max(at.step.getTime(), ...befores.map((one) => one?.getTime() ?? 0)));
    const instants = limitInstants(
      limitOf(step),
      { ...at, step: isKnown ? begins : undefined },
      calendarOf(step),
    );
    const off = offOf(step);
    const notBefore = off === undefined && instants.is !== 'no_date' ? instants.notBefore : undefined;
    const dueAt = off === undefined && instants.is === 'due' ? instants.dueAt : undefined;
    dated.set(step.id, dueAt);
    return { ...step, dueAt, notBefore, noDate: dueAt ? undefined : (off ?? whyNone(instants, isKnown)) };
  });
}

function whyNone(instants: ReturnType<typeof limitInstants>, isKnown: boolean): NoDate | undefined {
  if (instants.is !== 'no_date') return undefined;
  return instants.why === 'event_not_known' && !isKnown ? 'waits' : instants.why;
}
