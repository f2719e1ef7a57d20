import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RETENTION } from '../../src/apps/retention.js';
import { OPERATOR, PLATFORM } from '../../src/modules/access/index.js';
import { AmendReport } from '../../src/modules/reports/index.js';
import type { Withdrawn } from '../../src/modules/records/index.js';
import { RetentionRound } from '../../src/modules/retention/index.js';
import { dueOf } from '../../src/platform/retention/index.js';
import { UndoHouse } from './undo-house.js';

// Each of these works off whole runs.
jest.setTimeout(60_000);

let house: UndoHouse;
beforeAll(async () => {
  house = await UndoHouse.open();
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.empty();
  await house.sql('TRUNCATE withdrawal_entry');
});

const AT = '2026-03-01T00:00:00Z';
const person = {
  names: [{ kind: 'legal', given: 'Inventada', surnames: ['Zelaya', 'Ordóñez'] }],
  sex: 'female',
  birthDate: '1994-05-02',
};
const report = (id: string, more: object = {}) => ({
  recordType: 'report',
  id,
  institution: 'HN-SEARCH',
  consents: [{ purpose: 'search', decision: 'granted', basis: 'consent', from: '2026-01-01' }],
  person,
  ...more,
});
const round = async () => Object.fromEntries(await house.get(RetentionRound).run());
const entriesOf = (rule: string) =>
  house.sql<{ record_ids: string[]; detail: object }>(
    `SELECT record_ids, detail FROM audit_entry WHERE action = 'retention.apply' AND detail ->> 'rule' = $1 ORDER BY id`,
    [rule],
  );

