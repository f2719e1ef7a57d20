import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kept questions are sealed; those that stand in the clear are sealed by a worker, which has the keys. */
export class SealKeptQuestions1770500000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE saved_search ADD content text, ALTER name DROP NOT NULL, ALTER facets DROP NOT NULL,
        ADD CONSTRAINT saved_search_sealed CHECK ((content IS NULL) = (facets IS NOT NULL) AND (content IS NULL) = (name IS NOT NULL));
      COMMENT ON COLUMN saved_search.content IS 'name and question, sealed for whoever keeps them';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM saved_search WHERE content IS NOT NULL;
      ALTER TABLE saved_search DROP CONSTRAINT saved_search_sealed, DROP content,
        ALTER name SET NOT NULL, ALTER facets SET NOT NULL;
    `);
  }
}
