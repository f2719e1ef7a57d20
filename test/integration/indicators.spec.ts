import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { Guarded } from '../../src/modules/access/audit/index.js';
import {
  INDICATORS,
  ReadIndicators,
  type IndicatorTable,
  type YearTable,
} from '../../src/modules/oversight/indicators/index.js';
import { indicatorTables } from '../../src/modules/oversight/indicators/domain/indicator-table.js';
import { IndicatorRepository } from '../../src/modules/oversight/indicators/persistence/indicator.repository.js';
import { PublicationRepository } from '../../src/modules/oversight/indicators/persistence/publication.repository.js';
import { PublishMonth } from '../../src/modules/oversight/indicators/use-cases/publish-month.js';
import { SystemClock } from '../../src/platform/clock/index.js';
import { readSettings } from '../../src/platform/config/index.js';
import { emptyTables } from '../support/empty-tables.js';
import { openHouseDatabase, type HouseDatabase } from '../support/house-database.js';
import { trailOf } from '../support/trail-of.js';

const PERMITS = { purpose: 'statistics', decision: 'granted', from: '2020-01-01' };
const PERIOD = { from: 2024, to: 2025 };

let database: HouseDatabase;
let source: DataSource;
let read: ReadIndicators;

beforeAll(async () => {
  database = await openHouseDatabase('api', 4);
  source = database.admin;
  const [clock, settings] = [new SystemClock(), readSettings({})];
  const audit = trailOf(database.db, clock, settings);
  read = new ReadIndicators(
    new Guarded(database.db, audit),
    new PublishMonth(new IndicatorRepository(), new PublicationRepository(), clock, settings),
    audit,
    clock,
    settings,
  );
});

afterEach(() =>
  emptyTables(
    source,
    ...[
      'published_year',
      'routed_office',
      'search_case',
      'transmission',
      'hypothesis',
      'match_decision',
      'record',
      'institution',
    ],
  ),
);
afterAll(() => database.close());

async function institution(code: string, country: string): Promise<string> {
  const id = randomUUID();
  await source.query(
    `INSERT INTO institution (id, code, name, country, kind) VALUES ($1, $2, $2, $3, 'search_mechanism')`,
    [id, code, country],
  );
  return id;
}

interface Given {
  readonly at?: string;
  readonly state?: string;
  readonly person?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, unknown>>;
  readonly consents?: readonly unknown[];
}

/** @returns the report, whose search is open */
async function report(owner: string, given: Given = {}): Promise<string> {
  const id = randomUUID();
  const content = { consents: given.consents ?? [PERMITS], person: given.person ?? {}, ...given.content };
  await source.query(
    `INSERT INTO record (id, institution_id, record_type, code, version, status, content, content_hash)
     VALUES ($1, $2, 'report', $4, 1, 'registered', $3, '-')`,
    [id, owner, content, id],
  );
  await source.query('INSERT INTO search_case (record_id, state, opened_at) VALUES ($1, $2, $3)', [
    id,
    given.state ?? 'searching',
    given.at ?? '2025-03-01T12:00:00Z',
  ]);
  return id;
}

async function reports(count: number, owner: string, given: Given = {}): Promise<void> {
  for (let made = 0; made < count; made += 1) await report(owner, given);
}

/** A table as it would be told now, with nothing told before. */
async function tableOf(key: string, by: string, year = 2025): Promise<YearTable> {
  const indicator = INDICATORS.find((one) => one.key === key);
  if (!indicator) throw new Error(`no indicator ${key}`);
  const counted = await database.db.transact(PLATFORM, (tx) =>
    new IndicatorRepository().read(tx, indicator, PERIOD),
  );
  return yearIn(indicatorTables(indicator, counted, PERIOD, 10), key, by, year);
}

/** A table as it is published. */
async function toldOf(key: string, by: string, year = 2025): Promise<YearTable> {
  return yearIn((await read.read(OPERATOR, PERIOD)).tables, key, by, year);
}

function yearIn(tables: readonly IndicatorTable[], key: string, by: string, year: number): YearTable {
  const found = tables.find((one) => one.indicator.key === key && one.by === by);
  const table = found?.years.find((one) => one.year === year);
  if (!table) throw new Error(`no table of ${key} by ${by} in ${year}`);
  return table;
}

/** The month that everybody reads becomes the one before. */
async function monthPasses(): Promise<void> {
  // Far away and back: rows would meet each other on the way.
  for (const months of [-101, 100])
    await source.query(
      `UPDATE published_year SET month = month + $1::int * interval '1 month', as_of = as_of + $1::int * interval '1 month'`,
      [months],
    );
}

