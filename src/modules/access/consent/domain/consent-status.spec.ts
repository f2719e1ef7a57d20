import { consentStatus } from './consent-status.js';
import type { DecidingConsent } from '../../../../kernel/contract/index.js';

const NOW = '2026-06-01T12:00:00Z';
const granted: DecidingConsent = { purpose: 'search', decision: 'granted', from: '2026-01-01' };
const standing = (...entries: DecidingConsent[]) => consentStatus('search', entries, undefined, NOW);

describe('how a family stands to a purpose', () => {
  it('is one of five states', () => {
    expect(standing().state).toBe('not_asked');
    expect(standing(granted)).toEqual({ purpose: 'search', state: 'granted', entry: granted });
    expect(standing({ ...granted, decision: 'refused' }).state).toBe('refused');
    expect(standing({ ...granted, withdrawnAt: '2026-05-01' }).state).toBe('withdrawn');
    expect(standing({ ...granted, until: '2026-05-31' }).state).toBe('ended');
  });

  it('is what was said last, and of several at once what keeps most back', () => {
    const refused: DecidingConsent = { ...granted, decision: 'refused' };
    expect(standing(refused, { ...granted, from: '2026-02-01' }).state).toBe('granted');
    expect(standing(granted, refused)).toMatchObject({ state: 'refused', entry: refused });
    expect(standing({ ...granted, from: '2026-07-01' }).state).toBe('not_asked');
  });
});
