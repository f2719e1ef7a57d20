import { withdrawAll } from '../access/withdrawals.js';
import { ApiHouse } from './api-house.js';

const WINDOWS = ['candidates', 'events', 'export', 'inbox', 'match', 'matches'];
const SHOWN = ['consent', 'report'].flatMap((way) => WINDOWS.map((window) => `${way}: ${window}`));
SHOWN.push(...WINDOWS.map((window) => `wish: ${window}`));

describe('what a family or a person takes back', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  it('is seen by nobody else once it is answered, and its match lapses by itself', async () => {
    const { seenBefore, seen, lapsedAfterMs } = await withdrawAll(house, 6);
    expect([...new Set(seenBefore)].sort()).toEqual(SHOWN);
    expect(seen).toEqual([]);
    expect(Math.max(...lapsedAfterMs)).toBeLessThan(30_000);
  });

  it('leaves in the audit log who took back what, and nothing that was said', async () => {
    const rows = await house.sql<{ action: string; detail: object }>(
      `SELECT action, detail FROM audit_entry WHERE detail ? 'withdrawn' ORDER BY id`,
    );
    const stubs = rows.map(({ action, detail }) => `${action} ${JSON.stringify(detail)}`);
    expect([...new Set(stubs)].sort()).toEqual([
      'consents.withdraw {"version":2,"withdrawn":["consent:forensic_matching"]}',
      'living.amend {"version":2,"withdrawn":["wish"]}',
      'reports.withdraw {"version":2,"withdrawn":["record"]}',
    ]);
  });

  it('leaves beside it how many matches ended, and not which', async () => {
    const withdrawn = await house.sql<{ id: string }>(
      `SELECT record_ids[1] AS id FROM audit_entry WHERE detail ? 'withdrawn' ORDER BY 1`,
    );
    const ended = await house.sql<{ id: string; count: number; detail: object }>(
      `SELECT record_ids[1] AS id, cardinality(record_ids) AS count, detail FROM audit_entry
       WHERE action = 'matches.lapse' AND detail ? 'ended' ORDER BY 1`,
    );
    expect(ended).toEqual(withdrawn.map(({ id }) => ({ id, count: 1, detail: { ended: 1 } })));
  });
});
