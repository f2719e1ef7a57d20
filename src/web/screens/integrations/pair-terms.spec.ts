import { termsBetween, type AgreementTerms } from './pair-terms.js';

const terms = (of: Partial<AgreementTerms>): AgreementTerms => ({
  ...{ code: 'X', parties: ['A', 'B'], exceptions: [], categories: ['report'], level: 2, inForce: true },
  ...of,
});

describe('what stands between two institutions', () => {
  it('is the most that their agreements show, of all that they cover', () => {
    const both = [terms({}), terms({ code: 'Y', parties: null, categories: ['remains'], level: 1 })];
    expect(termsBetween('A', 'B', both)).toEqual({
      level: 2,
      categories: ['remains', 'report'],
      agreements: both,
    });
    expect(termsBetween('A', 'C', both)?.level).toBe(1);
  });

  it('is nothing where they are left out, where none is in force, and with oneself', () => {
    expect(termsBetween('A', 'B', [terms({ exceptions: [{ institutions: ['B', 'A'] }] })])).toBeUndefined();
    expect(termsBetween('A', 'B', [terms({ inForce: false })])).toBeUndefined();
    expect(termsBetween('A', 'A', [terms({})])).toBeUndefined();
    expect(termsBetween('A', 'C', [terms({})])).toBeUndefined();
  });
});
