import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Joint identifications of several institutions: who accepts one, each reckoning, and the words that came of it. */
export class CreateJointRounds1770000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE joint_acceptance (
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        accepts boolean NOT NULL,
        said_by uuid NOT NULL,
        said_at timestamptz NOT NULL,
        PRIMARY KEY (event_id, institution_id)
      );
      COMMENT ON COLUMN joint_acceptance.said_at IS 'counts for one round: for the first that is asked for after it';

      CREATE TABLE joint_round (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        party_ids uuid[] NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'refused')),
        setting_id uuid,
        software_version text NOT NULL,
        inputs jsonb NOT NULL DEFAULT '[]',
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        finished_at timestamptz
      );
      CREATE INDEX joint_round_by_event ON joint_round (event_id, seq);
      COMMENT ON COLUMN joint_round.party_ids IS 'institutions that have accepted it: their records may take part';
      COMMENT ON COLUMN joint_round.inputs IS 'a list of [record id, content hash] of what was reckoned with';

      CREATE TABLE joint_word (
        round_id uuid NOT NULL REFERENCES joint_round (id),
        remains_id uuid NOT NULL REFERENCES record (id),
        report_id uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        word text NOT NULL CHECK (word IN ('first', 'among_first')),
        PRIMARY KEY (round_id, remains_id, report_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE joint_word, joint_round, joint_acceptance;');
  }
}
