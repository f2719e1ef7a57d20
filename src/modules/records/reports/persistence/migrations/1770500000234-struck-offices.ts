import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The offices that a family has struck out: they hear nothing of its report. */
export class StruckOffices1770500000234 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE struck_office (
        record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        office_id uuid NOT NULL REFERENCES institution (id),
        struck_by uuid NOT NULL,
        struck_at timestamptz NOT NULL,
        PRIMARY KEY (record_id, office_id)
      );
      COMMENT ON TABLE struck_office IS 'an office that the family of a report has struck out: it hears neither of the report nor of a match of it, though routing names it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE struck_office');
  }
}
