import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSearches1768400000010 implements MigrationInterface {
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
      CREATE INDEX search_finding_by_record ON search_finding (record_id, id);
      COMMENT ON TABLE search_finding IS 'which records of others a question has found: for their owner, without what was asked';
      CREATE TABLE saved_search (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        actor_id uuid NOT NULL REFERENCES actor (id),
        name text NOT NULL,
        facets jsonb NOT NULL,
        saved_at timestamptz NOT NULL
      );
      CREATE INDEX saved_search_by_actor ON saved_search (actor_id, saved_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_search; DROP TABLE search_finding;');
  }
}
