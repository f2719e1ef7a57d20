import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The order of the open matches of two institutions goes by the band that both are told, and by how long they have waited: one that went by their
 * probability, or by how much of the two can be compared, would tell what the other side does not show.
 */
export class OrderAcrossByBand1770500000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await order(runner, `CASE WHEN institution_a <> institution_b THEN ${ofBand} ELSE ${ofFigures} END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await order(runner, ofFigures);
  }
}

const TOLD = `coalesce((coalesce(figures_a, figures_b)->>'probability')::float8, probability)`;
const EVIDENCE = `coalesce(figures_a->'evidence', figures_b->'evidence', evidence)`;
const SURE = `LEAST(GREATEST(${TOLD}, 0.01::float8), 0.99::float8)`;
const COMPARED = `jsonb_array_length(jsonb_path_query_array(${EVIDENCE}, '$[*] ? (@.agreement != "no_data")'))::float8`;
const SHARE = `GREATEST(${COMPARED} / GREATEST(jsonb_array_length(jsonb_path_query_array(${EVIDENCE}, '$[*]')), 1), 0.1::float8)`;

const ofFigures = `log(${SURE} / (1 - ${SURE})) + log(${SHARE})`;
const ofBand = `CASE WHEN ${TOLD} >= 0.9 THEN log(19::float8) WHEN ${TOLD} >= 0.5 THEN log(7 / 3::float8) ELSE log(1 / 4::float8) END`;

async function order(runner: QueryRunner, value: string): Promise<void> {
  const days = `(extract(epoch FROM opened_at AT TIME ZONE 'UTC') / 86400)::float8`;
  await runner.query(`
    DROP INDEX hypothesis_by_value_a, hypothesis_by_value_b;
    ALTER TABLE hypothesis DROP COLUMN value_of_looking;
    ALTER TABLE hypothesis ADD COLUMN value_of_looking double precision GENERATED ALWAYS AS
      (${value} - log(2::float8) * ${days} / 30) STORED;
    CREATE INDEX hypothesis_by_value_a ON hypothesis (institution_a, value_of_looking DESC, seq DESC)
      WHERE state IN ('candidate', 'notified', 'in_confirmation', 'conflict');
    CREATE INDEX hypothesis_by_value_b ON hypothesis (institution_b, value_of_looking DESC, seq DESC)
      WHERE state IN ('candidate', 'notified', 'in_confirmation', 'conflict');
  `);
}
