import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a decision rested on, and how the band of its match has changed since: whoever decided is told. Of decisions of old neither model nor
 * weights are known; the figures of the match stand in for them.
 */
export class NoticeBandChanges1769750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_side ADD COLUMN model_version text, ADD COLUMN weights jsonb;
      ALTER TABLE hypothesis ADD COLUMN held_against text, ADD COLUMN family_told boolean NOT NULL DEFAULT false;
      UPDATE hypothesis SET family_told = true WHERE id IN (
        SELECT i.hypothesis_id FROM identification i JOIN telling t ON t.identification_id = i.id WHERE t.state = 'told');
      CREATE TABLE match_band_change (
        id uuid PRIMARY KEY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis,
        side text NOT NULL CHECK (side IN ('a', 'b')),
        cause text NOT NULL CHECK (cause IN ('bank', 'model')),
        model_version text NOT NULL,
        band_then text NOT NULL CHECK (band_then IN ('strong', 'moderate', 'weak')),
        band_now text NOT NULL CHECK (band_now IN ('strong', 'moderate', 'weak')),
        because text[] NOT NULL,
        decided_by uuid,
        noticed_at timestamptz NOT NULL
      );
      CREATE INDEX match_band_change_by_hypothesis ON match_band_change (hypothesis_id, side, noticed_at);
      CREATE UNIQUE INDEX match_band_change_once_a_model ON match_band_change (hypothesis_id, side, model_version) WHERE cause = 'model';
      COMMENT ON TABLE match_band_change IS 'the band of a match is another than when a side decided, or was told last';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE match_band_change;
      ALTER TABLE hypothesis DROP COLUMN held_against, DROP COLUMN family_told;
      ALTER TABLE match_side DROP COLUMN model_version, DROP COLUMN weights;
    `);
  }
}
