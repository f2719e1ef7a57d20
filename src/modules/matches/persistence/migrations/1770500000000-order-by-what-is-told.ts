import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The order of the open matches goes by the figures that the sides of two institutions are told: one that went by what DNA weighs would tell what it
 * weighs. Where each side is told something else it goes by what the first is told.
 */
export class OrderByWhatIsTold1770500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await order(runner, {
      probability: `coalesce((coalesce(figures_a, figures_b)->>'probability')::float8, probability)`,
      evidence: `coalesce(figures_a->'evidence', figures_b->'evidence', evidence)`,
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await order(runner, { probability: 'probability', evidence: 'evidence' });
  }
}

async function order(
  runner: QueryRunner,
  { probability, evidence }: { readonly probability: string; readonly evidence: string },
): Promise<void> {
  const sure = `LEAST(GREATEST(${probability}, 0.01::float8), 0.99::float8)`;
  const compared = `jsonb_array_length(jsonb_path_query_array(${evidence}, '$[*] ? (@.agreement != "no_data")'))::float8`;
  const share = `GREATEST(${compared} / GREATEST(jsonb_array_length(jsonb_path_query_array(${evidence}, '$[*]')), 1), 0.1::float8)`;
  const days = `(extract(epoch FROM opened_at AT TIME ZONE 'UTC') / 86400)::float8`;
  await runner.query(`
    DROP INDEX hypothesis_by_value_a, hypothesis_by_value_b;
    ALTER TABLE hypothesis DROP COLUMN value_of_looking;
    ALTER TABLE hypothesis ADD COLUMN value_of_looking double precision GENERATED ALWAYS AS
      (log(${sure} / (1 - ${sure})) + log(${share}) - log(2::float8) * ${days} / 30) STORED;
    CREATE INDEX hypothesis_by_value_a ON hypothesis (institution_a, value_of_looking DESC, seq DESC)
      WHERE state IN ('candidate', 'notified', 'in_confirmation', 'conflict');
    CREATE INDEX hypothesis_by_value_b ON hypothesis (institution_b, value_of_looking DESC, seq DESC)
      WHERE state IN ('candidate', 'notified', 'in_confirmation', 'conflict');
  `);
}
