import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * With what table and model an installation reckons. The newest row counts, older ones are history that stored evidence names;
 * the first is the usual choice (`USUAL_POPULATION`, `USUAL_MODEL_FIELDS`), set by the platform.
 */
export class CreateKinshipSettings1764100001320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
      CREATE FUNCTION refuse_kinship_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'kinship settings are append-only'; END $$;
      CREATE TRIGGER kinship_setting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON kinship_setting
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_kinship_change();
      INSERT INTO kinship_setting (id, population_code, model, set_by)
      VALUES ('00000000-0000-4000-8000-00000000d001', 'fbi2015-southwest-hispanic',
        '{"theta": 0, "silent": 0, "mutation": {"model": "proportional", "female": {"rate": 0.001}, "male": {"rate": 0.002}}}',
        '00000000-0000-4000-8000-000000000002');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kinship_setting; DROP FUNCTION refuse_kinship_change;');
  }
}
