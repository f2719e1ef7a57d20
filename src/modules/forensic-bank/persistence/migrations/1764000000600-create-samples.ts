import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Samples by their code: two records with one code are never independent evidence. */
export class CreateSamples1764000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sample (
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        code text NOT NULL,
        sample_type text NOT NULL,
        holder text NOT NULL DEFAULT '',
        PRIMARY KEY (record_id, code, holder)
      );
      CREATE INDEX sample_by_code ON sample (institution_id, code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sample;');
  }
}
