import type { AlertKind } from '../../institutions/index.js';
import { mayInState } from '../../access/accounts/index.js';
import { mayMove, type AlertState } from './alert-state.js';
import { isOnesOwn, takesAnswer } from './alert-subject.js';
import { maySnooze } from './snooze.js';

export const ALERT_ACTIONS = ['acknowledge', 'assign', 'delegate', 'take_over', 'snooze', 'answer'] as const;

export type AlertAction = (typeof ALERT_ACTIONS)[number];

/** Actions that a reader may take on an alert now, by its state and by what the policy lets them do. */
export function allowedActions(
  alert: {
    readonly state: AlertState;
    readonly kind: AlertKind;
    readonly stepsTaken: number;
    readonly snoozes: number;
    /** Greatest number of times that the alert may rest. */
    readonly mostSnoozes: number;
  },
  may: {
    readonly act: boolean;
    readonly assign: boolean;
    /** The reader is in charge of it, or was offered it. */
    readonly isOwner?: boolean;
    readonly isOffered?: boolean;
  },
): readonly AlertAction[] {
  const { state, kind } = alert;
  const isOpenTo = !isOnesOwn(kind) || may.isOwner === true;
  const mayAct = isOpenTo && may.act && mayInState('alerts.act', state);
  const mayAssign = !isOnesOwn(kind) && may.assign && mayInState('alerts.assign', state);
  const open: Readonly<Record<AlertAction, boolean>> = {
    acknowledge: mayAct && mayMove(state, 'read'),
    assign: mayAssign,
    delegate: mayAssign && may.isOwner === true,
    take_over: mayAssign && may.isOffered === true,
    snooze: mayAssign && maySnooze(alert, alert.mostSnoozes),
    answer: mayAct && mayMove(state, 'act') && takesAnswer(kind),
  };
  return ALERT_ACTIONS.filter((action) => open[action]);
}
