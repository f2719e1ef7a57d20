import { afterSignature, isSameTerms, signersOf, type AgreementProposal } from './agreement-signature.js';

const terms: AgreementProposal = {
  code: 'HN-MX',
  parties: ['HN-A', 'MX-F'],
  categories: ['report', 'remains'],
  level: 2,
  purposes: [],
};

describe('new terms', () => {
  it('are signed by whoever is bound now or is to be', () => {
    expect(signersOf(['MX-F', 'HN-A'], ['HN-A', 'SV-B'])).toEqual(['HN-A', 'MX-F', 'SV-B']);
  });

  it('are the same whatever their order, and others with another end', () => {
    const turned = { ...terms, parties: ['MX-F', 'HN-A'] };
    expect(isSameTerms(terms, turned)).toBe(true);
    expect(isSameTerms(terms, { ...terms, until: new Date(0) })).toBe(false);
    expect(isSameTerms({ ...terms, until: new Date(0) }, { ...turned, until: new Date(0) })).toBe(true);
  });
});

describe('signing an agreement', () => {
  it('puts it in force with the last signature', () => {
    const first = afterSignature(terms, undefined, 'HN-A');
    expect(first.inForce).toBe(false);
    expect(afterSignature(terms, { ...terms, ...first }, 'MX-F')).toEqual({
      signedBy: ['HN-A', 'MX-F'],
      inForce: true,
    });
  });

  it('counts no signature that was given to other terms', () => {
    const first = afterSignature(terms, undefined, 'HN-A');
    expect(afterSignature({ ...terms, level: 4 }, { ...terms, ...first }, 'MX-F').inForce).toBe(false);
  });

  it('takes the order of the terms for nothing', () => {
    const first = afterSignature(terms, undefined, 'HN-A');
    const turned = { ...terms, parties: ['MX-F', 'HN-A'], categories: ['remains', 'report'] as const };
    expect(afterSignature(turned, { ...terms, ...first }, 'MX-F').inForce).toBe(true);
  });
});
