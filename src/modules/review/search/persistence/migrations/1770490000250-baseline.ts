import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class SearchBaseline1770490000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_finding (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        asked_by_institution uuid NOT NULL REFERENCES institution (id),
        asked_by uuid NOT NULL,
        purpose text NOT NULL,
        level int NOT NULL CHECK (level BETWEEN 2 AND 4),
        facets text[] NOT NULL,
        asked_at timestamptz NOT NULL
      );
      COMMENT ON TABLE search_finding IS 'which records of others a question has found: for their owner, without what was asked';
      CREATE INDEX search_finding_by_record ON search_finding (record_id, id);
    `);
    await runner.query(`
      CREATE TABLE saved_search (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        actor_id uuid NOT NULL REFERENCES actor (id),
        name text,
        facets jsonb,
        saved_at timestamptz NOT NULL,
        -- A kept question may be asked again by itself, and tells where records answer that did not before.
        tell_purpose text,
        due_at timestamptz,
        asked_at timestamptz,
        -- Kept questions are sealed; those that stand in the clear are sealed by a worker, which has the keys.
        content text,
        CONSTRAINT saved_search_tells CHECK ((tell_purpose IS NULL) = (due_at IS NULL)),
        CONSTRAINT saved_search_sealed CHECK ((content IS NULL) = (facets IS NOT NULL) AND (content IS NULL) = (name IS NOT NULL))
      );
      COMMENT ON COLUMN saved_search.content IS 'name and question, sealed for whoever keeps them';
      CREATE INDEX saved_search_by_actor ON saved_search (actor_id, saved_at);
      CREATE INDEX saved_search_due ON saved_search (due_at) WHERE due_at IS NOT NULL;
    `);
    await runner.query(`
      CREATE TABLE saved_search_answer (
        search_id uuid NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        found_at timestamptz NOT NULL,
        seen_at timestamptz,
        PRIMARY KEY (search_id, record_id)
      );
      COMMENT ON TABLE saved_search_answer IS 'which records have answered a kept question, so that it tells of others alone';
    `);
    await runner.query(`
      -- What a filed case was answered, so that it is answered once a version and day.
      CREATE TABLE case_question (
        record_id uuid NOT NULL REFERENCES record (id),
        version int NOT NULL,
        asked_on date NOT NULL,
        institution_id uuid NOT NULL REFERENCES institution (id),
        asked_by uuid NOT NULL,
        purpose text NOT NULL,
        asked_at timestamptz NOT NULL,
        candidates text[] NOT NULL,
        PRIMARY KEY (record_id, version, asked_on)
      );
      COMMENT ON TABLE case_question IS 'what comparison held for a filed case when it was asked, once a version and day';
      CREATE INDEX case_question_by_day ON case_question (asked_on);
    `);
    await runner.query(`
      -- Entries of lists that are no records, sealed: who lists others' remains without end comes upon them.
      CREATE TABLE decoy (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        content text NOT NULL,
        made_at timestamptz NOT NULL
      );
      COMMENT ON TABLE decoy IS 'entries of lists that are no records, by which it is seen who lists without end';
      COMMENT ON COLUMN decoy.content IS 'code and values, sealed';
      CREATE INDEX decoy_by_institution ON decoy (institution_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE decoy, case_question, saved_search_answer, saved_search, search_finding;
    `);
  }
}
