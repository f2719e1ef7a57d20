import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each country searches: every version of its profile, and the rules by which work is routed, as rows. */
export class CreateMechanismProfiles1764800000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mechanism_profile (
        country text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        hash text NOT NULL,
        profile jsonb NOT NULL,
        loaded_by uuid NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (country, version)
      );
      COMMENT ON TABLE mechanism_profile IS 'append-only: the highest version of a country counts';
      CREATE TABLE mechanism_rule (
        country text NOT NULL,
        place int NOT NULL,
        rule text NOT NULL,
        role text NOT NULL,
        who_code text,
        who_kind text,
        records text[] NOT NULL,
        place_country text,
        place_areas text[],
        nationalities text[],
        abroad_in text[],
        to_code text,
        to_kind text,
        answers_family boolean,
        PRIMARY KEY (country, place)
      );
      COMMENT ON COLUMN mechanism_rule.country IS 'whose profile says so; who_kind and to_kind are institutions of this country';
      COMMENT ON COLUMN mechanism_rule.abroad_in IS 'support abroad: where reports are taken, {*} for anywhere; NULL: a rule of competence';
      ALTER TABLE institution ADD COLUMN stands_in text;
      COMMENT ON COLUMN institution.stands_in IS 'country where it stands, if not its own: a consulate';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE institution DROP COLUMN stands_in;
      DROP TABLE mechanism_rule; DROP TABLE mechanism_profile;
    `);
  }
}
