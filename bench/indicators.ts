import { OPERATOR } from '../src/modules/access/accounts/index.js';
import { reportFiles, reportPdf, WriteYearlyReport } from '../src/modules/oversight/complaints/index.js';
import { ReadBalance, ReadIndicators } from '../src/modules/oversight/indicators/index.js';
import type { ApiHouse } from '../test/api/api-house.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import { fillCasework } from './casework-bank.js';
import { percentile, type Figure } from './figure.js';

const YEARS = 5;
const ROUNDS = 5;

/** What a ministry waits for when there are 100,000 cases of five years: all indicators, who has the ball, the yearly report. */
export async function indicators(flags: readonly string[]): Promise<readonly Figure[]> {
  const cases = numberFlag(flags, 'cases', 100_000);
  return withAttackedHouse(async ({ house }) => {
    await fillCasework(house, { cases, alerts: 20_000, readers: 2 });
    await spread(house, cases);
    const to = new Date().getUTCFullYear();
    const use = <T>(type: abstract new (...args: never[]) => T): T =>
      house.api.app.get(type as never, { strict: false });
    const read = () => use(ReadIndicators).read(OPERATOR, { from: to - YEARS + 1, to });
    // The first who asks in a month has it counted; everybody else reads what was told.
    const all = await timed(async () => {
      await house.sql('DELETE FROM published_year');
      await read();
    });
    const again = await timed(read);
    const balance = await timed(() => use(ReadBalance).read(OPERATOR));
    const report = await timed(async () => {
      const written = await use(WriteYearlyReport).write(OPERATOR, to - 1);
      for (const language of ['es', 'en', 'pt', 'fr', 'ht'] as const) await reportPdf(written, language);
      reportFiles(written);
    });
    const cells = (await read()).tables.flatMap(({ years }) => years.flatMap((year) => year.cells)).length;
    return [
      {
        name: `all indicators, ${YEARS} years, ${cases} cases: p50`,
        unit: 's',
        goal: 2,
        measured: percentile(all, 0.5),
      },
      { name: 'the same: slowest', unit: 's', goal: 2, measured: Math.max(...all) },
      {
        name: 'the same, read again in that month: p50',
        unit: 's',
        goal: 2,
        measured: percentile(again, 0.5),
      },
      { name: 'who has the ball: p50', unit: 's', measured: percentile(balance, 0.5) },
      {
        name: 'yearly report, five languages, with data: slowest',
        unit: 's',
        goal: 30,
        measured: Math.max(...report),
      },
      { name: 'headings told', unit: 'cells', least: 100, measured: cells },
    ];
  });
}

/** Years, ages, corridors and nationalities as they could be; half of the reports passed on, each match looked at. */
async function spread(house: ApiHouse, cases: number): Promise<void> {
  await house.sql(
    `UPDATE search_case SET opened_at = now() - random() * $1::int * interval '1 year',
       state = CASE WHEN random() < 0.7 THEN 'searching' ELSE 'closed' END`,
    [YEARS],
  );
  await house.sql(
    `UPDATE record r SET counts_now = true, counts_until = NULL,
       counted_age = (ARRAY['0-11', '12-17', '18-29', '30-44', '45-59', '60+', 'unknown'])[1 + floor(random() * 7)::int],
       counted_nationality = (ARRAY['HN', 'SV', 'GT', 'NI', 'HT', 'VE', 'EC', 'CO', 'several'])[1 + floor(random() * 9)::int],
       counted_corridor = (ARRAY['HN>MX', 'SV>MX', 'GT>MX', 'GT>US', 'HT>PA', 'VE>CO', 'EC>PA', 'NI>CR', 'unknown>MX'])[1 + floor(random() * 9)::int]
     WHERE record_type = 'report'`,
  );
  await house.sql(
    `INSERT INTO transmission (id, record_id, institution_id, receiver_id, reason, state, sent_by, sent_at, due_at, until, moved_by, moved_at)
     SELECT gen_random_uuid(), r.id, r.institution_id, o.id, 'other', CASE WHEN random() < 0.8 THEN 'acknowledged' ELSE 'sent' END,
       r.id, c.opened_at, c.opened_at + interval '3 days', now() + interval '1 year', r.id, c.opened_at + random() * interval '20 days'
     FROM record r JOIN search_case c ON c.record_id = r.id JOIN institution o ON o.code = 'BB-FORENSIC'
     WHERE r.record_type = 'report' LIMIT $1 ON CONFLICT DO NOTHING`,
    [cases / 2],
  );
  await house.sql(`UPDATE hypothesis SET opened_at = now() - random() * $1::int * interval '1 year'`, [
    YEARS,
  ]);
  await house.sql(
    `INSERT INTO match_decision (hypothesis_id, side, state, decided_by, decided_at)
     SELECT h.id, s.side, v.state, h.id, h.opened_at + random() * interval '30 days'
     FROM hypothesis h, unnest(ARRAY['a', 'b']) AS s (side), unnest(ARRAY['acknowledged', 'plausible']) AS v (state)`,
  );
  await house.sql('VACUUM ANALYZE');
}

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await work();
    took.push((performance.now() - began) / 1000);
  }
  return took;
}
