import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A trace is written out by the time of the telling. */
export class OfficesByTelling1770500000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX routed_office_by_telling ON routed_office (told_at, seq) WHERE told_at IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX routed_office_by_telling');
  }
}
