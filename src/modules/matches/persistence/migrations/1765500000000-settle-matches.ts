import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SettleMatches1765500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hypothesis ADD COLUMN settles boolean NOT NULL DEFAULT false,
        ADD COLUMN settled_by uuid REFERENCES hypothesis (id);
      CREATE INDEX hypothesis_settled_by ON hypothesis (settled_by) WHERE settled_by IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hypothesis DROP COLUMN settled_by, DROP COLUMN settles;');
  }
}
