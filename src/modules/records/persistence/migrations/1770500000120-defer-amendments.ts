import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Amendments after the third of thirty days are compared later: until then what was said before is, beside what the record says. */
export class DeferAmendments1770500000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE record ADD COLUMN compared_content jsonb, ADD COLUMN compared_changes timestamptz[] NOT NULL DEFAULT '{}',
        ADD COLUMN compared_from timestamptz,
        ADD CONSTRAINT deferred_until_a_moment CHECK ((compared_content IS NULL) = (compared_from IS NULL));
      COMMENT ON COLUMN record.compared_content IS 'what of it is compared while later amendments are deferred; NULL: what it says';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE record DROP COLUMN compared_content, DROP COLUMN compared_changes, DROP COLUMN compared_from',
    );
  }
}
