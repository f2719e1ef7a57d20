import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries of lists that are no records, sealed: who lists others' remains without end comes upon them. */
export class CreateDecoys1770500000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decoy (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        content text NOT NULL,
        made_at timestamptz NOT NULL
      );
      CREATE INDEX decoy_by_institution ON decoy (institution_id);
      COMMENT ON TABLE decoy IS 'entries of lists that are no records, by which it is seen who lists without end';
      COMMENT ON COLUMN decoy.content IS 'code and values, sealed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE decoy');
  }
}
