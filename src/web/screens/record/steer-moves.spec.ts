import { authoritiesOf, endsSearch, rulesOfReports } from './steer-moves.js';
import type { EndingLaw, EndRule } from './steer-queries.js';

const rule = (more: Partial<EndRule>): EndRule => ({
  ...{ id: 'found', document: 'a certificate', isInForce: true, legalBasis: null, consent: null },
  ...{ records: ['report'], who: [{ code: null, kind: 'prosecutor' }] },
  ...more,
});
const law = (mayEnd: EndRule[]): EndingLaw => ({
  country: 'EC',
  institutions: [{ code: 'EC-POLICE', name: 'Policía' }],
  mayEnd,
});
const NETWORK = [
  { code: 'EC-NORTH', name: 'Fiscalía del Norte', kind: 'prosecutor', country: 'EC' },
  { code: 'PE-SOUTH', name: 'Fiscalía del Sur', kind: 'prosecutor', country: 'PE' },
];
const valuesOf = (of: EndRule) =>
  authoritiesOf(of, law([of]), NETWORK, (kind) => `a ${kind}`).map(({ value, label }) => `${value} ${label}`);

describe('the law about the end of a search', () => {
  it('names of a kind the institutions of the country, and the kind for one that is not there', () => {
    expect(valuesOf(rule({}))).toEqual(['EC-NORTH Fiscalía del Norte', 'prosecutor a prosecutor']);
  });

  it('names an institution as the network or the profile does, else by its code', () => {
    const who = ['EC-NORTH', 'EC-POLICE', 'EC-OTHER'].map((code) => ({ code, kind: null }));
    expect(valuesOf(rule({ who }))).toEqual([
      ...['EC-NORTH Fiscalía del Norte', 'EC-POLICE Policía', 'EC-OTHER EC-OTHER'],
    ]);
  });

  it('is read for reports alone, what binds first', () => {
    const rules = [
      rule({ id: 'weak', isInForce: false }),
      rule({ id: 'remains', records: ['remains'] }),
      rule({ id: 'strong' }),
    ];
    expect(rulesOfReports(law(rules)).map(({ id }) => id)).toEqual(['strong', 'weak']);
  });

  it('is not asked where a search goes on elsewhere or was none', () => {
    const reasons = ['', 'back_with_family', 'fate_told', 'searched_elsewhere', 'record_mistaken'];
    expect(reasons.filter(endsSearch)).toEqual(['back_with_family', 'fate_told']);
  });
});
