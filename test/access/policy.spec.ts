import { comparePolicy, OPERATIONS } from './policy-matrix.js';
import { afterConsentOf, mayInState } from '../../src/modules/access/accounts/index.js';
import { ALERT_STATES } from '../../src/modules/alerts/index.js';
import { CONDITION_ORACLE, ORACLE } from './policy-oracle.js';

/** Of the workflows of matches; those of alerts beside. */
const MATCH_STATES = 'candidate notified in_confirmation identified excluded conflict lapsed'.split(' ');

describe('the policy', () => {
  it('has the operations that the oracle knows, and no others', () => {
    expect([...OPERATIONS].sort()).toEqual(Object.keys(ORACLE).sort());
  });

  it('binds to a state, and to what consents permit, what the oracle binds, in every state of every workflow', () => {
    const states = [...MATCH_STATES, ...ALERT_STATES, 'a state that nobody knows'];
    for (const operation of OPERATIONS) {
      const [allowed, left] = CONDITION_ORACLE[operation] ?? ['*', undefined];
      expect([operation, afterConsentOf(operation)]).toEqual([operation, left]);
      expect([operation, states.filter((state) => mayInState(operation, state)).sort()]).toEqual([
        operation,
        (allowed === '*' ? states : allowed.split(' ')).toSorted(),
      ]);
    }
  });

  it('says of every cell what the oracle says', () => {
    const { cells, differences } = comparePolicy();
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(50_000);
  });
});
