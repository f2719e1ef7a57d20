import {
  agreementFaults,
  endFaults,
  kindsAgreed,
  partyWarnings,
  termWarnings,
  type AgreementTerms,
  type EnrolledParty,
} from './agreement-effect.js';
import { readInstitutionsFile } from './institutions-file.js';

const TERMS: AgreementTerms = {
  parties: ['HN', 'MX'],
  except: [],
  categories: ['report', 'remains', 'living', 'genetic'],
  level: 2,
  purposes: [],
};
const party = (code: string, holds: readonly ('report' | 'remains' | 'living')[] = [], isClosed = false) =>
  ({ code, isClosed, holds: new Set(holds) }) satisfies EnrolledParty;
const enrolled = (...parties: readonly EnrolledParty[]) =>
  new Map(parties.map((one) => [one.code, one] as const));
const codes = (faults: readonly { path: string; code: string }[]) =>
  faults.map(({ path, code }) => `${path} ${code.replace('PROFILES.AGREEMENT_', '')}`);

describe('what an agreement lets be compared', () => {
  it('needs both types of a comparison and its purpose, or no purpose at all', () => {
    expect(kindsAgreed(TERMS)).toHaveLength(4);
    expect(kindsAgreed({ ...TERMS, purposes: ['search'] })).toEqual(['living', 'duplicate_report']);
    expect(kindsAgreed({ categories: ['report', 'genetic'], purposes: ['forensic_matching'] })).toEqual([]);
    expect(kindsAgreed({ categories: ['remains'], purposes: ['forensic_matching', 'judicial'] })).toEqual([
      'same_remains',
    ]);
    expect(kindsAgreed({ categories: ['living', 'genetic'], purposes: [] })).toEqual([]);
  });
});

describe('an agreement with which nobody can do anything', () => {
  it.each<[string, Partial<AgreementTerms>]>([
    ['G.parties ONE_PARTY', { parties: ['HN', 'HN'] }],
    ['G.except EXCEPTS_ALL', { except: [['MX', 'HN']] }],
    ['G.except EXCEPTS_ALL', { parties: ['HN', 'MX', 'HN'], except: [['HN', 'MX']] }],
  ])('is refused: %s', (told, terms) => {
    expect(codes(agreementFaults({ ...TERMS, ...terms }, ['G']))).toEqual([told]);
  });

  it('is refused where it is over before it begins', () => {
    const now = new Date('2026-06-01T00:00:00Z');
    expect(codes(endFaults({ until: now }, ['G'], now))).toEqual(['G.until ENDED']);
    expect(endFaults({ until: new Date('2026-06-02T00:00:00Z') }, ['G'], now)).toEqual([]);
    expect(endFaults({}, ['G'], now)).toEqual([]);
  });

  it('is not one of which some two parties are left', () => {
    expect(agreementFaults(TERMS, [])).toEqual([]);
    expect(agreementFaults({ ...TERMS, parties: ['HN', 'MX', 'US'], except: [['HN', 'MX']] }, [])).toEqual(
      [],
    );
    expect(agreementFaults({ ...TERMS, parties: '*', except: [['HN', 'MX']] }, [])).toEqual([]);
  });
});

describe('an agreement that does nothing, or nothing yet', () => {
  it.each<[string, Partial<AgreementTerms>]>([
    ['G.purposes COMPARES_NOTHING', { purposes: ['judicial'] }],
    ['G.purposes COMPARES_NOTHING', { categories: ['remains'], purposes: ['search'] }],
    ['G.categories COMPARES_NOTHING', { categories: ['living', 'genetic'] }],
    ['G.level TELLS_NOTHING', { level: 0 }],
    ['G.except[0] EXCEPTS_NOBODY', { except: [['HN', 'US']] }],
    ['G.except[0] EXCEPTS_NOBODY', { parties: '*', except: [['HN', 'HN']] }],
  ])('is warned of by its terms: %s', (told, terms) => {
    expect(codes(termWarnings({ ...TERMS, ...terms }, ['G']))).toEqual([told]);
  });

  it('is not warned of where its terms do what they say', () => {
    expect(termWarnings({ ...TERMS, parties: ['HN', 'MX', 'US'], except: [['HN', 'MX']] }, [])).toEqual([]);
  });

  it('is warned of where a party is not enrolled, has closed, or the two sides hold nothing of one comparison', () => {
    const told = (...parties: readonly EnrolledParty[]) =>
      codes(partyWarnings(TERMS, ['G'], enrolled(...parties)));
    expect(told(party('HN', ['report']))).toEqual(['G.parties[1] PARTY_UNKNOWN']);
    expect(told(party('HN', ['report']), party('MX', ['remains'], true))).toEqual([
      'G.parties[1] PARTY_CLOSED',
    ]);
    expect(told(party('HN', ['report']), party('MX'))).toEqual(['G.parties NOTHING_HELD']);
    expect(told(party('HN', ['remains']), party('MX', ['living']))).toEqual(['G.parties NOTHING_HELD']);
    expect(told(party('HN', ['remains']), party('MX', ['report']))).toEqual([]);
    expect(told(party('HN'), party('MX'))).toEqual([]);
  });

  it('is warned of once: not for its records too where it compares nothing at all', () => {
    const terms = { ...TERMS, purposes: ['judicial'] };
    expect(partyWarnings(terms, ['G'], enrolled(party('HN', ['report']), party('MX')))).toEqual([]);
  });
});

describe('a file of institutions', () => {
  const agreement = { id: 'G', parties: ['HN', 'MX'], categories: ['report'], level: 2 };

  it('is warned of where it says what nothing here reads, and is used without it', () => {
    const read = readInstitutionsFile({
      institutions: [{ code: 'HN', name: 'Invented', country: 'HN', kind: 'shelter', countries: ['MX'] }],
      agreements: [{ ...agreement, countries: ['MX'], purposes: ['judicial'] }],
      comment: 'of last year',
    });
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(read.file.agreements).toEqual([{ ...agreement, except: [], purposes: ['judicial'] }]);
    expect(codes(read.warnings)).toEqual([
      'institutions[0].countries PROFILES.UNKNOWN_KEY',
      'agreements[0].countries PROFILES.UNKNOWN_KEY',
      'comment PROFILES.UNKNOWN_KEY',
      'agreements[0].purposes COMPARES_NOTHING',
    ]);
  });

  it('is refused where an agreement stands in it twice', () => {
    expect(readInstitutionsFile({ agreements: [agreement, agreement] })).toMatchObject({
      faults: [{ path: 'agreements[1].id', code: 'PROFILES.TWICE' }],
    });
  });
});
