import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { classOf, contractDifferences } from '../../src/apps/what-we-hold/contract-fields.js';
import { describeDatabase } from '../../src/apps/what-we-hold/describe-database.js';
import { RECORDS, type ObjectShape } from '../../src/kernel/contract/index.js';
import { openAdmin } from '../support/house-database.js';

describe('the page on what is held', () => {
  let admin: DataSource;
  beforeAll(async () => {
    admin = await openAdmin();
  });
  afterAll(() => admin.destroy());

  /** What the page says of a database in which something was changed, which is taken back. */
  async function after(change: string): Promise<string> {
    const runner = admin.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(change);
      return await describeDatabase(runner);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  it('is what the migrated database and the descriptions say', async () => {
    const page = readFileSync(new URL('../../docs/reference/what-we-hold.md', import.meta.url), 'utf8');
    expect(await describeDatabase(admin)).toBe(page);
  });

  it.each([
    ['column record.shoe is not described', 'ALTER TABLE record ADD COLUMN shoe text'],
    ['column diary.day is not described', 'CREATE TABLE diary (day date)'],
    ['column notes.diary.day is not described', 'CREATE SCHEMA notes CREATE TABLE diary (day date)'],
    ['column kept.n is not described', 'CREATE MATERIALIZED VIEW kept AS SELECT 1 AS n'],
    ['there is no column session.label', 'ALTER TABLE session DROP COLUMN label'],
    ['column actor.phone is not described', 'ALTER TABLE actor RENAME COLUMN email TO phone'],
  ])('cannot be written while %s', async (difference, change) => {
    await expect(after(change)).rejects.toThrow(difference);
  });

  it('tells of a login that may do more', async () => {
    const page = await after('GRANT SELECT ON sign_in TO huella_audit');
    expect(page).not.toBe(await describeDatabase(admin));
  });

  it('has a class for every field of the contract, and for no other', () => {
    const { report } = RECORDS;
    const shoe = { ...report.fields.id, description: 'Size of the shoe.', facts: {} };
    const withFields = (fields: ObjectShape['fields']) =>
      contractDifferences({ ...RECORDS, report: { ...report, fields } });
    expect(contractDifferences()).toEqual([]);
    expect(withFields({ ...report.fields, shoe })).toEqual([
      'field ReportContent.shoe of the contract has no class',
    ]);
    const classes = ['pedigree', 'dental', 'physical', 'recordType'].map((field) => classOf(report, field));
    expect(classes).toEqual(['P3', 'P4', 'P2', 'P1']);
  });
});
