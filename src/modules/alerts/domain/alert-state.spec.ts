import { AlertMoveRefused } from './alert-errors.js';
import {
  ALERT_STATES,
  mayMove,
  moved,
  NEXT,
  OPEN_STATES,
  type AlertMove,
  type AlertState,
} from './alert-state.js';

const MOVES: readonly AlertMove[] = [
  ...(['deliver', 'read', 'act', 'lapse', 'remind', 'escalate', 'exhaust', 'put_off', 'close'] as const),
];
const ENDS: readonly AlertMove[] = ['act', 'close', 'put_off'];

describe('an alert', () => {
  it('is ended by an answer, or because nothing is left of it, and by nothing else', () => {
    expect(OPEN_STATES).toEqual(['queued', 'delivered', 'read', 'overdue', 'escalated']);
    expect(MOVES.filter((move) => mayMove('acted', move))).toEqual([]);
    expect(MOVES.filter((move) => mayMove('closed', move))).toEqual([]);
    for (const state of OPEN_STATES)
      expect([moved(state, 'act'), moved(state, 'close')]).toEqual(['acted', 'closed']);
  });

  it('can be late only by lapsing, and is not made punctual by being read', () => {
    const late: readonly AlertState[] = ['overdue', 'escalated'];
    for (const state of ALERT_STATES.filter((one) => !late.includes(one))) {
      for (const move of MOVES.filter((one) => one !== 'lapse' && mayMove(state, one))) {
        expect(late).not.toContain(moved(state, move));
      }
    }
    for (const state of late) {
      for (const move of MOVES.filter((one) => !ENDS.includes(one) && mayMove(state, one)))
        expect(late).toContain(moved(state, move));
    }
  });

  it('is late no more when it is due later now', () => {
    expect([moved('overdue', 'put_off'), moved('escalated', 'put_off')]).toEqual(['read', 'read']);
  });

  it('lapses from every state in which it is not late yet', () => {
    expect(ALERT_STATES.filter((state) => mayMove(state, 'lapse'))).toEqual(['queued', 'delivered', 'read']);
  });

  it('is escalated to somebody else, while a reminder leaves it overdue', () => {
    expect(moved('overdue', 'remind')).toBe('overdue');
    expect(moved('overdue', 'escalate')).toBe('escalated');
    expect(moved('escalated', 'exhaust')).toBe('overdue');
  });

  it('refuses every move that the table does not have', () => {
    for (const state of ALERT_STATES) {
      for (const move of MOVES.filter((one) => !(one in NEXT[state]))) {
        expect(() => moved(state, move)).toThrow(AlertMoveRefused);
      }
    }
  });
});
