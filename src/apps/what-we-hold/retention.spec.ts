import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../platform/config/index.js';
import type { RetentionSetting } from '../../platform/retention/index.js';
import { missingOf } from '../named-tests.js';
import { RETENTION } from '../retention.js';
import { HELD_TABLES } from './held-tables.js';

/** Ages that something else than the clock enforces, each with the test that holds it to them. */
const ELSEWHERE: Readonly<Record<string, { readonly file: string; readonly quoted: readonly string[] }>> = {
  attempt: {
    file: 'test/surface/guesses.spec.ts',
    quoted: ['opens nothing, keeps nobody else from being served, and fills no table'],
  },
  outbox_event: {
    file: 'test/integration/outbox.spec.ts',
    quoted: ['is forgotten some time after it was handed over, never before'],
  },
  task: {
    file: 'test/integration/reconciler.spec.ts',
    quoted: ['forgets what was done long ago, and nothing that is open or dead'],
  },
  upload_count: {
    file: 'test/integration/upload-quota.spec.ts',
    quoted: ['counts a day by itself, and keeps no count for longer than two days'],
  },
  worker_heartbeat: { file: 'test/api/pages.spec.ts', quoted: [] },
};

const NUMBER = 'an?|\\d+|ten|seven|fourteen|thirty|one';
const AGE = new RegExp(
  `\\b(?:${NUMBER}) (?:minute|hour|day|week|month|year)s?\\b|RETENTION_[A-Z]+_DAYS`,
  'g',
);
const SETTING = /(RETENTION_[A-Z]+_DAYS) \((\d+) days unless set\)/g;

const rulesOf = (table: string) => RETENTION.rules.filter((rule) => rule.table === table);

describe('how long is kept what stands in a table', () => {
  it.each(HELD_TABLES.filter(({ kept }) => kept.match(AGE)))('is enforced: $table', ({ table, kept }) => {
    if (table in ELSEWHERE) return;
    expect(rulesOf(table)).not.toEqual([]);
    const defaults = readSettings({});
    for (const [, name = '', days] of kept.matchAll(SETTING)) {
      expect(rulesOf(table).map((rule) => rule.days)).toContain(name);
      expect(String(defaults[name as RetentionSetting])).toBe(days);
    }
  });

  it('is found out where no rule enforces it', () => {
    for (const kept of ['thirty days', 'RETENTION_CLOSED_DAYS', 'a week after it was done'])
      expect(kept).toMatch(AGE);
    for (const kept of ['for good: marks', 'as long as the report']) expect(kept).not.toMatch(AGE);
  });

  it('is said of every table of which a rule takes something', () => {
    const said = new Map(HELD_TABLES.map(({ table, kept }) => [table, kept]));
    const unsaid = RETENTION.rules.filter(({ table, days }) => {
      const kept = said.get(table) ?? '';
      const byAlert = kept === 'as long as the alert';
      const withOther = /content of the report|evidence of the match|as long as the record|within a minute/;
      return !(byAlert || (days === 0 ? withOther.test(kept) || kept.match(AGE) : kept.match(AGE)));
    });
    expect(unsaid.map(({ name }) => name)).toEqual([]);
  });

  it('is held elsewhere by tests that are there', () => {
    expect(missingOf(Object.values(ELSEWHERE))).toEqual([]);
  });

  it('has a name for each rule, and says what remains', () => {
    const names = RETENTION.rules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(RETENTION.rules.every(({ remains }) => remains.length > 3)).toBe(true);
  });
});
