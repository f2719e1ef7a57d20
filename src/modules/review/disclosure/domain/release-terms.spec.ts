import { isInForce, isReleasedFor, type ReleaseTerms } from './released.js';
import { requireTerms } from './release-terms.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const TERMS: ReleaseTerms = {
  ...{ level: 4, purpose: 'search', until: undefined },
  handling: { code: 'H0', note: undefined },
};
const code = (terms: Partial<ReleaseTerms>, agreed: readonly (readonly string[])[] = []): unknown => {
  try {
    requireTerms({ ...TERMS, ...terms }, agreed, NOW);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('the terms of a release', () => {
  it('name a purpose of the agreement, where every agreement names some', () => {
    expect(code({})).toBeUndefined();
    expect(code({}, [['forensic_matching'], ['search']])).toBeUndefined();
    expect(code({}, [['forensic_matching'], []])).toBeUndefined();
    expect(code({}, [['forensic_matching']])).toBe('DISCLOSURE.PURPOSE_NOT_AGREED');
  });

  it('end after now, and say with H3 what may be done', () => {
    expect(code({ until: new Date('2026-06-02') })).toBeUndefined();
    expect(code({ until: NOW })).toBe('DISCLOSURE.END_HAS_PASSED');
    expect(code({ handling: { code: 'H3', note: undefined } })).toBe('DISCLOSURE.HANDLING_NOTE_MISSING');
    expect(code({ handling: { code: 'H3', note: 'To be read in the house.' } })).toBeUndefined();
  });

  it('end by themselves and count for their purpose', () => {
    expect(isInForce({ until: new Date('2026-06-02') }, NOW)).toBe(true);
    expect(isInForce({ until: NOW }, NOW)).toBe(false);
    expect(isInForce({ until: undefined }, NOW)).toBe(true);
    expect(isReleasedFor({ purpose: 'search' }, 'search')).toBe(true);
    expect(isReleasedFor({ purpose: 'search' }, 'casework')).toBe(false);
    expect(isReleasedFor({ purpose: 'search' }, undefined)).toBe(false);
    expect(isReleasedFor({ purpose: undefined }, 'casework')).toBe(true);
  });
});
