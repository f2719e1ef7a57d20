import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which words of DNA each institution was told about which record of another one, and whether its owner lets it have more. */
export class CountDnaWords1770500000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dna_verdict ADD COLUMN making uuid NOT NULL DEFAULT gen_random_uuid();
      ALTER TABLE dna_verdict ADD COLUMN of_others boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN dna_verdict.making IS 'one for all copies of a body or a family that share the word';
      COMMENT ON COLUMN dna_verdict.of_others IS 'the word is of a copy with other samples, of which none is made anew';
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
      CREATE INDEX dna_telling_of_subject ON dna_telling (subject);
      CREATE INDEX dna_telling_of_own ON dna_telling (own);
      COMMENT ON COLUMN dna_telling.asker IS 'the institution that is told, about a record of another one (subject) beside one of its own';
      COMMENT ON COLUMN dna_telling.word IS 'as it was told, whatever the pair has been found to be since; null once the samples were taken back';
      COMMENT ON COLUMN dna_telling.words IS 'how many words other than open it was told of this pair that no copy was told before';
      COMMENT ON COLUMN dna_telling.waits IS 'there is a newer word, which is not told';
      COMMENT ON COLUMN dna_telling.asks IS 'the owner of the subject was asked whether it may be';
      CREATE TABLE dna_permission (
        asker uuid NOT NULL REFERENCES institution (id),
        subject uuid NOT NULL REFERENCES record (id),
        answer text NOT NULL CHECK (answer IN ('go_on', 'stop')),
        answered_by uuid NOT NULL,
        answered_at timestamptz NOT NULL,
        PRIMARY KEY (asker, subject)
      );
      CREATE INDEX dna_permission_of_subject ON dna_permission (subject);
      INSERT INTO dna_telling (asker, subject, own, kind, making, word, y, mt, shown_at, words, counted_at)
      SELECT told.asker, told.subject, told.own, told.kind, told.making, told.word, told.y, told.mt, told.made_at,
        (told.word <> 'open' OR told.y IS NOT NULL OR told.mt IS NOT NULL)::int, told.made_at
      FROM (
        SELECT a.institution_id AS asker, v.record_b AS subject, v.record_a AS own, v.* FROM dna_verdict v
          JOIN record a ON a.id = v.record_a WHERE v.told_to <> 'b'
        UNION ALL
        SELECT b.institution_id, v.record_a, v.record_b, v.* FROM dna_verdict v
          JOIN record b ON b.id = v.record_b WHERE v.told_to <> 'a'
      ) told WHERE told.word IS NOT NULL ORDER BY told.made_at DESC
      ON CONFLICT DO NOTHING;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE dna_permission; DROP TABLE dna_telling;
      ALTER TABLE dna_verdict DROP COLUMN making, DROP COLUMN of_others;
    `);
  }
}
