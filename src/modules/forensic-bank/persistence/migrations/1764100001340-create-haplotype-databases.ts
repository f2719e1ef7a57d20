import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Haplotype databases of laboratories. A version never changes; it can only be followed by the next one. */
export class CreateHaplotypeDatabases1764100001340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE haplotype_database (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        kind text NOT NULL CHECK (kind IN ('y', 'mtdna')),
        code text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        population text NOT NULL,
        source text NOT NULL,
        licence text NOT NULL,
        size int NOT NULL CHECK (size > 0),
        covered text[] NOT NULL,
        haplotypes jsonb NOT NULL,
        content_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        retired_at timestamptz,
        UNIQUE (institution_id, code, version)
      );
      CREATE UNIQUE INDEX haplotype_database_in_use ON haplotype_database (institution_id, code)
        WHERE retired_at IS NULL;
      COMMENT ON COLUMN haplotype_database.covered IS 'y: loci; mtdna: ranges in which all haplotypes were read';
      COMMENT ON COLUMN haplotype_database.haplotypes IS 'y: list of {loci, count}; mtdna: list of {ranges, variants, count}';
      CREATE FUNCTION refuse_haplotype_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'retired_at' = to_jsonb(OLD) - 'retired_at' THEN RETURN NEW; END IF;
          RAISE EXCEPTION 'a version of a haplotype database never changes';
        END $$;
      CREATE TRIGGER haplotype_database_unchanging BEFORE UPDATE OR DELETE ON haplotype_database
        FOR EACH ROW EXECUTE FUNCTION refuse_haplotype_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE haplotype_database; DROP FUNCTION refuse_haplotype_change;');
  }
}