const counts = ({ cells }: YearTable) => cells.map(({ key, count }) => [key, count]);

describe('the indicators', () => {
  it('count open cases by age at the last contact, corridor and nationality, in the year of their opening', async () => {
    const owner = await institution('HN-SEARCH', 'HN');
    const child = {
      person: { ageYears: { min: 9, max: 11 }, nationalities: ['HN'] },
      content: {
        departure: { place: { country: 'HN' } },
        lastContact: { date: '2024-10', place: { country: 'MX' } },
      },
    };
    const grown = {
      person: { birthDate: '1990-04', nationalities: ['HN', 'SV'] },
      content: { lastContact: { date: '2024-10', place: { country: 'GT' } } },
    };
    await reports(11, owner, child);
    await reports(12, owner, grown);
    await reports(3, owner, { ...grown, state: 'located_alive' });
    await reports(4, owner, { at: '2024-05-01T00:00:00Z' });
    expect(counts(await tableOf('open_cases', 'age'))).toEqual([
      ['0-11', 11],
      ['30-44', 12],
    ]);
    expect(counts(await tableOf('open_cases', 'nationality'))).toEqual([
      ['HN', 11],
      ['several', 12],
    ]);
    expect(counts(await tableOf('open_cases', 'corridor'))).toEqual([
      ['HN>MX', 11],
      ['unknown>GT', 12],
    ]);
    expect(await tableOf('open_cases', 'all', 2024)).toMatchObject({ total: undefined, cells: [] });
  });

  it('hide a small group, and with it another from which it could be worked out', async () => {
    const owner = await institution('HN-SEARCH', 'HN');
    await reports(3, owner, { person: { ageYears: { min: 70, max: 80 } } });
    await reports(12, owner, { person: { ageYears: { min: 20, max: 25 } } });
    await reports(20, owner, { person: { ageYears: { min: 31, max: 40 } } });
    const table = await tableOf('open_cases', 'age');
    expect(table).toMatchObject({ total: { count: 35 }, together: ['18-29', '60+'] });
    expect(counts(table)).toEqual([['30-44', 20]]);
  });

  it('count no report whose family does not permit it, and one whose consent has ended or begun since', async () => {
    const owner = await institution('HN-SEARCH', 'HN');
    await reports(10, owner);
    await reports(10, owner, { consents: [] });
    await reports(10, owner, { consents: [{ ...PERMITS, withdrawnAt: '2024-01-01T00:00:00Z' }] });
    const soon = new Date(Date.now() + 1_500).toISOString();
    await report(owner, { consents: [{ ...PERMITS, until: soon }] });
    await report(owner, {
      consents: [
        { ...PERMITS, decision: 'refused' },
        { ...PERMITS, from: soon },
      ],
    });
    await report(owner, {
      consents: [PERMITS, { ...PERMITS, decision: 'refused', from: soon }, { ...PERMITS, from: '2999' }],
    });
    expect((await tableOf('open_cases', 'all')).total?.count).toBe(12);
    await new Promise((done) => setTimeout(done, 1_800));
    expect((await tableOf('open_cases', 'all')).total?.count).toBe(11);
  });

  it('keep what is counted in step with the rule itself, whatever the consents say', async () => {
    const owner = await institution('HN-SEARCH', 'HN');
    const [past, future] = ['2021-05', '2999-01-01'];
    for (const consents of [
      [{ ...PERMITS, until: past }],
      [{ ...PERMITS, until: future }],
      [{ ...PERMITS, countries: ['MX'] }],
      [{ ...PERMITS, countries: ['*'] }],
      [{ ...PERMITS, institutions: ['HN-SEARCH'] }],
      [PERMITS, { ...PERMITS, from: past, decision: 'refused' }],
      [PERMITS, { ...PERMITS, from: future, decision: 'refused' }],
      'granted',
    ])
      await report(owner, { content: { consents } });
    const [row] = await source.query<{ differ: number; all: number }[]>(
      `SELECT count(*) FILTER (WHERE c.is_permitted <> permits_statistics(r.content, now()))::int AS differ, count(*)::int AS "all"
       FROM counted_record c JOIN record r ON r.id = c.record_id`,
    );
    expect(row).toEqual({ differ: 0, all: 8 });
  });

  it('tell how long it took by pair of countries, the ninth decile only of many', async () => {
    const [hn, mx] = [await institution('HN-SEARCH', 'HN'), await institution('MX-SEARCH', 'MX')];
    for (let days = 1; days <= 11; days += 1) {
      const recordId = await report(hn);
      await source.query(
        `INSERT INTO transmission (id, record_id, institution_id, receiver_id, reason, state, sent_by, sent_at, due_at, until, moved_by, moved_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 'other', 'acknowledged', $1, '2025-02-01', '2025-02-05', '2026-01-01', $1,
           '2025-02-01'::timestamptz + $4 * interval '1 day')`,
        [recordId, hn, mx, days],
      );
    }
    const table = await tableOf('time_to_acknowledge_report', 'pair');
    expect(table.cells).toEqual([{ key: 'HN>MX', count: 11, medianDays: 6 }]);
  });

  it('tell which procedures ended, how, and after how long, under headings of two parts', async () => {
    const owner = await institution('HN-SEARCH', 'HN');
    const recordId = await report(owner);
    await source.query(
      `INSERT INTO procedure_kind VALUES ('apostille', 1, '-', true, '{}', $1, now()) ON CONFLICT DO NOTHING`,
      [recordId],
    );
    for (const [state, count] of [
      ['done', 12],
      ['refused', 11],
      ['declined', 20],
    ])
      await source.query(
        `INSERT INTO procedure (id, kind, kind_version, record_id, institution_id, party_ids, confidential, state, opened_by,
           opened_at, closed_at)
         SELECT gen_random_uuid(), 'apostille', 1, $1, $2, ARRAY[$2::uuid], false, $3, $1, '2025-02-01', '2025-02-09'
         FROM generate_series(1, $4::int)`,
        [recordId, owner, state, count],
      );
    const table = await tableOf('procedures_ended', 'outcome');
    expect(table.cells).toEqual([
      { key: 'apostille:done', count: 12, medianDays: 8 },
      { key: 'apostille:refused', count: 11, medianDays: 8 },
    ]);
    expect(table.total?.count).toBe(23);
  });

  it('tell of shares both sides or nothing', async () => {
    const owner = await institution('HN-SEARCH', 'HN');
    await reports(25, owner);
    const table = await tableOf('cases_with_feedback', 'all');
    expect(table.total).toEqual({ key: 'all', count: 25, having: 0, share: 0 });
  });

  it('tell how many leads proved true, by the country of the side: one over it is the burden of alerts', async () => {
    const [hn, mx] = [await institution('HN-SEARCH', 'HN'), await institution('MX-SEARCH', 'MX')];
    const match = async (state: string): Promise<void> => {
      const [one, other] = [await report(hn), await report(mx)];
      await source.query(
        `INSERT INTO hypothesis (id, kind, record_a, record_b, institution_a, institution_b, state, log10_lr, prior, probability,
           model_version, hash_a, hash_b, evidence, run_id, opened_at)
         VALUES (gen_random_uuid(), 'duplicate_report', $1, $2, $3, $4, $5, 6, 0.001, 0.9, 'test', '-', '-', '[]', $1,
           '2025-02-01')`,
        [one, other, hn, mx, state],
      );
    };
    const states = { identified: 10, excluded: 7, settled: 8, notified: 5, lapsed: 4 };
    for (const [state, count] of Object.entries(states))
      for (let made = 0; made < count; made += 1) await match(state);
    const table = await tableOf('leads_confirmed', 'country');
    expect(table.cells).toEqual([
      { key: 'HN', count: 25, having: 10, share: 0.4 },
      { key: 'MX', count: 25, having: 10, share: 0.4 },
    ]);
    expect(table.total).toEqual({ key: 'all', count: 50, having: 20, share: 0.4 });
  });

  it('tell how many alerts of others an office got for each that proved true, from the moment it was told', async () => {
    const [hn, mx] = [await institution('HN-SEARCH', 'HN'), await institution('MX-SEARCH', 'MX')];
    const [us, gt] = [await institution('US-MINISTRY', 'US'), await institution('GT-MINISTRY', 'GT')];
    const match = async (state: string): Promise<string> => {
      const id = randomUUID();
      const [one, other] = [await report(hn), await report(mx)];
      await source.query(
        `INSERT INTO hypothesis (id, kind, record_a, record_b, institution_a, institution_b, state, log10_lr, prior, probability,
           model_version, hash_a, hash_b, evidence, run_id, opened_at)
         VALUES ($1, 'duplicate_report', $2, $3, $4, $5, $6, 6, 0.001, 0.9, 'test', '-', '-', '[]', $2, '2024-12-01')`,
        [id, one, other, hn, mx, state],
      );
      return id;
    };
    const tell = async (office: string, matchId: string, bar: string | null = null): Promise<void> => {
      await source.query(
        `INSERT INTO routed_office (id, subject_kind, subject_id, record_ids, holder_ids, office_id, role, duty, reasons, bar,
           told_at, changed_at, sides)
         SELECT gen_random_uuid(), 'match', h.id, ARRAY[h.record_a, h.record_b], ARRAY[h.institution_a, h.institution_b], $1,
           'supporting', 'take_note', '[]', $3::text, CASE WHEN $3::text IS NULL THEN timestamptz '2025-02-01' END, now(), '[]'
         FROM hypothesis h WHERE h.id = $2`,
        [office, matchId, bar],
      );
    };
    const states = { identified: 12, excluded: 11, settled: 2, notified: 5, lapsed: 4 };
    for (const [state, count] of Object.entries(states))
      for (let made = 0; made < count; made += 1) {
        const id = await match(state);
        await tell(us, id);
        await tell(gt, id, 'consent');
      }
    const told = { count: 25, having: 12, share: 0.48 };
    expect((await tableOf('office_alerts_confirmed', 'country')).cells).toEqual([{ key: 'US', ...told }]);
    expect((await tableOf('office_alerts_confirmed', 'pair')).cells).toEqual([{ key: 'US>HN', ...told }]);
    expect((await tableOf('office_alerts_confirmed', 'all', 2024)).total).toBeUndefined();
  });

  it('are the same all month, and are told anew only where nobody can be worked out from both', async () => {
    const owner = await institution('HN-SEARCH', 'HN');
    await reports(20, owner);
    expect((await toldOf('open_cases', 'all')).total?.count).toBe(20);
    await reports(15, owner);
    await report(owner, { at: new Date().toISOString() });
    expect((await toldOf('open_cases', 'all')).total?.count).toBe(20);
    await monthPasses();
    expect((await toldOf('open_cases', 'all')).total?.count).toBe(35);
    await monthPasses();
    await reports(3, owner);
    expect((await toldOf('open_cases', 'all')).total?.count).toBe(35);
    await monthPasses();
    await reports(7, owner);
    expect((await toldOf('open_cases', 'all')).total?.count).toBe(45);
  });

  it('tell municipalities what returned persons bring, need and are offered', async () => {
    const [owner, town] = [await institution('MX-SEARCH', 'MX'), await institution('MX-LEON', 'MX')];
    const place = 'MX/guanajuato/leon';
    for (let made = 0; made < 12; made += 1) {
      const id = randomUUID();
      await source.query(
        `INSERT INTO record (id, institution_id, record_type, code, version, status, content, content_hash)
         VALUES ($1::uuid, $2, 'living', $1::text, 1, 'registered', '{}', '-')`,
        [id, owner],
      );
      await source.query(
        `INSERT INTO reintegration_plan (record_id, institution_id, state, decided_by, place_key, trades, needs, agreed_at, noted_by)
         VALUES ($1, $2, 'agreed', 'person', $3, '{welding,cooking}', '{work}', '2025-03-01', $1)`,
        [id, owner, place],
      );
    }
    await source.query(
      `INSERT INTO offer (id, institution_id, kind, trades, provides, country, admin1, municipality, place_key, places, opens_on,
         closes_on, languages, made_by, made_at)
       VALUES (gen_random_uuid(), $1, 'work', '{welding}', '{}', 'MX', 'Guanajuato', 'León', $2, 30, '2025-02-01', '2025-12-31',
         '{}', $1, now())`,
      [town, place],
    );
    expect((await tableOf('returned_persons_seeking', 'municipality')).cells).toEqual([
      { key: place, count: 12 },
    ]);
    expect((await tableOf('places_offered', 'municipality')).cells).toEqual([{ key: place, count: 30 }]);
    expect(await tableOf('skills_of_returned_persons', 'trade')).toMatchObject({
      total: { count: 24 },
      cells: [
        { key: `${place}:cooking`, count: 12 },
        { key: `${place}:welding`, count: 12 },
      ],
    });
    expect(counts(await tableOf('needs_of_returned_persons', 'need'))).toEqual([[`${place}:work`, 12]]);
  });

  it('are the same for all, and refuse a period that is none', async () => {
    await expect(read.read(OPERATOR, { from: 2025, to: 2024 })).rejects.toMatchObject({
      code: 'STATISTICS.PERIOD',
    });
    await expect(read.read(OPERATOR, { from: 1, to: 2024 })).rejects.toMatchObject({
      code: 'STATISTICS.PERIOD',
    });
    await expect(read.read({ ...OPERATOR, roles: ['family'] }, PERIOD)).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });

  it('have a name, a definition and limits of their own in each language', () => {
    for (const text of ['name', 'definition', 'limits'] as const) {
      const said = INDICATORS.flatMap((one) => Object.values(one[text]));
      expect(new Set(said).size).toBeGreaterThanOrEqual(said.length - 1);
      expect(said.every((words) => words.length > 3)).toBe(true);
    }
  });
});
