import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The genotype tables of missing persons, kept so that a sweep or a restart does not make them again. */
export class CreateFamilyRows1764100001700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE family_row (
        record_id uuid NOT NULL REFERENCES record (id) ON DELETE CASCADE,
        basis_hash text NOT NULL,
        family_hash text NOT NULL,
        body bytea NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (record_id, basis_hash)
      );
      ALTER TABLE family_row ALTER COLUMN body SET STORAGE EXTERNAL;
      COMMENT ON TABLE family_row IS 'log10 of P(call | family) / P(call | unrelated) of each report''s missing person; derived, may be deleted';
      COMMENT ON COLUMN family_row.basis_hash IS 'frequency table, model, alleles seen in the bank and version of the kinship kernel';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE family_row;');
  }
}
