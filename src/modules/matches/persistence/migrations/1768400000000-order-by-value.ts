import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Open matches in the order of what it is worth to look at them (`domain/value-of-looking.ts` says why such a figure may be stored), and
 * which of them an institution lets rest.
 */
export class OrderByValue1768400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const sure = 'LEAST(GREATEST(probability, 0.01::float8), 0.99::float8)';
    const compared = `jsonb_array_length(jsonb_path_query_array(evidence, '$[*] ? (@.agreement != "no_data")'))::float8`;
    const share = `GREATEST(${compared} / GREATEST(jsonb_array_length(jsonb_path_query_array(evidence, '$[*]')), 1), 0.1::float8)`;
    const days = `(extract(epoch FROM opened_at AT TIME ZONE 'UTC') / 86400)::float8`;
    await runner.query(`
      ALTER TABLE hypothesis ADD COLUMN value_of_looking double precision GENERATED ALWAYS AS
        (log(${sure} / (1 - ${sure})) + log(${share}) - log(2::float8) * ${days} / 30) STORED;
      CREATE INDEX hypothesis_by_value_a ON hypothesis (institution_a, value_of_looking DESC, seq DESC)
        WHERE state IN ('candidate', 'notified', 'in_confirmation', 'conflict');
      CREATE INDEX hypothesis_by_value_b ON hypothesis (institution_b, value_of_looking DESC, seq DESC)
        WHERE state IN ('candidate', 'notified', 'in_confirmation', 'conflict');
      CREATE TABLE match_rest (
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        until timestamptz NOT NULL,
        set_by uuid NOT NULL,
        set_at timestamptz NOT NULL,
        PRIMARY KEY (hypothesis_id, institution_id)
      );
      COMMENT ON TABLE match_rest IS 'an institution leaves a match out of its list of candidates until then; its alerts stand';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE match_rest;
      DROP INDEX hypothesis_by_value_a, hypothesis_by_value_b;
      ALTER TABLE hypothesis DROP COLUMN value_of_looking;
    `);
  }
}
