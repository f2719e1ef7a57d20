import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account of a family is bound to one report, and its sessions are of a kind of their own. */
export class BindFamilies1764800000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE actor ADD COLUMN record_id uuid REFERENCES record (id),
        ADD CHECK (('family' = ANY (roles)) = (record_id IS NOT NULL)),
        ADD CHECK (record_id IS NULL OR roles = ARRAY['family']);
      CREATE INDEX actor_by_record ON actor (record_id) WHERE record_id IS NOT NULL;
      ALTER TABLE session DROP CONSTRAINT session_kind_check,
        ADD CONSTRAINT session_kind_check CHECK (kind IN ('person', 'machine', 'issued', 'family'));
    `);
  }

  /** The rules of rows that look at the column go with it, and are made anew with the next step. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM session WHERE kind = 'family';
      DELETE FROM actor WHERE record_id IS NOT NULL;
      ALTER TABLE actor DROP COLUMN record_id CASCADE;
      ALTER TABLE session DROP CONSTRAINT session_kind_check,
        ADD CONSTRAINT session_kind_check CHECK (kind IN ('person', 'machine', 'issued'));
    `);
  }
}
