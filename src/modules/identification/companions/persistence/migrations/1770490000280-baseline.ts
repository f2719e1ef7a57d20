import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class CompanionsBaseline1770490000280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE companion_finding (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        first_id uuid NOT NULL REFERENCES record (id),
        second_id uuid NOT NULL REFERENCES record (id),
        first_seq bigint NOT NULL,
        second_seq bigint NOT NULL,
        first_institution uuid NOT NULL REFERENCES institution (id),
        second_institution uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'confirmed', 'refused', 'lapsed')),
        version int NOT NULL DEFAULT 1,
        first_answer text NOT NULL DEFAULT 'none' CHECK (first_answer IN ('none', 'confirmed', 'refused')),
        second_answer text NOT NULL DEFAULT 'none' CHECK (second_answer IN ('none', 'confirmed', 'refused')),
        first_by uuid,
        second_by uuid,
        chance double precision,
        reasons text[] NOT NULL DEFAULT '{}',
        is_recorded boolean NOT NULL DEFAULT false,
        first_hash text NOT NULL,
        second_hash text NOT NULL,
        run_id uuid NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        emptied_at timestamptz,
        CHECK (first_seq < second_seq),
        CHECK (state <> 'confirmed' OR (first_answer = 'confirmed' AND second_answer = 'confirmed' AND first_by <> second_by)),
        UNIQUE (first_id, second_id)
      );
      COMMENT ON TABLE companion_finding IS 'two reports that may be of companions of one journey or of relatives: proposed, and confirmed by both owners or refused by one';
      COMMENT ON COLUMN companion_finding.first_hash IS 'what the report said when it was proposed: what was refused is not proposed again for the same';
      CREATE INDEX companion_finding_by_second ON companion_finding (second_id);
      CREATE INDEX companion_finding_by_first_institution ON companion_finding (first_institution, seq);
      CREATE INDEX companion_finding_by_second_institution ON companion_finding (second_institution, seq);
    `);
    await runner.query(`
      CREATE TABLE companion_answer (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        finding_id uuid NOT NULL REFERENCES companion_finding (id),
        side text NOT NULL CHECK (side IN ('first', 'second')),
        answer text NOT NULL CHECK (answer IN ('confirmed', 'refused')),
        reason text,
        given_by uuid NOT NULL,
        given_at timestamptz NOT NULL
      );
      COMMENT ON TABLE companion_answer IS 'every answer ever given; companion_finding holds the last of each side';
      CREATE INDEX companion_answer_by_finding ON companion_answer (finding_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE companion_answer, companion_finding;
    `);
  }
}
