import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RETENTION } from '../../src/apps/retention.js';
import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { dueOf } from '../../src/platform/retention/index.js';
import { report, RetentionHouse } from './retention-house.js';
import type { UndoHouse } from './undo-house.js';

let of: RetentionHouse;
let house: UndoHouse;
beforeAll(async () => {
  of = await RetentionHouse.open();
  house = of.house;
});
afterAll(() => house.close());
beforeEach(() => of.empty());

const entriesOf = (rule: string) =>
  house.sql<{ record_ids: string[]; detail: object }>(
    `SELECT record_ids, detail FROM audit_entry WHERE action = 'retention.apply' AND detail ->> 'rule' = $1 ORDER BY id`,
    [rule],
  );

describe('the clock', () => {
  it('can ask every rule of the migrated database, as the worker’s login', async () => {
    for (const rule of RETENTION.rules) {
      const due = await house.runtime.db.transact(PLATFORM, (tx) =>
        dueOf(tx, rule, RETENTION.rulings, new Date()),
      );
      expect({ rule: rule.name, ...due }).toEqual({ rule: rule.name, count: 0, oldest: null });
    }
    expect(await of.round()).toEqual({});
  });

  it('leaves alone what stands', async () => {
    await of.twoOfOne();
    await of.later(4_000);
    expect(await of.round()).toEqual({});
    expect(await of.told('record', 'content')).toBe(2);
    expect(await of.told('record_version', 'content')).toBe(1);
    expect(await of.told('hypothesis', 'evidence')).toBe(1);
  });

  it('waits for another that is at it, and goes on where one was stopped', async () => {
    await of.twoOfOne();
    await of.takenBack('D-2', 'record');
    const other = house.runtime.source.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT pg_advisory_xact_lock(176510001)');
    expect(await of.round()).toEqual({});
    await other.rollbackTransaction();
    await other.release();
    expect(await of.round()).toMatchObject({ 'records.versions': 2 });
    expect(await of.round()).toEqual({});
  });

  it('deletes old keys of requests, and no young ones', async () => {
    await house.sql(
      `INSERT INTO idempotency_key (scope, operation, key, request_hash, created_at) VALUES
        (gen_random_uuid(), 'x', 'old', '\\x00', now() - interval '31 days'), (gen_random_uuid(), 'x', 'young', '\\x00', now())`,
    );
    expect(await of.round()).toEqual({ 'platform.idempotency-keys': 1 });
    expect(await house.sql('SELECT key FROM idempotency_key')).toEqual([{ key: 'young' }]);
  });
});

describe('a consent that is taken back', () => {
  it('takes what the report said before, the evidence and the words; the report itself stays with its institution', async () => {
    await of.twoOfOne();
    await of.takenBack('D-2', 'consent:search');
    expect(await of.round()).toMatchObject({ 'records.versions': 2, 'matches.evidence-taken-back': 1 });
    for (const [table, column] of [
      ['record_version', 'content'],
      ['hypothesis', 'evidence'],
      ['match_side', 'reason'],
      ['match_decision', 'reason'],
    ] as const)
      expect({ table, told: await of.told(table, column) }).toEqual({ table, told: 0 });
    expect(await of.told('record', 'content')).toBe(2);
    const [match] = await house.sql<object>(
      'SELECT state, probability, log10_lr, prior, emptied_at IS NOT NULL AS emptied FROM hypothesis',
    );
    expect(match).toEqual({ state: 'lapsed', probability: 0, log10_lr: 0, prior: 0, emptied: true });
  });

  it('leaves in the audit log that there was something, by which rule it went, and when', async () => {
    await of.twoOfOne();
    await of.takenBack('D-2', 'consent:search');
    const before = (await entriesOf('records.versions')).length;
    await of.round();
    const { id } = await of.recordOf('D-2');
    expect((await entriesOf('records.versions')).slice(before)).toEqual([
      { record_ids: [id], detail: { rule: 'records.versions', rows: 2 } },
    ]);
  });

  it('and is given anew finds its match again, with evidence that stays', async () => {
    await of.twoOfOne();
    await of.takenBack('D-2', 'consent:search');
    await of.round();
    await house.bring(report('D-2', { updatedAt: new Date().toISOString() }));
    expect((await house.hypothesis()).state).not.toBe('lapsed');
    expect(await of.told('hypothesis', 'evidence')).toBe(1);
    await of.round();
    expect(await of.told('hypothesis', 'evidence')).toBe(1);
  });

  it('by a file waits until the import is past being undone; an undo before that puts back what was', async () => {
    await of.twoOfOne();
    const importId = await house.bring(report('D-2', { consents: [], updatedAt: '2026-04-01T00:00:00Z' }));
    expect(await of.round()).not.toHaveProperty('records.versions');
    expect(await of.told('record_version', 'content')).toBe(2);
    await house.sql(`UPDATE record_version SET replaced_at = replaced_at - interval '31 days'`);
    expect(await of.round()).toMatchObject({ 'records.versions-by-file': 2 });
    expect(await house.undo(importId)).toEqual({ removed: 0, restored: 0, left: 1 });
  });
});