/** How often the invented name stands in a table. */
async function told(table: string, column: string): Promise<number> {
  const [row] = await house.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE ${column}::text ILIKE '%inventada%'`,
  );
  return row?.count ?? -1;
}

async function recordOf(code: string): Promise<{ id: string; version: number }> {
  const [row] = await house.sql<{ id: string; version: number }>(
    'SELECT id, version FROM record WHERE code = $1',
    [code],
  );
  if (!row) throw new Error(code);
  return row;
}

/** Something is taken back by a deed, as a family or an officer does. */
async function takenBack(code: string, what: Withdrawn): Promise<void> {
  const { id, version } = await recordOf(code);
  await house
    .get(AmendReport)
    .reapply(OPERATOR, { id, expectedVersion: version }, what, new Date().toISOString());
  await house.workOff();
}

const later = (days: number) =>
  house.sql(`UPDATE record SET changed_at = changed_at - $1 * interval '1 day'`, [days]);

/** Two reports of one person, of which one says something older too, with words about their match. */
async function twoOfOne(): Promise<void> {
  await house.bring(report('D-1'), report('D-2', { extra: { note: 'inventada' } }));
  await house.bring(report('D-2', { updatedAt: AT }));
  await house.sql(
    `UPDATE match_side SET state = 'plausible', reason = 'inventada', decided_at = now() WHERE side = 'a'`,
  );
  await house.sql(
    `INSERT INTO match_decision (hypothesis_id, side, state, reason, decided_by, decided_at)
     SELECT id, 'a', 'plausible', 'inventada', gen_random_uuid(), now() FROM hypothesis`,
  );
}

async function ruled(state: string): Promise<void> {
  await house.sql(
    `INSERT INTO identification (id, hypothesis_id, kind, record_a, record_b, institution_a, institution_b, state,
       methods, authority, joint_with, needs_joint, proposed_at, changed_at)
     SELECT gen_random_uuid(), id, 'living', record_a, record_b, institution_a, institution_b, $1, '{}', 'invented', '{}',
       false, now(), now() FROM hypothesis`,
    [state],
  );
}

describe('the clock', () => {
  it('can ask every rule of the migrated database, as the worker’s login', async () => {
    for (const rule of RETENTION.rules) {
      const due = await house.runtime.db.run(PLATFORM, (tx) =>
        dueOf(tx, rule, RETENTION.rulings, new Date()),
      );
      expect({ rule: rule.name, ...due }).toEqual({ rule: rule.name, count: 0, oldest: null });
    }
    expect(await round()).toEqual({});
  });

  it('leaves alone what stands', async () => {
    await twoOfOne();
    await later(4_000);
    expect(await round()).toEqual({});
    expect(await told('record', 'content')).toBe(2);
    expect(await told('record_version', 'content')).toBe(1);
    expect(await told('hypothesis', 'evidence')).toBe(1);
  });

  it('waits for another that is at it, and goes on where one was stopped', async () => {
    await twoOfOne();
    await takenBack('D-2', 'record');
    const other = house.runtime.source.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT pg_advisory_xact_lock(176510001)');
    expect(await round()).toEqual({});
    await other.rollbackTransaction();
    await other.release();
    expect(await round()).toMatchObject({ 'records.versions': 2 });
    expect(await round()).toEqual({});
  });

  it('deletes old keys of requests, and no young ones', async () => {
    await house.sql(
      `INSERT INTO idempotency_key (scope, operation, key, request_hash, created_at) VALUES
        (gen_random_uuid(), 'x', 'old', '\\x00', now() - interval '31 days'), (gen_random_uuid(), 'x', 'young', '\\x00', now())`,
    );
    expect(await round()).toEqual({ 'platform.idempotency-keys': 1 });
    expect(await house.sql('SELECT key FROM idempotency_key')).toEqual([{ key: 'young' }]);
  });
});

describe('a consent that is taken back', () => {
  it('takes what the report said before, the evidence and the words; the report itself stays with its institution', async () => {
    await twoOfOne();
    await takenBack('D-2', 'consent:search');
    expect(await round()).toMatchObject({ 'records.versions': 2, 'matches.evidence-taken-back': 1 });
    for (const [table, column] of [
      ['record_version', 'content'],
      ['hypothesis', 'evidence'],
      ['match_side', 'reason'],
      ['match_decision', 'reason'],
    ] as const)
      expect({ table, told: await told(table, column) }).toEqual({ table, told: 0 });
    expect(await told('record', 'content')).toBe(2);
    const [match] = await house.sql<object>(
      'SELECT state, probability, log10_lr, prior, emptied_at IS NOT NULL AS emptied FROM hypothesis',
    );
    expect(match).toEqual({ state: 'lapsed', probability: 0, log10_lr: 0, prior: 0, emptied: true });
  });

  it('leaves in the audit log that there was something, by which rule it went, and when', async () => {
    await twoOfOne();
    await takenBack('D-2', 'consent:search');
    const before = (await entriesOf('records.versions')).length;
    await round();
    const { id } = await recordOf('D-2');
    expect((await entriesOf('records.versions')).slice(before)).toEqual([
      { record_ids: [id], detail: { rule: 'records.versions', rows: 2 } },
    ]);
  });

  it('and is given anew finds its match again, with evidence that stays', async () => {
    await twoOfOne();
    await takenBack('D-2', 'consent:search');
    await round();
    await house.bring(report('D-2', { updatedAt: new Date().toISOString() }));
    expect((await house.hypothesis()).state).not.toBe('lapsed');
    expect(await told('hypothesis', 'evidence')).toBe(1);
    await round();
    expect(await told('hypothesis', 'evidence')).toBe(1);
  });

  it('by a file waits until the import is past being undone; an undo before that puts back what was', async () => {
    await twoOfOne();
    const importId = await house.bring(report('D-2', { consents: [], updatedAt: '2026-04-01T00:00:00Z' }));
    expect(await round()).not.toHaveProperty('records.versions');
    expect(await told('record_version', 'content')).toBe(2);
    await house.sql(`UPDATE record_version SET replaced_at = replaced_at - interval '31 days'`);
    expect(await round()).toMatchObject({ 'records.versions-by-file': 2 });
    expect(await house.undo(importId)).toEqual({ removed: 0, restored: 0, left: 1 });
  });
});

const sample = (code: string) => ({
  sample: { code, type: 'buccal', collectorKind: 'search_commission' },
  autosomal: { vWA: ['16', '17'], TH01: ['6', '9.3'] },
});
const permit = (purpose: string, more: object = {}) => ({
  ...{ purpose, decision: 'granted', basis: 'consent', from: '2026-01-01' },
  ...more,
});
const family = (more: object = {}) =>
  report('D-1', {
    consents: [permit('search'), permit('forensic_matching')],
    directProfile: sample('S-0'),
    relatives: [
      { id: 'R1', relationship: 'mother', name: 'Inventada', profile: sample('S-1') },
      {
        ...{ id: 'R2', relationship: 'father', profile: sample('S-2') },
        consents: [permit('forensic_matching')],
      },
    ],
    ...more,
  });

/** The samples that a table still knows, by code. */
async function samplesIn(table: 'record' | 'record_version'): Promise<string[]> {
  const rows = await house.sql<{ code: string }>(
    `SELECT DISTINCT one #>> '{}' AS code FROM ${table}, jsonb_path_query(content, '$.**.sample.code') AS one ORDER BY 1`,
  );
  return rows.map(({ code }) => code);
}

