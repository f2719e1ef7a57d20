import type { ReferralDeadline, AskedToDelete, PassedOn } from '../../../identification/referrals/index.js';
import type { WindowAction } from './window-fact.js';
import type { Fact } from './window-fact.js';
import type { Awaited } from './window-fact.js';

export interface Referred {
  readonly passedOn: readonly PassedOn[];
  readonly askedToDelete: readonly AskedToDelete[];
  readonly asked: readonly ReferralDeadline[];
}

/** To whom the report was passed on, and how many registers were asked; of answers no more than that there is one. */
export function referralDeeds({ passedOn, askedToDelete, asked }: Referred): Fact<WindowAction>[] {
  return [
    ...passedOn.map(({ sentAt: at, institution }) =>
      named('passed_on', at, 'FAMILY.DONE_PASSED_ON', institution),
    ),
    ...passedOn.flatMap(({ acknowledgedAt: at, institution }) =>
      at ? [named('acknowledged', at, 'FAMILY.DONE_ACKNOWLEDGED', institution)] : [],
    ),
    ...askedToDelete.flatMap(({ askedAt, deletedAt, institution }) => [
      named('passing_ended', askedAt, 'FAMILY.DONE_PASSING_ENDED', institution),
      ...(deletedAt ? [named('deleted', deletedAt, 'FAMILY.DONE_DELETED', institution)] : []),
    ]),
    ...registersAsked(asked),
  ];
}

function registersAsked(asked: readonly ReferralDeadline[]): Fact<WindowAction>[] {
  const last = latest(asked.map(({ askedAt }) => askedAt));
  if (!last) return [];
  const open = asked.filter(({ isOpen }) => isOpen).length;
  return [{ kind: 'asked', at: last, code: 'FAMILY.DONE_ASKED', numbers: { count: asked.length, open } }];
}

export function referralsAwaited({ passedOn, askedToDelete, asked }: Referred): Fact<Awaited>[] {
  const receipts = passedOn
    .filter(({ acknowledgedAt }) => !acknowledgedAt)
    .map(({ dueAt, institution }) =>
      named('acknowledgement', dueAt, 'FAMILY.AWAITED_ACKNOWLEDGEMENT', institution),
    );
  const answers = asked
    .filter(({ isOpen }) => isOpen)
    .map(({ dueAt: at }) => ({ kind: 'answer', at, code: 'FAMILY.AWAITED_ANSWER' }) as const);
  const deletions = askedToDelete
    .filter(({ isOpen }) => isOpen)
    .map(({ dueAt, institution }) => named('deletion', dueAt, 'FAMILY.AWAITED_DELETION', institution));
  return [...receipts, ...deletions, ...answers];
}

/** An institution of another country is not named. */
function named<K extends string>(kind: K, at: Date, code: string, institution: string | undefined): Fact<K> {
  return institution ? { kind, at, code, institution } : { kind, at, code: `${code}_ABROAD` };
}

const latest = (dates: readonly Date[]): Date | undefined =>
  dates.toSorted((one, other) => other.getTime() - one.getTime())[0];
