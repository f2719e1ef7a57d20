import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One of a kind is open for an identification in one hand: that another holds one must be told to nobody by a refusal. */
export class OneOpenProcedureAHolder1770500000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX procedure_proposed_once;
      CREATE UNIQUE INDEX procedure_proposed_once ON procedure (identification_id, kind, institution_id)
        WHERE state IN ('proposed', 'open');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX procedure_proposed_once;
      CREATE UNIQUE INDEX procedure_proposed_once ON procedure (identification_id, kind) WHERE state IN ('proposed', 'open');
    `);
  }
}
