import { POLICY } from '../../access/accounts/index.js';
import type { AlertKindFacts } from './alert-kind-facts.js';
import { DUTY_KINDS, type BalanceKind } from './alert-kind-lists.js';
import { ALERT_KINDS, alertKindFacts, type AlertKind } from './alert-kinds.js';

const KINDS = Object.keys(ALERT_KINDS) as AlertKind[];
const where = (is: (facts: AlertKindFacts) => boolean) => KINDS.filter((kind) => is(alertKindFacts(kind)));

describe('ALERT_KINDS', () => {
  it('counts in the balance duties alone, those of which the view of the database tells', () => {
    const counted = where(({ isInBalance }) => isInBalance === true);
    expect(counted).toEqual(['transmission', 'inquiry', 'data_request', 'confirmation', 'tell_family']);
    expect(counted.filter((kind) => !(DUTY_KINDS as readonly AlertKind[]).includes(kind))).toEqual([]);
  });

  it('asks for another person where the first has decided', () => {
    expect(where(({ isAnsweredByAnother }) => isAnsweredByAnother === true)).toEqual([
      'decision_second_review',
    ]);
  });

  it('says of each kind where it is done, unless reading it or answering it ends it', () => {
    const nowhere = where(({ screen, operation, endsBy }) => endsBy === 'action' && !screen && !operation);
    expect(nowhere).toEqual([]);
  });

  it('names for each kind the acts by which people fulfil it, as the policy lets people do them', () => {
    expect(where(({ fulfilledBy }) => fulfilledBy.length === 0)).toEqual([]);
    const done = where(({ fulfilledBy }) => fulfilledBy.includes('alerts.act'));
    expect(done).toEqual(where(({ endsBy }) => endsBy !== 'action'));
    const byNobody = KINDS.flatMap((kind) =>
      alertKindFacts(kind).fulfilledBy.filter((operation) =>
        POLICY[operation].every(({ roles }) => roles.every((role) => role === 'platform')),
      ),
    );
    expect(byNobody).toEqual([]);
  });

  it('is refused by the compiler with a look-up, a screen or a role that nobody knows, or with a fact left out', () => {
    const row = { ...ALERT_KINDS.complaint };
    const refused: readonly AlertKindFacts[] = [
      // @ts-expect-error no look-up of this name
      { ...row, stillOpen: 'planted' },
      // @ts-expect-error no screen of this name
      { ...row, screen: 'planted' },
      // @ts-expect-error no role of this name
      { ...row, work: ['planted'] },
      // @ts-expect-error what ends it is left out
      { says: row.says, work: row.work, escalates: 'no', seenBy: 'owner', graceDays: 0, stillOpen: 'duty' },
      // @ts-expect-error no operation of this name
      { ...row, fulfilledBy: ['planted'] },
    ];
    expect(refused).toHaveLength(5);
    // @ts-expect-error the balance does not count it
    const notOwed: BalanceKind = 'complaint';
    expect(notOwed in ALERT_KINDS).toBe(true);
  });
});
