import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { DATABASE_PARTS } from '../../src/apps/database-parts.js';
import { permissionFor, type DecidingConsent } from '../../src/kernel/contract/index.js';
import { openDataSource } from '../../src/platform/database/index.js';

let source: DataSource;
beforeAll(async () => {
  source = await openDataSource(process.env.DATABASE_URL ?? '', 4, DATABASE_PARTS);
});
afterAll(() => source.destroy());

describe('the consent to statistics', () => {
  const NOW = '2026-06-01T12:00:00.000Z';
  const time = fc.constantFrom(
    '2025',
    '2026',
    '2026-05',
    '2026-06',
    '2026-05-31',
    '2026-06-01',
    '2026-06-02',
    '2026-06-01T12:00:00Z',
    '2026-06-01T14:00:00,5+02:00',
    '2026-06-01T11:59:59.999Z',
  );
  const entry = fc.record(
    {
      purpose: fc.constantFrom('statistics', 'search'),
      decision: fc.constantFrom('granted', 'granted', 'refused'),
      from: time,
      until: time,
      withdrawnAt: time,
      countries: fc.constantFrom(['*'], ['MX'], ['MX', '*']),
      institutions: fc.constant(['MX-SEARCH']),
    },
    { requiredKeys: ['purpose', 'decision'] },
  );

  /** The rule as the privacy module states it; a grant with limits is none for everybody. */
  function isPermitted(consents: readonly DecidingConsent[], recordedAt: string | undefined): boolean {
    const asSearch = consents.map((one) => ({
      ...one,
      purpose: one.purpose === 'statistics' ? 'search' : 'other',
    }));
    const permission = permissionFor('search', asSearch, recordedAt, NOW);
    return permission?.countries === null && permission.institutions === null;
  }

  it('is read in SQL as everywhere else', async () => {
    const cases = fc.sample(
      fc.record({
        consents: fc.array(entry, { maxLength: 4 }),
        recordedAt: fc.option(time, { nil: undefined }),
      }),
      {
        numRuns: 2_000,
        seed: 20_260_601,
      },
    );
    const answers = await source.query<{ permitted: boolean }[]>(
      `SELECT permits_statistics(content, $2) AS permitted FROM jsonb_array_elements($1) WITH ORDINALITY AS c (content, at) ORDER BY at`,
      [JSON.stringify(cases), NOW],
    );
    const wrong = cases.filter(
      ({ consents, recordedAt }, at) => isPermitted(consents, recordedAt) !== answers[at]?.permitted,
    );
    expect(wrong).toEqual([]);
    expect(new Set(answers.map(({ permitted }) => permitted))).toEqual(new Set([true, false]));
  });
});
