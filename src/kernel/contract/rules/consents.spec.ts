import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRecord } from '../read-record.js';

function findings(
  fields: object,
  countryOf?: ReadonlyMap<string, string>,
): { errors: string[]; warnings: string[] } {
  const { errors, warnings } = readRecord(
    { recordType: 'report', id: '1', institution: 'A', ...fields },
    { now: '2026-11-25T12:00:00Z', ...(countryOf && { countryOf }) },
  );
  const line = ({ path, code }: { path: string; code: string }): string => `${path} ${code}`;
  return { errors: errors.map(line), warnings: warnings.map(line) };
}

const grant = (fields: object = {}): object => ({
  purpose: 'cross_border',
  decision: 'granted',
  ...fields,
});
const search = { purpose: 'search', decision: 'granted' };
const WARNING = 'consents[0].countries EXCHANGE.GRANT_WITHOUT_COUNTRY';

describe('a grant across borders', () => {
  it.each([
    ['no country', grant()],
    ['institutions and no country', grant({ institutions: ['B'] })],
  ])('that names %s reaches nobody, and whoever files it is told', (_what, consent) => {
    const consents = [consent, search];
    expect(findings({ consents })).toEqual({ errors: [], warnings: [WARNING] });
  });

  it.each([
    ['one country', grant({ countries: ['HN'] })],
    ['every country', grant({ countries: ['*'] })],
    ['no country, and was taken back', grant({ withdrawnAt: '2026-01' })],
    ['no country, and is a refusal', grant({ decision: 'refused' })],
    ['no country, and is for another purpose', grant({ purpose: 'search' })],
  ])('that names %s is taken as it is beside a search', (_what, consent) => {
    expect(findings({ consents: [consent, search] })).toEqual({ errors: [], warnings: [] });
  });

  it('of a relative is told of at the relative', () => {
    const relatives = [
      { id: 'M', relationship: 'mother', consents: [grant({ countries: ['MX'] }), grant(), search] },
    ];
    expect(findings({ relatives }).warnings).toEqual([
      'relatives[0].consents[1].countries EXCHANGE.GRANT_WITHOUT_COUNTRY',
    ]);
  });

  it('whose country is no country is an error, and not said to name none', () => {
    expect(findings({ consents: [grant({ countries: ['mx'] })] })).toEqual({
      errors: ['consents[0].countries[0] EXCHANGE.NOT_A_COUNTRY'],
      warnings: [],
    });
  });

  it('is told of once for each entry that names no country, wherever it stands', () => {
    const entry = fc.record(
      {
        purpose: fc.constantFrom('search', 'cross_border', 'publication'),
        decision: fc.constantFrom('granted', 'refused'),
        countries: fc.subarray(['HN', 'MX', 'GT'], { minLength: 1 }),
      },
      { requiredKeys: ['purpose', 'decision'] },
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (consents) => {
        const mute = consents.flatMap(({ purpose, decision, countries }, index) =>
          purpose === 'cross_border' && decision === 'granted' && countries === undefined
            ? [`consents[${index}].countries EXCHANGE.GRANT_WITHOUT_COUNTRY`]
            : [],
        );
        const { errors, warnings } = findings({ consents });
        expect(errors).toEqual([]);
        expect(warnings.filter((one) => one.endsWith('GRANT_WITHOUT_COUNTRY'))).toEqual(mute);
      }),
    );
  });
});

describe('the star for every country', () => {
  it('stands alone, in the decisions of the family and of a relative', () => {
    const mixed = [{ purpose: 'search', decision: 'granted', countries: ['MX', '*'] }];
    const relatives = [{ id: 'M', relationship: 'mother', consents: mixed }];
    expect(findings({ consents: mixed, relatives }).errors).toEqual([
      'consents[0].countries[1] EXCHANGE.STAR_NOT_ALONE',
      'relatives[0].consents[0].countries[1] EXCHANGE.STAR_NOT_ALONE',
    ]);
  });
});

