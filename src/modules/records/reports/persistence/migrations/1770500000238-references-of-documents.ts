import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A search that ends by an authority's document keeps which one: of whom, its number and its day. */
export class ReferencesOfDocuments1770500000238 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_step
        ADD COLUMN document_authority text,
        ADD COLUMN document_number text,
        ADD COLUMN document_issued_on date,
        ADD CONSTRAINT case_step_document_whole
          CHECK (num_nulls(document_authority, document_number, document_issued_on) IN (0, 3))
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_step DROP COLUMN document_authority, DROP COLUMN document_number, DROP COLUMN document_issued_on
    `);
  }
}
