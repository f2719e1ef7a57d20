import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a match weighs for a side that does not admit a sample of the other; the next comparison works it out for those that are open. */
export class WeighForEachSide1769700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hypothesis ADD COLUMN figures_a jsonb, ADD COLUMN figures_b jsonb;
      COMMENT ON COLUMN hypothesis.figures_a IS 'NULL: as the match itself';
      COMMENT ON COLUMN hypothesis.figures_b IS 'NULL: as the match itself';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE hypothesis DROP COLUMN figures_a, DROP COLUMN figures_b;');
  }
}
