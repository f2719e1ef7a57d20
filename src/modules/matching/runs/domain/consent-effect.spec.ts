import fc from 'fast-check';
import { permissionsOf, readRecord } from '../../../../kernel/contract/index.js';
import type { Institution } from '../../../institutions/index.js';
import { barOfFamily, type Party } from './parties.js';

const NOW = '2026-06-01T12:00:00Z';
const PURPOSES = ['search', 'forensic_matching'] as const;

const institution = (code: string, country: string): Institution =>
  ({ id: code, code, country, name: code, kind: 'search_mechanism' }) as Institution;
const ENROLLED = [
  ...[institution('A', 'HN'), institution('A2', 'HN'), institution('M', 'MX')],
  ...[institution('M2', 'MX'), institution('G', 'GT')],
];
const OWN = ENROLLED[0] as Institution;
const COUNTRIES = ['HN', 'MX', 'GT', 'SV'];
/** Who is enrolled, and somebody in each country who may be tomorrow. */
const REACHABLE = [...ENROLLED, ...COUNTRIES.map((country) => institution(`${country}-TOMORROW`, country))];
const countryOf = new Map(ENROLLED.map(({ code, country }) => [code, country]));

const limits = {
  countries: fc.oneof(fc.constant(['*']), fc.subarray(COUNTRIES, { minLength: 1 })),
  institutions: fc.subarray([...countryOf.keys(), 'UNKNOWN'], { minLength: 1, maxLength: 3 }),
};
const entry = fc.record(
  {
    purpose: fc.constantFrom(...PURPOSES, 'cross_border', 'cross_border', 'publication'),
    decision: fc.constantFrom('granted', 'granted', 'granted', 'refused'),
    ...limits,
    from: fc.constantFrom('2025-01-01', '2026-02', '2026-05-03'),
    until: fc.constantFrom('2026-05-30', '2027'),
    withdrawnAt: fc.constant('2026-05-20'),
  },
  { requiredKeys: ['purpose', 'decision'] },
);
const consentsOf = fc.array(entry, { minLength: 1, maxLength: 6 });

interface Told {
  readonly purposes: ReadonlySet<string>;
  readonly party: Party;
}

/** What is told of consents, by the purpose of the entry that it is told at; undefined where they are refused. */
function read(consents: readonly { readonly purpose: string }[], recordedAt: string): Told | undefined {
  const report = { recordType: 'report', id: '1', institution: 'A', recordedAt, consents };
  const { record, warnings } = readRecord(report, { now: NOW, countryOf });
  if (record?.recordType !== 'report') return undefined;
  const purposes = warnings.flatMap(({ path }) => {
    const at = /^consents\[(\d+)\]/.exec(path)?.[1];
    return at === undefined ? [] : (consents[Number(at)]?.purpose ?? []);
  });
  const permissions = permissionsOf(record.consents ?? [], recordedAt, NOW);
  return { purposes: new Set(purposes), party: { institution: OWN, recordType: 'report', permissions } };
}

const isCompared = (purpose: (typeof PURPOSES)[number], party: Party, other: Institution) =>
  barOfFamily(purpose, party, { institution: other }) === undefined;

describe('consents, by the rule that the comparison asks', () => {
  it('that permit a purpose and let nothing be compared for it, at home or at all, are never taken without a word', () => {
    fc.assert(
      fc.property(consentsOf, (consents) => {
        const told = read(consents, '2026-05-01T00:00:00Z');
        if (!told) return;
        for (const purpose of PURPOSES) {
          if (!told.party.permissions?.[purpose]) continue;
          const atHome = REACHABLE.filter(({ country }) => country === OWN.country);
          const isIdle = !atHome.some((one) => isCompared(purpose, told.party, one));
          if (isIdle) expect(told.purposes).toContain(purpose);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('that permit to cross borders and reach nobody abroad are never taken without a word', () => {
    fc.assert(
      fc.property(consentsOf, (consents) => {
        const told = read(consents, '2026-05-01T00:00:00Z');
        if (!told?.party.permissions?.cross_border) return;
        const abroad = REACHABLE.filter(({ country }) => country !== OWN.country);
        const isIdle = !PURPOSES.some((purpose) =>
          abroad.some((one) => isCompared(purpose, told.party, one)),
        );
        if (isIdle) expect(told.purposes).toContain('cross_border');
      }),
      { numRuns: 2_000 },
    );
  });

  it('that do what they say are told of by nothing', () => {
    const named = fc.array(
      fc.record(
        {
          purpose: fc.constantFrom(...PURPOSES, 'cross_border'),
          decision: fc.constant('granted'),
          ...limits,
        },
        { requiredKeys: ['purpose', 'decision', 'countries'] },
      ),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(named, (consents) => {
        const told = read(consents, '2026-05-01T00:00:00Z');
        if (!told || consents.some(({ institutions }) => institutions?.includes('UNKNOWN'))) return;
        const { party, purposes } = told;
        const reach = (purpose: (typeof PURPOSES)[number], isHome: boolean) =>
          REACHABLE.some(
            (one) => (one.country === OWN.country) === isHome && isCompared(purpose, party, one),
          );
        const permitted = PURPOSES.filter((purpose) => party.permissions?.[purpose]);
        const isDone =
          permitted.every((purpose) => reach(purpose, true)) &&
          (!party.permissions?.cross_border || permitted.some((purpose) => reach(purpose, false)));
        if (isDone) expect([...purposes]).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