describe('a record of a people finder', () => {
  const finder = (id: string, more: object = {}) =>
    report(id, {
      externalIds: [{ system: 'pfif', id }],
      consents: [{ purpose: 'search', decision: 'granted', basis: 'public_register', until: '2026-07-01' }],
      extra: { expiry_date: '2026-07-01T00:00:00Z' },
      ...more,
    });

  it('is emptied when its home domain’s time is over, unless a family has decided something here', async () => {
    const own = [{ purpose: 'search', decision: 'granted', basis: 'consent', from: '2026-01-01' }];
    await house.bring(
      finder('a.example/1'),
      finder('a.example/2', { consents: own }),
      finder('a.example/3', { extra: { expiry_date: '2099-07-01T00:00:00Z' } }),
    );
    expect(await of.round()).toMatchObject({ 'records.expired-elsewhere': 1 });
    const [row] = await house.sql<{ content: object; withdrawn: boolean }>(
      `SELECT content, withdrawn FROM record WHERE code = 'a.example/1'`,
    );
    expect(row).toMatchObject({
      withdrawn: true,
      content: { id: 'a.example/1', withdrawn: { reason: 'expired in its home domain (PFIF)' } },
    });
    expect(row?.content).not.toHaveProperty('person');
    expect(await of.told('record', 'content')).toBe(2);
    expect(await entriesOf('records.expired-elsewhere')).toHaveLength(1);
    expect(await of.round()).toEqual({});
  });
});

describe('a record that is taken back', () => {
  it('says after its time no more than whose it was, and that it was taken back', async () => {
    await of.twoOfOne();
    await of.takenBack('D-2', 'record');
    await of.round();
    expect(await of.told('record', 'content')).toBe(2);
    await of.later(31);
    expect(await of.round()).toEqual({ 'records.content': 1 });
    const [row] = await house.sql<{ content: object; withdrawn: boolean }>(
      `SELECT content, withdrawn FROM record WHERE code = 'D-2'`,
    );
    expect(row).toEqual({
      withdrawn: true,
      content: expect.objectContaining({ recordType: 'report', id: 'D-2', institution: 'HN-SEARCH' }),
    });
    expect(Object.keys(row?.content ?? {}).sort()).toEqual([
      'id',
      'institution',
      'recordType',
      'updatedAt',
      'withdrawn',
    ]);
    expect(await of.told('record', 'content')).toBe(1);
    expect(await of.told('record_version', 'content')).toBe(0);
  });

  it('may come again, and then stands', async () => {
    await of.twoOfOne();
    await of.takenBack('D-2', 'record');
    await of.later(31);
    await of.round();
    await house.bring(report('D-2', { updatedAt: new Date().toISOString() }));
    expect(await of.told('record', 'content')).toBe(2);
    await of.later(31);
    expect(await of.round()).toEqual({});
  });

  it('out of an import that was undone goes likewise', async () => {
    const importId = await house.bring(report('D-1'));
    await house.undo(importId);
    await of.later(31);
    expect(await of.round()).toMatchObject({ 'records.content': 1 });
    expect(await of.told('record', 'content')).toBe(0);
  });

  it.each(['confirmed', 'notified_to_family', 'contested', 'reaffirmed', 'revoked'])(
    'keeps what a ruling rests on: %s',
    async (state) => {
      await of.twoOfOne();
      await of.ruled(state);
      await of.takenBack('D-2', 'record');
      await of.later(4_000);
      expect(await of.round()).toEqual({});
      expect(await of.told('record_version', 'content')).toBe(2);
      expect(await of.told('hypothesis', 'evidence')).toBe(1);
    },
  );

  it.each(['proposed', 'preliminary', 'declined', 'lapsed'])(
    'is kept by no %s identification',
    async (state) => {
      await of.twoOfOne();
      await of.ruled(state);
      await of.takenBack('D-2', 'record');
      await of.later(31);
      expect(await of.round()).toMatchObject({ 'records.content': 1, 'matches.evidence-taken-back': 1 });
    },
  );
});

describe('a match that has lapsed for another cause', () => {
  it('keeps its evidence for a while, and no longer', async () => {
    await of.twoOfOne();
    await house.sql(`UPDATE hypothesis SET state = 'lapsed', changed_at = now() - interval '89 days'`);
    expect(await of.round()).toEqual({});
    await house.sql(`UPDATE hypothesis SET changed_at = now() - interval '91 days'`);
    expect(await of.round()).toMatchObject({ 'matches.evidence-lapsed': 1, 'matches.words.match_side': 1 });
    expect(await of.told('hypothesis', 'evidence')).toBe(0);
  });
});

describe('photographs', () => {
  const named = () =>
    house.sql<{ code: string }>(
      `SELECT r.code FROM photograph p JOIN record r ON r.id = p.record_id
       WHERE p.file_id IS NOT NULL AND p.caption IS NOT NULL ORDER BY 1`,
    );
  const pictured = async (...codes: readonly string[]) => {
    for (const code of codes)
      await house.sql(
        `INSERT INTO photograph (id, record_id, institution_id, kind, caption, file_id, preview_id, width, height, bytes, scanned,
           added_by, added_at)
         SELECT gen_random_uuid(), r.id, r.institution_id, 'face', 'inventada', gen_random_uuid(), gen_random_uuid(), 1, 1, 1, false,
           gen_random_uuid(), now() - interval '1 minute' FROM record r WHERE r.code = $1`,
        [code],
      );
  };

  it('go when the search is no longer permitted, and those of others stay', async () => {
    await house.bring(report('D-1'), report('D-2'));
    await pictured('D-1', 'D-2');
    await of.takenBack('D-2', 'consent:search');
    expect(await of.round()).toMatchObject({ 'photographs.taken-back': 1 });
    expect(await named()).toEqual([{ code: 'D-1' }]);
  });

  it('stay as long as a ruling rests on their record', async () => {
    await of.twoOfOne();
    await pictured('D-2');
    await of.ruled('confirmed');
    await of.takenBack('D-2', 'record');
    expect(await of.round()).not.toHaveProperty('photographs.taken-back');
    expect(await named()).toEqual([{ code: 'D-2' }]);
  });
});
