import type { Agreement, Institution } from '../../../institutions/index.js';
import type { Permissions } from '../../../access/consent/index.js';
import { allowedPairs, lendsFor, mayBeCompared, PartyIndex, type Party } from './parties.js';

const institution = (
  code: string,
  country: string,
  kind: Institution['kind'] = 'search_mechanism',
): Institution => ({
  id: code,
  code,
  name: code,
  country,
  kind,
  deliversOnly: false,
});
const honduras = institution('HN-A', 'HN');
const mexico = institution('MX-F', 'MX', 'forensic_institute');
const everywhere = { countries: null, institutions: null };
const all: Permissions = { search: everywhere, forensic_matching: everywhere, cross_border: everywhere };
const report = (permissions: Permissions = all, by = honduras): Party => ({
  institution: by,
  recordType: 'report',
  permissions,
});
const remains = (by = mexico): Party => ({ institution: by, recordType: 'remains' });
const living = (by = mexico): Party => ({ institution: by, recordType: 'living' });
const network: Agreement = {
  code: 'ALL',
  parties: null,
  exceptions: [],
  categories: ['report', 'remains', 'living'],
  level: 2,
  purposes: [],
  inForce: true,
};

describe('who may be compared with whom', () => {
  it('needs an agreement between two institutions, and none within one', () => {
    expect(mayBeCompared('identification', report(), remains(), [])).toBe(false);
    expect(mayBeCompared('identification', report(), remains(), [network])).toBe(true);
    expect(mayBeCompared('identification', report(all, mexico), remains(), [])).toBe(true);
  });

  it('ends where the agreement excepts the two, does not cover the category or is not in force', () => {
    const without = (change: Partial<Agreement>) =>
      mayBeCompared('identification', report(), remains(), [{ ...network, ...change }]);
    expect(without({ exceptions: [['MX-F', 'HN-A']] })).toBe(false);
    expect(without({ categories: ['report', 'living'] })).toBe(false);
    expect(without({ parties: ['HN-A', 'US-X'] })).toBe(false);
    expect(without({ inForce: false })).toBe(false);
    expect(without({ purposes: ['search'] })).toBe(false);
  });

  it('compares with a public register without an agreement', () => {
    const register = institution('US-R', 'US', 'public_register');
    expect(mayBeCompared('identification', report(), remains(register), [])).toBe(true);
  });

  it('looks for one body twice within a forensic bank, and not within a public register', () => {
    const register = institution('US-R', 'US', 'public_register');
    expect(mayBeCompared('same_remains', remains(), remains(), [])).toBe(true);
    expect(mayBeCompared('same_remains', remains(register), remains(register), [])).toBe(false);
    expect(mayBeCompared('same_remains', remains(register), remains(), [])).toBe(true);
  });

  it('needs the family to permit the purpose', () => {
    const { forensic_matching: forensic, ...withoutForensic } = all;
    expect(forensic).toBeDefined();
    expect(mayBeCompared('identification', report(withoutForensic), remains(), [network])).toBe(false);
    expect(mayBeCompared('living', report(withoutForensic), living(), [network])).toBe(true);
  });

  it('needs the family to permit the border where there is one', () => {
    const atHome: Permissions = { ...all, cross_border: { countries: ['US'], institutions: null } };
    expect(mayBeCompared('identification', report(atHome), remains(), [network])).toBe(false);
    expect(
      mayBeCompared('identification', report(atHome), remains(institution('HN-F', 'HN')), [network]),
    ).toBe(true);
  });

  it('needs both families for two reports', () => {
    const other = institution('GT-A', 'GT');
    expect(mayBeCompared('duplicate_report', report(), report(all, other), [network])).toBe(true);
    expect(mayBeCompared('duplicate_report', report(), report({}, other), [network])).toBe(false);
    expect(mayBeCompared('duplicate_report', report({}, other), report(), [network])).toBe(false);
  });

  it('never pairs records of the wrong types', () => {
    expect(mayBeCompared('identification', remains(), report(), [network])).toBe(false);
    expect(mayBeCompared('living', report(), remains(), [network])).toBe(false);
  });

  it('is the same table as the rule it was made from', () => {
    const book = new PartyIndex();
    const parties = [report(), report({}), remains(), living(), report(all, mexico)];
    for (const party of [...parties, ...parties]) book.numberOf(party);
    expect(book.parties).toHaveLength(parties.length);
    const tables = allowedPairs(book.parties, [network]);
    book.parties.forEach((a, i) => {
      book.parties.forEach((b, j) => {
        const expected = mayBeCompared('living', a, b, [network]) ? 1 : 0;
        expect(tables.living[i * parties.length + j]).toBe(expected);
      });
    });
  });

  it('lets a report lend as far as it may be seen itself', () => {
    const [lender, borrower] = [report(all, institution('GT-A', 'GT')), report()];
    const lends = (among: Partial<Agreement>, withBodies: Partial<Agreement> = {}) =>
      lendsFor('identification', { lender, borrower, other: remains() }, [
        { ...network, code: 'BORROWER', parties: ['HN-A', 'MX-F'], level: 3 },
        { ...network, code: 'LENDER', parties: ['GT-A', 'MX-F'], level: 3, ...withBodies },
        { ...network, code: 'REPORTS', parties: ['GT-A', 'HN-A'], level: 3, ...among },
      ]);
    expect(lends({})).toBe(true);
    expect(lends({ level: 2 })).toBe(false);
    expect(lends({ inForce: false })).toBe(false);
    // The institute would read through the borrower what the lender does not show to it.
    expect(lends({}, { level: 2 })).toBe(false);
    const register = remains(institution('US-R', 'US', 'public_register'));
    const reports = { ...network, code: 'REPORTS', parties: ['GT-A', 'HN-A'], level: 3 };
    expect(lendsFor('identification', { lender, borrower, other: register }, [reports])).toBe(true);
  });

  it('has a report compared with its lenders where each lends, and alone with the rest', () => {
    const book = new PartyIndex();
    const [own, lender, body] = [report(), report(all, institution('GT-A', 'GT')), remains()].map((party) =>
      book.numberOf(party),
    ) as [number, number, number];
    const pooled = (isRest: boolean, isShown: boolean) =>
      book.numberOfPooled({
        own,
        isShown,
        ...(isRest ? { lenders: [], unless: [lender] } : { lenders: [lender] }),
      });
    const [shown, rest, ranked] = [pooled(false, true), pooled(true, true), pooled(false, false)];
    const allowed = (level: number) => {
      const tables = allowedPairs(book.parties, [{ ...network, level }]);
      return [shown, rest, ranked].map((party) => tables.identification[party * book.parties.length + body]);
    };
    expect(allowed(3)).toEqual([1, 0, 1]);
    expect(allowed(2)).toEqual([0, 1, 1]);
  });
});