describe('a list that limits a consent and is empty', () => {
  it.each(['countries', 'institutions'])('is told of as %s: it counts as left out', (field) => {
    const told = { errors: [], warnings: [`consents[0].${field} EXCHANGE.LIST_EMPTY`] };
    expect(findings({ consents: [{ ...search, [field]: [] }] })).toEqual(told);
    expect(findings({ consents: [{ ...search, [field]: [''] }] })).toEqual({
      errors: [],
      warnings: [`consents[0].${field}[0] EXCHANGE.EMPTY_IN_LIST`, ...told.warnings],
    });
    const relatives = [{ id: 'M', relationship: 'mother', consents: [{ ...search, [field]: [] }] }];
    expect(findings({ relatives }).warnings).toEqual([`relatives[0].${told.warnings[0]}`]);
    for (const other of ['', {}, null])
      expect(findings({ consents: [{ ...search, [field]: other }] })).toEqual({ errors: [], warnings: [] });
  });
});

describe('a consent that does not do what it says is taken with a word', () => {
  const ENROLLED = new Map(Object.entries({ A: 'HN', A2: 'HN', M: 'MX', G: 'GT' }));
  const told = (...consents: object[]) =>
    findings({ consents }, ENROLLED).warnings.map((one) => one.replace('EXCHANGE.', ''));
  const abroad = grant({ countries: ['*'] });

  it('where a grant across borders stands alone', () => {
    expect(told(abroad)).toEqual(['consents[0].purpose GRANT_ALONE']);
    expect(told({ ...search, decision: 'refused' }, abroad)).toEqual(['consents[1].purpose GRANT_ALONE']);
    expect(told(search, abroad)).toEqual([]);
    expect(told({ ...search, purpose: 'forensic_matching' }, abroad)).toEqual([]);
  });

  it('where none of the institutions named is in the countries that are named', () => {
    const nobody = 'consents[1].institutions GRANT_REACHES_NOBODY';
    expect(told(search, grant({ countries: ['GT'], institutions: ['M', 'A2'] }))).toEqual([nobody]);
    expect(told(search, grant({ countries: ['GT'], institutions: ['M', 'G'] }))).toEqual([]);
    expect(told(search, grant({ countries: ['*'], institutions: ['A2'] }))).toEqual([nobody]);
    expect(told(search, grant({ countries: ['HN'] }))).toEqual([
      'consents[1].countries GRANT_REACHES_NOBODY',
    ]);
    expect(told({ ...search, countries: ['HN', 'GT'] }, grant({ countries: ['MX'] }))).toEqual([
      'consents[1].countries GRANT_REACHES_NOBODY',
    ]);
    // Whoever enrols there tomorrow is reached.
    expect(told(search, grant({ countries: ['SV'] }))).toEqual([]);
  });

  it('where a search leaves the own country out', () => {
    const away = { ...search, countries: ['MX'] };
    expect(told(away, abroad)).toEqual(['consents[0].countries CONSENT_NOT_AT_HOME']);
    expect(told(away)).toEqual(['consents[0].countries CONSENT_REACHES_NOBODY']);
    expect(told({ ...search, institutions: ['M'] }, abroad)).toEqual([
      'consents[0].institutions CONSENT_NOT_AT_HOME',
    ]);
    expect(told({ ...search, institutions: ['A2'] })).toEqual([]);
    expect(told({ ...search, countries: ['HN', 'MX'] })).toEqual([]);
  });

  it('where two of one day leave nothing in common', () => {
    expect(told({ ...search, countries: ['HN'] }, { ...search, countries: ['MX'] })).toEqual([
      'consents[1].countries CONSENT_REACHES_NOBODY',
    ]);
  });

  it('and not where it was taken back or has ended, or nobody knows who is enrolled', () => {
    const away = { ...search, countries: ['MX'] };
    expect(told({ ...away, withdrawnAt: '2026-01' })).toEqual([]);
    expect(told({ ...away, from: '2026-01', until: '2026-02' })).toEqual([]);
    expect(findings({ consents: [away] }).warnings).toEqual([]);
  });
});
