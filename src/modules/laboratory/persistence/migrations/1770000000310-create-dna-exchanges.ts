import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of a match of two institutions, which both laboratories have agreed to reckon once. */
export class CreateDnaExchanges1770000000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dna_exchange (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        hypothesis_id uuid NOT NULL REFERENCES hypothesis (id),
        record_a uuid NOT NULL REFERENCES record (id),
        record_b uuid NOT NULL REFERENCES record (id),
        institution_a uuid NOT NULL REFERENCES institution (id),
        institution_b uuid NOT NULL REFERENCES institution (id),
        with_loci boolean NOT NULL,
        state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'accepted', 'declined', 'withdrawn', 'ended')),
        asked_side text NOT NULL CHECK (asked_side IN ('a', 'b')),
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        answered_by uuid,
        answered_at timestamptz,
        accepted_at timestamptz,
        ends_at timestamptz,
        setting_id uuid,
        digest_a text,
        digest_b text,
        document_a text,
        document_b text,
        CHECK (state = 'accepted' OR (document_a IS NULL AND document_b IS NULL))
      );
      CREATE UNIQUE INDEX dna_exchange_standing ON dna_exchange (hypothesis_id) WHERE state IN ('asked', 'accepted');
      CREATE INDEX dna_exchange_of_match ON dna_exchange (hypothesis_id, seq);
      CREATE INDEX dna_exchange_of_a ON dna_exchange (record_a);
      CREATE INDEX dna_exchange_of_b ON dna_exchange (record_b);
      CREATE INDEX dna_exchange_by ON dna_exchange (asked_by, asked_at);
      COMMENT ON COLUMN dna_exchange.asked_side IS 'whose laboratory asks; the one of the other side answers';
      COMMENT ON COLUMN dna_exchange.digest_a IS 'keyed hash of what the samples showed when the figures were reckoned';
      COMMENT ON COLUMN dna_exchange.document_a IS 'the figures as the owner of the first record is shown them, sealed; null once they are shown no more';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dna_exchange;');
  }
}
