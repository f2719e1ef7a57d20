import type { Operation } from './policy.js';

/**
 * Answer of an operation on a pair of records where consents, wishes, agreements or a withdrawal do not
 * permit the comparison any more.
 *
 * `nothing`: it is refused, and to a side that must not learn why the pair is not there. `own-end`: whoever
 * ended it, or owns both sides, still reads the own record and that it has ended.
 */
export type AfterConsent = 'nothing' | 'own-end';

interface Condition {
  /** The states of its workflow in which the thing may be touched; all where none is named. */
  readonly states?: readonly string[];
  readonly afterConsent?: AfterConsent;
}

const OPEN_MATCH = ['candidate', 'notified', 'in_confirmation', 'conflict'];
const OPEN_ALERT = ['queued', 'delivered', 'read', 'overdue', 'escalated'];

/**
 * The columns of the policy that speak of the thing and not of who asks. An operation that is not here touches no pair and is bound to no
 * state. A workflow may refuse more: which decision follows which is its own.
 */
export const CONDITIONS = {
  'matching.read': { afterConsent: 'nothing' },
  'matches.read': { afterConsent: 'own-end' },
  'matches.decide': { states: [...OPEN_MATCH, 'excluded'], afterConsent: 'nothing' },
  'matches.data': { states: OPEN_MATCH, afterConsent: 'nothing' },
  'matches.look': { states: ['conflict'], afterConsent: 'nothing' },
  'matches.rest': { states: OPEN_MATCH, afterConsent: 'nothing' },
  'matches.join': { states: ['in_confirmation', 'identified'], afterConsent: 'nothing' },
  'matches.judge': { afterConsent: 'nothing' },
  'matches.release': { afterConsent: 'nothing' },
  'matches.breakGlass': { states: OPEN_MATCH, afterConsent: 'nothing' },
  'matches.ask': { afterConsent: 'nothing' },
  'matches.export': { afterConsent: 'nothing' },
  'companions.read': { afterConsent: 'own-end' },
  'companions.answer': { afterConsent: 'nothing' },
  'identifications.propose': { states: ['in_confirmation'], afterConsent: 'nothing' },
  'identifications.confirm': { afterConsent: 'nothing' },
  'events.identify': { afterConsent: 'nothing' },
  'laboratory.identify': { afterConsent: 'nothing' },
  'laboratory.match': { afterConsent: 'nothing' },
  'laboratory.weigh': { afterConsent: 'own-end' },
  'laboratory.exchange': { afterConsent: 'nothing' },
  'alerts.read': { afterConsent: 'nothing' },
  'alerts.act': { states: OPEN_ALERT, afterConsent: 'nothing' },
  'alerts.assign': { states: OPEN_ALERT, afterConsent: 'nothing' },
} as const satisfies Partial<Record<Operation, Condition>>;

const conditionOf = (operation: Operation): Condition =>
  (CONDITIONS as Partial<Record<Operation, Condition>>)[operation] ?? {};

export function mayInState(operation: Operation, state: string): boolean {
  return conditionOf(operation).states?.includes(state) ?? true;
}

export function statesOf(operation: Operation): readonly string[] | undefined {
  return conditionOf(operation).states;
}

/** Undefined for what touches no pair. */
export function afterConsentOf(operation: Operation): AfterConsent | undefined {
  return conditionOf(operation).afterConsent;
}
