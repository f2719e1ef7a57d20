import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCoordinatedEvents1765300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordinated_event (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        coordinator_id uuid NOT NULL REFERENCES institution (id),
        party_ids uuid[] NOT NULL DEFAULT '{}',
        code text NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        happened_from text,
        happened_until text,
        country text NOT NULL,
        admin1 text,
        locality text,
        manifest text NOT NULL CHECK (manifest IN ('open', 'closed')),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'reconciling', 'closed', 'reopened')),
        version int NOT NULL DEFAULT 1,
        opened_by uuid NOT NULL,
        opened_at timestamptz NOT NULL,
        UNIQUE (coordinator_id, code)
      );
      CREATE INDEX coordinated_event_by_party ON coordinated_event USING gin (party_ids);

      CREATE TABLE event_member (
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        state text NOT NULL CHECK (state IN ('invited', 'accepted', 'declined', 'left')),
        invited_by uuid NOT NULL,
        invited_at timestamptz NOT NULL,
        changed_by uuid,
        changed_at timestamptz,
        PRIMARY KEY (event_id, institution_id)
      );

      CREATE TABLE event_count (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid NOT NULL REFERENCES institution (id),
        persons int NOT NULL CHECK (persons >= 0),
        source text NOT NULL,
        as_of text NOT NULL,
        noted_by uuid NOT NULL,
        noted_at timestamptz NOT NULL
      );
      CREATE INDEX event_count_by_event ON event_count (event_id, id);

      CREATE TABLE event_step (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES coordinated_event (id),
        institution_id uuid REFERENCES institution (id),
        what text NOT NULL,
        subject_id uuid,
        reason text,
        done_by uuid NOT NULL,
        done_at timestamptz NOT NULL
      );
      CREATE INDEX event_step_by_event ON event_step (event_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_step, event_count, event_member, coordinated_event;');
  }
}
