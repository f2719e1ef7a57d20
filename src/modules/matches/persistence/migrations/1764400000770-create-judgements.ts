import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateJudgements1764400000770 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE judgement (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        judge uuid NOT NULL,
        institution_id uuid REFERENCES institution (id),
        answer text NOT NULL CHECK (answer IN ('same', 'not_same', 'unsure')),
        origin text NOT NULL CHECK (origin IN ('review', 'known')),
        note text,
        blind boolean NOT NULL,
        model_version text,
        probability double precision,
        given_at timestamptz NOT NULL
      );
      CREATE INDEX judgement_by_pair ON judgement (kind, record_a, record_b, id);
      CREATE INDEX judgement_by_judge ON judgement (judge, id);
      COMMENT ON TABLE judgement IS 'what people held of pairs; none is ever changed, the last of each judge counts';
      COMMENT ON COLUMN judgement.blind IS 'whether the judge had not been shown the score';
      COMMENT ON COLUMN judgement.model_version IS 'the model that had proposed the pair, and its probability then';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE judgement;');
  }
}
