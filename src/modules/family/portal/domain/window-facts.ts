import type { FamilyMessage } from './family-message.js';
import { referralDeeds, referralsAwaited, type Referred } from './referral-facts.js';
import { shownNumber } from './shown-number.js';
import type { Awaited, Fact, WindowAction } from './window-fact.js';

/**
 * Source from which the window is reckoned: facts of the report and of what people have done, and never of a
 * pair.
 */
export interface WindowSource {
  readonly filedAt: Date;
  readonly changedAt: Date | undefined;
  readonly withdrawn: boolean;
  readonly comparison: {
    readonly lastAt: Date | undefined;
    readonly withRemains: boolean;
    readonly remains: number;
    readonly countries: number;
  };
  readonly messages: readonly Pick<
    FamilyMessage,
    'kind' | 'writtenAt' | 'dueAt' | 'readAt' | 'closedAt' | 'outcome'
  >[];
  readonly referred: Referred;
  /** True where the family permits comparison with people found alive and with other reports. */
  readonly searchedAmongLiving: boolean;
  /** Until when the deletion of what the family has taken back waits. */
  readonly deletesAt: Date | undefined;
  readonly looks: readonly LookedAt[];
}

/** How often an institution has had the report open. */
export interface LookedAt {
  readonly lastAt: Date;
  readonly days: number;
  /** Undefined for one of another country, which is not named. */
  readonly institution: string | undefined;
}

/** Returns all that was done from the first day on, the last first. */
export function deedsOf(source: WindowSource): readonly Fact<WindowAction>[] {
  const facts = [
    filed(source),
    changed(source),
    ...compared(source),
    ...heeded(source),
    ...referralDeeds(source.referred),
    ...source.looks.map(looked),
  ].filter((fact) => fact !== undefined);
  return facts.toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

function filed({ filedAt }: WindowSource): Fact<WindowAction> {
  return { kind: 'filed', at: filedAt, code: 'FAMILY.DONE_FILED' };
}

function changed({ changedAt, withdrawn }: WindowSource): Fact<WindowAction> | undefined {
  if (!changedAt) return undefined;
  return withdrawn
    ? { kind: 'withdrawn', at: changedAt, code: 'FAMILY.DONE_WITHDRAWN' }
    : { kind: 'changed', at: changedAt, code: 'FAMILY.DONE_CHANGED' };
}

function compared({ comparison, searchedAmongLiving, withdrawn }: WindowSource): Fact<WindowAction>[] {
  const { lastAt, withRemains, remains, countries } = comparison;
  if (withdrawn || !lastAt) return [];
  const facts: Fact<WindowAction>[] = [];
  if (searchedAmongLiving) facts.push({ kind: 'compared', at: lastAt, code: 'FAMILY.DONE_COMPARED_LIVING' });
  if (withRemains) {
    const shown = shownNumber(remains);
    const code = shown === 0 ? 'FAMILY.DONE_COMPARED_FEW' : 'FAMILY.DONE_COMPARED';
    facts.push({ kind: 'compared', at: lastAt, code, numbers: { count: shown, countries } });
  }
  return facts;
}

function looked({ lastAt: at, days: count, institution }: LookedAt): Fact<WindowAction> {
  const seen = { kind: 'looked', at, numbers: { count } } as const;
  return institution
    ? { ...seen, code: 'FAMILY.DONE_LOOKED', institution }
    : { ...seen, code: 'FAMILY.DONE_LOOKED_ABROAD' };
}

function heeded({ messages }: WindowSource): Fact<WindowAction>[] {
  return messages.flatMap(({ kind, writtenAt: from, readAt, closedAt, outcome }): Fact<WindowAction>[] => {
    const isConsent = kind === 'consent';
    if (closedAt && outcome) {
      const code = isConsent ? CONSENT_CLOSED[outcome] : CLOSED[outcome];
      return [{ kind: 'message_closed', at: closedAt, from, code }];
    }
    const code = isConsent ? 'FAMILY.DONE_CONSENT_READ' : 'FAMILY.DONE_MESSAGE_READ';
    return readAt ? [{ kind: 'message_read', at: readAt, from, code }] : [];
  });
}

const CLOSED = {
  spoken: 'FAMILY.DONE_MESSAGE_SPOKEN',
  corrected: 'FAMILY.DONE_MESSAGE_CORRECTED',
  not_possible: 'FAMILY.DONE_MESSAGE_NOT_POSSIBLE',
  heeded: 'FAMILY.DONE_MESSAGE_HEEDED',
} as const;

const CONSENT_CLOSED = {
  ...CLOSED,
  corrected: 'FAMILY.DONE_CONSENT_HEEDED',
  heeded: 'FAMILY.DONE_CONSENT_HEEDED',
} as const;

/** Returns what is awaited, the first due first. */
export function awaitedOf({ messages, referred, deletesAt }: WindowSource): readonly Fact<Awaited>[] {
  const open = messages.filter(({ closedAt }) => closedAt === null);
  const facts = open.map(
    ({ kind, writtenAt: from, dueAt: at }) =>
      ({
        ...({ kind: 'message', at, from } as const),
        code: kind === 'consent' ? 'FAMILY.AWAITED_CONSENT' : 'FAMILY.AWAITED_MESSAGE',
      }) as const,
  );
  const own = deletesAt
    ? [{ kind: 'own_deletion', at: deletesAt, code: 'FAMILY.AWAITED_OWN_DELETION' } as const]
    : [];
  return [...own, ...facts, ...referralsAwaited(referred)].toSorted(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
}
