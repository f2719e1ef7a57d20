import { AlertMoveRefused } from './alert-errors.js';

export const ALERT_STATES = [
  'queued',
  'delivered',
  'read',
  'acted',
  'overdue',
  'escalated',
  'closed',
] as const;

export type AlertState = (typeof ALERT_STATES)[number];

export type AlertMove =
  | 'deliver'
  | 'read'
  | 'act'
  | 'lapse'
  | 'remind'
  | 'escalate'
  | 'exhaust'
  | 'put_off'
  | 'close';

/**
 * The workflow of an alert. Only an answer ends it, or that nothing is left of it that anybody may be told.
 *
 * Reading does not stop the clock: an alert that was read and not answered lapses like any other, and one that is read
 * when it is late stays late, unless what it is about has another due date now. When the last step has been in vain it is overdue again, for good and in every list.
 */
export const NEXT = {
  queued: { deliver: 'delivered', read: 'read', act: 'acted', lapse: 'overdue', close: 'closed' },
  delivered: { read: 'read', act: 'acted', lapse: 'overdue', close: 'closed' },
  read: { read: 'read', act: 'acted', lapse: 'overdue', close: 'closed' },
  overdue: {
    read: 'overdue',
    act: 'acted',
    remind: 'overdue',
    escalate: 'escalated',
    exhaust: 'overdue',
    put_off: 'read',
    close: 'closed',
  },
  escalated: {
    read: 'escalated',
    act: 'acted',
    escalate: 'escalated',
    exhaust: 'overdue',
    put_off: 'read',
    close: 'closed',
  },
  acted: {},
  closed: {},
} as const satisfies Record<AlertState, Partial<Record<AlertMove, AlertState>>>;

/** States in which nobody has seen an alert: what joins it then is seen with the rest, and not in silence. */
export const UNREAD_STATES: readonly AlertState[] = ['queued', 'delivered'];

/** States in which an alert is still somebody's duty. */
export const OPEN_STATES: readonly AlertState[] = ALERT_STATES.filter((state) => 'act' in NEXT[state]);

export function mayMove(state: AlertState, move: AlertMove): boolean {
  return move in NEXT[state];
}

/** The state after a move. Throws `AlertMoveRefused` where the table has none. */
export function moved(state: AlertState, move: AlertMove): AlertState {
  const next = (NEXT[state] as Partial<Record<AlertMove, AlertState>>)[move];
  if (!next) throw new AlertMoveRefused(state, move);
  return next;
}
