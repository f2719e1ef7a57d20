import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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
    await of.takenBack('D-1', 'consent:forensic_matching');
    expect(await samplesIn('record')).toEqual(['S-2']);
    expect(await of.told('record', 'content')).toBe(1);
    expect(await of.round()).toMatchObject({ 'records.versions': 1 });
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
      const { id } = await of.recordOf(code);
      await house.sql(
        `INSERT INTO family_row (record_id, basis_hash, family_hash, body) VALUES ($1, 'b', 'f', '\\x00') ON CONFLICT DO NOTHING`,
        [id],
      );
    }
    await of.takenBack('D-1', 'consent:forensic_matching');
    await of.round();
    const { id: other } = await of.recordOf('D-2');
    const rows = await house.sql<{ id: string }>(
      `SELECT DISTINCT record_id AS id FROM family_row WHERE basis_hash = 'b'`,
    );
    expect(rows).toEqual([{ id: other }]);
    expect(await samplesIn('record')).toEqual(['S-0', 'S-1', 'S-2']);
  });

  it('holds against a file that brings them again, and against what an older release has left', async () => {
    await house.bring(family());
    await of.takenBack('D-1', 'consent:forensic_matching');
    const again = family({ consents: [permit('search')], updatedAt: new Date().toISOString() });
    const later = family({ consents: [permit('search')], updatedAt: new Date(Date.now() + 1).toISOString() });
    // By a newer file too, when the entry that was taken back is gone from the report.
    for (const said of [again, later]) {
      const importId = await house.bring(said);
      const findings = await house.sql<{ path: string }>(
        `SELECT line::int, path, code, severity FROM import_finding WHERE import_id = $1 ORDER BY ordinal`,
        [importId],
      );
      expect(findings).toEqual(
        ['directProfile', 'relatives[0].profile'].map((path) => ({
          ...{ line: 1, path, code: 'IMPORTS.SAMPLE_TAKEN_BACK', severity: 'warning' },
        })),
      );
      expect(await samplesIn('record')).toEqual(['S-2']);
    }
    expect(await of.round()).not.toHaveProperty(['records.samples']);
    await house.sql(`UPDATE record SET content = content || jsonb_build_object('directProfile', $1::jsonb)`, [
      JSON.stringify(sample('S-0')),
    ]);
    expect(await of.round()).toEqual({ 'records.samples': 1 });
    expect(await samplesIn('record')).toEqual(['S-2']);
    expect(await of.round()).toEqual({});
  });

  it('given anew leaves new samples alone', async () => {
    await house.bring(family());
    await of.takenBack('D-1', 'consent:forensic_matching');
    await house.bring(family({ updatedAt: new Date().toISOString() }));
    await of.round();
    expect(await samplesIn('record')).toEqual(['S-0', 'S-1', 'S-2']);
  });

  it('leaves to a ruling what it rests on, in what the report said before', async () => {
    await of.twoOfOne();
    await house.bring(family({ updatedAt: new Date().toISOString() }));
    await of.ruled('confirmed');
    await of.takenBack('D-1', 'consent:forensic_matching');
    await of.round();
    expect(await samplesIn('record')).toEqual(['S-2']);
    expect(await samplesIn('record_version')).toEqual(['S-0', 'S-1', 'S-2']);
  });
});
