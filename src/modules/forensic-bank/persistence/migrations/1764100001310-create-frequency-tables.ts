import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Laboratories' own allele frequency tables. A version never changes; it can only be followed by the next one. */
export class CreateFrequencyTables1764100001310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE frequency_table (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        code text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        name text NOT NULL,
        population text NOT NULL,
        citation text NOT NULL,
        licence text NOT NULL,
        sampled_alleles jsonb NOT NULL DEFAULT '{}',
        theta double precision CHECK (theta >= 0 AND theta < 1),
        least_frequency double precision CHECK (least_frequency > 0 AND least_frequency < 1),
        figures jsonb NOT NULL,
        rescaled text[] NOT NULL DEFAULT '{}',
        left_out text[] NOT NULL DEFAULT '{}',
        content_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        retired_at timestamptz,
        UNIQUE (institution_id, code, version)
      );
      CREATE UNIQUE INDEX frequency_table_in_use ON frequency_table (institution_id, code) WHERE retired_at IS NULL;
      COMMENT ON COLUMN frequency_table.sampled_alleles IS 'by locus, twice the persons; a locus that is missing is not stated';
      COMMENT ON COLUMN frequency_table.figures IS 'a list of [locus, list of [allele, frequency]]';
      CREATE FUNCTION refuse_frequency_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'retired_at' = to_jsonb(OLD) - 'retired_at' THEN RETURN NEW; END IF;
          RAISE EXCEPTION 'a version of a frequency table never changes';
        END $$;
      CREATE TRIGGER frequency_table_unchanging BEFORE UPDATE OR DELETE ON frequency_table
        FOR EACH ROW EXECUTE FUNCTION refuse_frequency_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE frequency_table; DROP FUNCTION refuse_frequency_change;');
  }
}