describe('the consent to the comparison of samples, taken back', () => {
  it('takes the profiles out of the report that stands with the deed, those alone, and what was said before with the clock', async () => {
    await house.bring(family());
    expect(await samplesIn('record')).toEqual(['S-0', 'S-1', 'S-2']);
    await takenBack('D-1', 'consent:forensic_matching');
    expect(await samplesIn('record')).toEqual(['S-2']);
    expect(await told('record', 'content')).toBe(1);
    expect(await round()).toMatchObject({ 'records.versions': 1 });
    expect(await samplesIn('record_version')).toEqual([]);
    expect(await house.sql('SELECT code FROM sample')).toEqual([{ code: 'S-2' }]);
    const [entry] = await house.sql<{ detail: object }>(
      `SELECT detail FROM audit_entry WHERE action = 'withdrawals.reapply' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry?.detail).toEqual({
      version: 2,
      withdrawn: ['consent:forensic_matching'],
      profilesRemoved: 2,
    });
  });

  it('by a relative who decides alone takes that relative’s, and stands in the journal without the relative’s code', async () => {
    await house.bring(family());
    const refused = permit('forensic_matching', { decision: 'refused', from: '2026-02-01' });
    await house.bring(
      family({
        relatives: [
          { id: 'R1', relationship: 'mother', profile: sample('S-1'), consents: [refused] },
          { id: 'R2', relationship: 'father', profile: sample('S-2') },
        ],
        updatedAt: '2026-04-01T00:00:00Z',
      }),
    );
    expect(await samplesIn('record')).toEqual(['S-0', 'S-2']);
    const [entry] = await house.sql<{ what: string }>('SELECT what FROM withdrawal_entry ORDER BY what');
    expect(entry?.what).toMatch(/^consent:forensic_matching:[0-9a-f]{16}$/);
  });

  it('takes what was reckoned from them, and nothing of families that said nothing', async () => {
    await house.bring(family(), { ...family(), id: 'D-2' });
    for (const code of ['D-1', 'D-2']) {
      const { id } = await recordOf(code);
      await house.sql(
        `INSERT INTO family_row (record_id, basis_hash, family_hash, body) VALUES ($1, 'b', 'f', '\\x00') ON CONFLICT DO NOTHING`,
        [id],
      );
    }
    await takenBack('D-1', 'consent:forensic_matching');
    await round();
    const { id: other } = await recordOf('D-2');
    const rows = await house.sql<{ id: string }>(
      `SELECT DISTINCT record_id AS id FROM family_row WHERE basis_hash = 'b'`,
    );
    expect(rows).toEqual([{ id: other }]);
    expect(await samplesIn('record')).toEqual(['S-0', 'S-1', 'S-2']);
  });

  it('holds against a file that brings them again, and against what an older release has left', async () => {
    await house.bring(family());
    await takenBack('D-1', 'consent:forensic_matching');
    await house.bring(family({ consents: [permit('search')], updatedAt: new Date().toISOString() }));
    await round();
    expect(await samplesIn('record')).toEqual(['S-2']);
    await house.sql(`UPDATE record SET content = content || jsonb_build_object('directProfile', $1::jsonb)`, [
      JSON.stringify(sample('S-0')),
    ]);
    expect(await round()).toEqual({ 'records.samples': 1 });
    expect(await samplesIn('record')).toEqual(['S-2']);
    expect(await round()).toEqual({});
  });

  it('given anew leaves new samples alone', async () => {
    await house.bring(family());
    await takenBack('D-1', 'consent:forensic_matching');
    await house.bring(family({ updatedAt: new Date().toISOString() }));
    await round();
    expect(await samplesIn('record')).toEqual(['S-0', 'S-1', 'S-2']);
  });

  it('leaves to a ruling what it rests on, in what the report said before', async () => {
    await twoOfOne();
    await house.bring(family({ updatedAt: new Date().toISOString() }));
    await ruled('confirmed');
    await takenBack('D-1', 'consent:forensic_matching');
    await round();
    expect(await samplesIn('record')).toEqual(['S-2']);
    expect(await samplesIn('record_version')).toEqual(['S-0', 'S-1', 'S-2']);
  });
});

describe('a record that is taken back', () => {
  it('says after its time no more than whose it was, and that it was taken back', async () => {
    await twoOfOne();
    await takenBack('D-2', 'record');
    await round();
    expect(await told('record', 'content')).toBe(2);
    await later(31);
    expect(await round()).toEqual({ 'records.content': 1 });
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
    expect(await told('record', 'content')).toBe(1);
    expect(await told('record_version', 'content')).toBe(0);
  });

  it('may come again, and then stands', async () => {
    await twoOfOne();
    await takenBack('D-2', 'record');
    await later(31);
    await round();
    await house.bring(report('D-2', { updatedAt: new Date().toISOString() }));
    expect(await told('record', 'content')).toBe(2);
    await later(31);
    expect(await round()).toEqual({});
  });

  it('out of an import that was undone goes likewise', async () => {
    const importId = await house.bring(report('D-1'));
    await house.undo(importId);
    await later(31);
    expect(await round()).toMatchObject({ 'records.content': 1 });
    expect(await told('record', 'content')).toBe(0);
  });

  it.each(['confirmed', 'notified_to_family', 'contested', 'reaffirmed', 'revoked'])(
    'keeps what a ruling rests on: %s',
    async (state) => {
      await twoOfOne();
      await ruled(state);
      await takenBack('D-2', 'record');
      await later(4_000);
      expect(await round()).toEqual({});
      expect(await told('record_version', 'content')).toBe(2);
      expect(await told('hypothesis', 'evidence')).toBe(1);
    },
  );

  it.each(['proposed', 'preliminary', 'declined', 'lapsed'])(
    'is kept by no %s identification',
    async (state) => {
      await twoOfOne();
      await ruled(state);
      await takenBack('D-2', 'record');
      await later(31);
      expect(await round()).toMatchObject({ 'records.content': 1, 'matches.evidence-taken-back': 1 });
    },
  );
});

describe('a match that has lapsed for another cause', () => {
  it('keeps its evidence for a while, and no longer', async () => {
    await twoOfOne();
    await house.sql(`UPDATE hypothesis SET state = 'lapsed', changed_at = now() - interval '89 days'`);
    expect(await round()).toEqual({});
    await house.sql(`UPDATE hypothesis SET changed_at = now() - interval '91 days'`);
    expect(await round()).toMatchObject({ 'matches.evidence-lapsed': 1, 'matches.words.match_side': 1 });
    expect(await told('hypothesis', 'evidence')).toBe(0);
  });
});
