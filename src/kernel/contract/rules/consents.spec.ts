import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readRecord } from '../read-record.js';

function findings(fields: object): { errors: string[]; warnings: string[] } {
  const { errors, warnings } = readRecord(
    { recordType: 'report', id: '1', institution: 'A', ...fields },
    { now: '2026-11-25T12:00:00Z' },
  );
  const line = ({ path, code }: { path: string; code: string }): string => `${path} ${code}`;
  return { errors: errors.map(line), warnings: warnings.map(line) };
}

const grant = (fields: object = {}): object => ({
  purpose: 'cross_border',
  decision: 'granted',
  ...fields,
});
const WARNING = 'consents[0].countries EXCHANGE.GRANT_WITHOUT_COUNTRY';

describe('a grant across borders', () => {
  it.each([
    ['no country', grant()],
    ['a list without a country', grant({ countries: [] })],
    ['institutions and no country', grant({ institutions: ['B'] })],
  ])('that names %s reaches nobody, and whoever files it is told', (_what, consent) => {
    expect(findings({ consents: [consent] })).toEqual({ errors: [], warnings: [WARNING] });
  });

  it.each([
    ['one country', grant({ countries: ['HN'] })],
    ['every country', grant({ countries: ['*'] })],
    ['no country, and was taken back', grant({ withdrawnAt: '2026-01' })],
    ['no country, and is a refusal', grant({ decision: 'refused' })],
    ['no country, and is for another purpose', grant({ purpose: 'search' })],
  ])('that names %s is taken as it is', (_what, consent) => {
    expect(findings({ consents: [consent] })).toEqual({ errors: [], warnings: [] });
  });

  it('of a relative is told of at the relative', () => {
    const relatives = [
      { id: 'M', relationship: 'mother', consents: [grant({ countries: ['MX'] }), grant()] },
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
        countries: fc.subarray(['HN', 'MX', 'GT']),
      },
      { requiredKeys: ['purpose', 'decision'] },
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (consents) => {
        const mute = consents.flatMap(({ purpose, decision, countries = [] }, index) =>
          purpose === 'cross_border' && decision === 'granted' && countries.length === 0
            ? [`consents[${index}].countries EXCHANGE.GRANT_WITHOUT_COUNTRY`]
            : [],
        );
        expect(findings({ consents })).toEqual({ errors: [], warnings: mute });
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
