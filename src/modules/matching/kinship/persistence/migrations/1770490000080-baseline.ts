import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class KinshipBaseline1770490000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What DNA says of a pair of two institutions, in a word that is made once.
      CREATE TABLE dna_verdict (
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        kind text NOT NULL,
        word text CHECK (word IN ('supports', 'open', 'against')),
        y text CHECK (y IN ('same_line', 'other_line')),
        mt text CHECK (mt IN ('same_line', 'other_line')),
        key_a text NOT NULL,
        key_b text NOT NULL,
        calls_a text[] NOT NULL,
        calls_b text[] NOT NULL,
        supersets int NOT NULL DEFAULT 0,
        setting_id uuid NOT NULL,
        made_at timestamptz NOT NULL,
        -- Where one side does not admit each sample of the other, each is told a word of what it admits.
        told_to text NOT NULL DEFAULT 'both' CHECK (told_to IN ('both', 'a', 'b')),
        making uuid NOT NULL DEFAULT gen_random_uuid(),
        of_others boolean NOT NULL DEFAULT false,
        PRIMARY KEY (record_a, record_b, kind, told_to)
      );
      COMMENT ON COLUMN dna_verdict.word IS 'null once the samples were taken back: the row stays, so that the pair is not weighed anew';
      COMMENT ON COLUMN dna_verdict.calls_a IS 'keyed hashes of what the samples showed when the word was made, one an allele';
      COMMENT ON COLUMN dna_verdict.key_a IS 'which key those were made with';
      COMMENT ON COLUMN dna_verdict.supersets IS 'how often it was made anew because a sample had shown more';
      COMMENT ON COLUMN dna_verdict.making IS 'one for all copies of a body or a family that share the word';
      COMMENT ON COLUMN dna_verdict.of_others IS 'the word is of a copy with other samples, of which none is made anew';
      CREATE INDEX dna_verdict_of_b ON dna_verdict (record_b);
    `);
    await runner.query(`
      -- Which words of DNA each institution was told about which record of another one, and whether its owner
      -- lets it have more.
      CREATE TABLE dna_telling (
        asker uuid NOT NULL REFERENCES institution (id),
        subject uuid NOT NULL REFERENCES record (id),
        own uuid NOT NULL REFERENCES record (id),
        kind text NOT NULL,
        making uuid NOT NULL,
        word text CHECK (word IN ('supports', 'open', 'against')),
        y text CHECK (y IN ('same_line', 'other_line')),
        mt text CHECK (mt IN ('same_line', 'other_line')),
        shown_at timestamptz NOT NULL,
        words int NOT NULL DEFAULT 0,
        counted_at timestamptz NOT NULL,
        waits boolean NOT NULL DEFAULT false,
        asks boolean NOT NULL DEFAULT false,
        PRIMARY KEY (asker, subject, own, kind)
      );
      COMMENT ON COLUMN dna_telling.asker IS 'the institution that is told, about a record of another one (subject) beside one of its own';
      COMMENT ON COLUMN dna_telling.word IS 'as it was told, whatever the pair has been found to be since; null once the samples were taken back';
      COMMENT ON COLUMN dna_telling.words IS 'how many words other than open it was told of this pair that no copy was told before';
      COMMENT ON COLUMN dna_telling.waits IS 'there is a newer word, which is not told';
      COMMENT ON COLUMN dna_telling.asks IS 'the owner of the subject was asked whether it may be';
      CREATE INDEX dna_telling_of_subject ON dna_telling (subject);
      CREATE INDEX dna_telling_of_own ON dna_telling (own);
    `);
    await runner.query(`
      CREATE TABLE dna_permission (
        asker uuid NOT NULL REFERENCES institution (id),
        subject uuid NOT NULL REFERENCES record (id),
        answer text NOT NULL CHECK (answer IN ('go_on', 'stop')),
        answered_by uuid NOT NULL,
        answered_at timestamptz NOT NULL,
        PRIMARY KEY (asker, subject)
      );
      CREATE INDEX dna_permission_of_subject ON dna_permission (subject);
    `);
    await runner.query(`
      -- A sample that was typed otherwise counts once a second person has reviewed it.
      CREATE TABLE sample_review (
        request_id uuid PRIMARY KEY,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        samples text NOT NULL,
        reviewed_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN sample_review.request_id IS 'the deed of two people (approval_request) by which it was reviewed';
      COMMENT ON COLUMN sample_review.samples IS 'keyed hash of all that the samples showed then: others are not reviewed';
      CREATE INDEX sample_review_of_record ON sample_review (record_id, reviewed_at);
      CREATE INDEX sample_review_of_institution ON sample_review (institution_id, reviewed_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sample_review, dna_permission, dna_telling, dna_verdict;
    `);
  }
}
