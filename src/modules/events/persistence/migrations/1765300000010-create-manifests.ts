import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateManifests1765300000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE manifest_entry (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        name text NOT NULL,
        name_key text NOT NULL,
        sex text,
        age_years int,
        nationality text,
        source text NOT NULL,
        confidence text NOT NULL,
        reference text,
        state text NOT NULL DEFAULT 'unaccounted'
          CHECK (state IN ('unaccounted', 'located_alive', 'remains_assigned', 'identified', 'not_aboard', 'duplicate')),
        duplicate_of uuid REFERENCES manifest_entry (id),
        version int NOT NULL DEFAULT 1,
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL,
        CHECK ((state = 'duplicate') = (duplicate_of IS NOT NULL))
      );
      CREATE INDEX manifest_entry_by_event ON manifest_entry (event_id, seq);
      CREATE UNIQUE INDEX manifest_entry_reference ON manifest_entry (event_id, institution_id, source, reference)
        WHERE reference IS NOT NULL;

      CREATE TABLE manifest_link (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        entry_id uuid NOT NULL REFERENCES manifest_entry (id),
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        linked_by uuid NOT NULL,
        linked_at timestamptz NOT NULL,
        ended_by uuid,
        ended_at timestamptz
      );
      CREATE INDEX manifest_link_by_entry ON manifest_link (entry_id);
      CREATE UNIQUE INDEX manifest_link_standing ON manifest_link (record_id) WHERE ended_at IS NULL;

      CREATE TABLE event_record (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        record_id uuid NOT NULL REFERENCES record (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        record_type text NOT NULL,
        attached_by uuid NOT NULL,
        attached_at timestamptz NOT NULL,
        detached_by uuid,
        detached_at timestamptz,
        detach_reason text
      );
      CREATE INDEX event_record_by_event ON event_record (event_id, seq);
      CREATE UNIQUE INDEX event_record_standing ON event_record (record_id) WHERE detached_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_record, manifest_link, manifest_entry;');
  }
}
