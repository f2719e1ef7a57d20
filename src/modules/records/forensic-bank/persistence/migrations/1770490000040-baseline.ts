import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class ForensicBankBaseline1770490000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Samples by their code: two records with one code are never independent evidence.
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
    await runner.query(`
      -- Laboratories' own allele frequency tables. A version never changes; it can only be followed by the next
      -- one.
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
      COMMENT ON COLUMN frequency_table.sampled_alleles IS 'by locus, twice the persons; a locus that is missing is not stated';
      COMMENT ON COLUMN frequency_table.figures IS 'a list of [locus, list of [allele, frequency]]';
      CREATE UNIQUE INDEX frequency_table_in_use ON frequency_table (institution_id, code) WHERE retired_at IS NULL;
    `);
    await runner.query(`
      -- With what table and model an installation reckons. The newest row counts, older ones are history that
      -- stored evidence names; the first is the usual choice (\`USUAL_POPULATION\`, \`USUAL_MODEL_FIELDS\`), set by
      -- the platform.
      CREATE TABLE kinship_setting (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        population_code text NOT NULL,
        table_id uuid,
        model jsonb NOT NULL,
        floor double precision NOT NULL DEFAULT 0.001 CHECK (floor > 0 AND floor < 1),
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now(),
        reason text
      );
      COMMENT ON COLUMN kinship_setting.table_id IS
        'of frequency_table, whose rows are never deleted; NULL: the table of that code comes with the platform';
      INSERT INTO kinship_setting (id, population_code, model, set_by)
      VALUES ('00000000-0000-4000-8000-00000000d001', 'fbi2015-southwest-hispanic',
        '{"theta": 0, "silent": 0, "mutation": {"model": "proportional", "female": {"rate": 0.001}, "male": {"rate": 0.002}}}',
        '00000000-0000-4000-8000-000000000002');
    `);
    await runner.query(`
      -- Haplotype databases of laboratories. A version never changes; it can only be followed by the next one.
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
      COMMENT ON COLUMN haplotype_database.covered IS 'y: loci; mtdna: ranges in which all haplotypes were read';
      COMMENT ON COLUMN haplotype_database.haplotypes IS 'y: list of {loci, count}; mtdna: list of {ranges, variants, count}';
      CREATE UNIQUE INDEX haplotype_database_in_use ON haplotype_database (institution_id, code)
        WHERE retired_at IS NULL;
    `);
    await runner.query(`
      CREATE FUNCTION refuse_frequency_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'retired_at' = to_jsonb(OLD) - 'retired_at' THEN RETURN NEW; END IF;
          RAISE EXCEPTION 'a version of a frequency table never changes';
        END $$;
      CREATE TRIGGER frequency_table_unchanging BEFORE UPDATE OR DELETE ON frequency_table
        FOR EACH ROW EXECUTE FUNCTION refuse_frequency_change();
    `);
    await runner.query(`
      CREATE FUNCTION refuse_kinship_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'kinship settings are append-only'; END $$;
      CREATE TRIGGER kinship_setting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON kinship_setting
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_kinship_change();
    `);
    await runner.query(`
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
    await runner.query(`
      DROP TABLE haplotype_database, kinship_setting, frequency_table, sample;
      DROP FUNCTION refuse_haplotype_change, refuse_kinship_change, refuse_frequency_change;
    `);
  }
}
