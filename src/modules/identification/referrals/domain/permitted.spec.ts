import type { Agreement, Institution } from '../../../institutions/index.js';
import { isReachable, missingForPassingOn } from './permitted.js';

const NOW = '2026-11-26T12:00:00Z';
const institution = (code: string, country: string, more: Partial<Institution> = {}): Institution => ({
  ...{ id: code, code, name: code, country, kind: 'search_mechanism', deliversOnly: false },
  ...more,
});
const consulate = institution('XA-CON', 'GT', { kind: 'consulate' });
const [home, abroad] = [institution('XA-SEARCH', 'GT'), institution('XB-SEARCH', 'MX')];
const agreement: Agreement = {
  ...{ code: 'AB', parties: null, exceptions: [], level: 1, purposes: [], inForce: true },
  categories: ['report'],
};
const granted = (purpose: string, more: object = {}) => ({ purpose, decision: 'granted', ...more }) as never;
const missing = (to: Institution, ...consents: never[]) =>
  missingForPassingOn({ consents, recordedAt: NOW }, { from: consulate, to }, NOW);

describe('passing a report on', () => {
  it('needs that the family permits the search, and the border too where there is one', () => {
    expect(missing(home)).toBe('search');
    expect(missing(home, granted('search'))).toBeUndefined();
    expect(missing(abroad, granted('search'))).toBe('cross_border');
    expect(missing(abroad, granted('search'), granted('cross_border'))).toBe('cross_border');
    expect(
      missing(abroad, granted('search'), granted('cross_border', { countries: ['MX'] })),
    ).toBeUndefined();
    expect(missing(abroad, granted('search', { institutions: ['XA-SEARCH'] }))).toBe('search');
  });

  it('needs an agreement on reports across a border, and none at home', () => {
    expect(isReachable({ from: consulate, to: home }, [])).toBe(true);
    expect(isReachable({ from: consulate, to: abroad }, [])).toBe(false);
    expect(isReachable({ from: consulate, to: abroad }, [agreement])).toBe(true);
    expect(isReachable({ from: consulate, to: abroad }, [{ ...agreement, categories: ['remains'] }])).toBe(
      false,
    );
  });

  it('goes to nobody who only delivers, publishes or is the sender', () => {
    for (const to of [
      consulate,
      institution('D', 'GT', { deliversOnly: true }),
      institution('P', 'GT', { kind: 'public_register' }),
    ])
      expect(isReachable({ from: consulate, to }, [agreement])).toBe(false);
  });
});
