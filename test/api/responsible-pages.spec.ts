import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { handlersOf } from '../../src/apps/job-lists.js';
import { RESPONSIBLE_JOBS } from '../../src/modules/responsible/jobs.js';
import { RoutedOfficeRepository } from '../../src/modules/responsible/persistence/routed-office.repository.js';
import { SETTLED_AT_ONCE, SettleOffices } from '../../src/modules/responsible/use-cases/settle-offices.js';
import { TellOffices } from '../../src/modules/responsible/use-cases/tell-offices.js';
import { ApiHouse } from './api-house.js';

const SUBJECTS = 2 * SETTLED_AT_ONCE + 30;

describe('what agreements change for the offices that were told', () => {
  let house: ApiHouse;
  let office: string;

  beforeAll(async () => {
    house = await ApiHouse.open();
    const { institutionId } = await house.enrol('AA-SEARCH', ['liaison']);
    office = institutionId;
  });
  afterAll(() => house.close());

  beforeEach(async () => {
    await house.sql('DELETE FROM routed_office');
    await house.sql(`DELETE FROM task WHERE name = 'responsible.settle'`);
    // Reports that are gone: settling reads each, and finds nothing to write.
    await house.sql(
      `INSERT INTO routed_office (id, subject_kind, subject_id, record_ids, holder_ids, office_id, role, duty, bar, changed_at)
       SELECT gen_random_uuid(), CASE at % 2 WHEN 0 THEN 'report' ELSE 'match' END, gen_random_uuid(), '{}', '{}', $1,
         'supporting', 'act', 'agreement', now() FROM generate_series(1, $2::int) AS at`,
      [office, SUBJECTS],
    );
  });

  interface Page {
    readonly id: string;
    readonly payload: { readonly afterId?: string; readonly done?: number; readonly total?: number };
  }
  const pages = () =>
    house.sql<Page>(
      `SELECT id, payload FROM task WHERE name = 'responsible.settle' ORDER BY (payload->>'done')::int`,
    );
  const run = async (taskId: string, payload: Page['payload']) => {
    const seen: (readonly [number, number])[] = [];
    const handler = handlersOf(house.api.app).find(({ name }) => name === 'responsible.settle');
    await handler?.run({
      payload,
      task: { id: taskId, name: 'responsible.settle', parentId: undefined, attempt: 1, maxAttempts: 8 },
      signal: new AbortController().signal,
      progress: (done, total) => {
        seen.push([done, total]);
        return Promise.resolve();
      },
    });
    return seen;
  };

  it('is settled in pages of the bulk lane, each of which tells how far the whole is and holds ids alone', async () => {
    const first = await run(randomUUID(), {});
    expect(first.at(-1)).toEqual([SETTLED_AT_ONCE, SUBJECTS]);
    const [second, ...none] = await pages();
    expect(none).toEqual([]);
    expect(second?.payload).toMatchObject({ done: SETTLED_AT_ONCE, total: SUBJECTS });
    expect((await run(second?.id ?? '', second?.payload ?? {})).at(-1)).toEqual([
      2 * SETTLED_AT_ONCE,
      SUBJECTS,
    ]);
    const third = (await pages())[1];
    const last = await run(third?.id ?? '', third?.payload ?? {});
    expect(last).toHaveLength(30);
    expect(last.at(-1)).toEqual([SUBJECTS, SUBJECTS]);
    expect(await pages()).toHaveLength(2);
    expect(RESPONSIBLE_JOBS.find(({ name }) => name === 'responsible.settle')?.lane).toBe('bulk');
  });

  it('settles every subject once, and asks for the subjects of a page once, however many there are', async () => {
    const subjects = await house.sql<{ id: string }>('SELECT subject_id AS id FROM routed_office');
    const { app } = house.api;
    const settled = jest.spyOn(app.get(TellOffices, { strict: false }), 'settleAgain');
    const asked = jest.spyOn(app.get(RoutedOfficeRepository, { strict: false }), 'subjectsAfter');
    const walk = app.get(SettleOffices, { strict: false });
    const task = randomUUID();
    for (let place: Page['payload'] | undefined = {}; place;) {
      const before: number = (await pages()).length;
      await walk.settlePage(task, place, () => Promise.resolve());
      const after: Page[] = await pages();
      place = after.length > before ? after.at(-1)?.payload : undefined;
    }
    const ids = settled.mock.calls.map(([{ id }]) => id);
    expect(ids.sort()).toEqual(subjects.map(({ id }) => id).sort());
    expect(asked).toHaveBeenCalledTimes(3);
    settled.mockRestore();
    asked.mockRestore();
  });

  it('goes on where it was after its worker was killed: the page runs again, and the next is asked for once', async () => {
    const task = randomUUID();
    let settled = 0;
    const walk = house.api.app.get(SettleOffices, { strict: false });
    const killed = walk.settlePage(task, {}, () => {
      settled += 1;
      return settled === 40 ? Promise.reject(new Error('killed')) : Promise.resolve();
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await pages()).toEqual([]);
    await run(task, {});
    await run(task, {});
    expect(await pages()).toHaveLength(1);
  });
});
