import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Owners hand alerts over, are away, and leave. To whom an alert goes back stands in it. */
export class StandInForOwners1765400000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE alert ADD COLUMN returns_to uuid, ADD COLUMN returns_at timestamptz;
      COMMENT ON COLUMN alert.returns_to IS 'for whom the owner stands in; NULL: for nobody';
      COMMENT ON COLUMN alert.returns_at IS 'not before this time; NULL: as soon as that one is there again';
      CREATE INDEX alert_by_owner ON alert (institution_id, owner_actor_id, returns_to, returns_at)
        WHERE state IN ('queued', 'delivered', 'read', 'overdue', 'escalated');

      CREATE TABLE alert_offer (
        alert_id uuid NOT NULL REFERENCES alert (id),
        position int NOT NULL,
        from_actor_id uuid NOT NULL,
        to_actor_id uuid NOT NULL,
        until timestamptz,
        state text NOT NULL CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn')),
        at timestamptz NOT NULL,
        answered_at timestamptz,
        PRIMARY KEY (alert_id, position)
      );
      COMMENT ON COLUMN alert_offer.until IS 'NULL: for good';

      CREATE TABLE absence (
        id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        actor_id uuid NOT NULL,
        deputy_id uuid,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        said_by uuid NOT NULL,
        said_at timestamptz NOT NULL,
        CONSTRAINT absence_ends CHECK (ends_at >= starts_at),
        CONSTRAINT absence_not_by_oneself CHECK (deputy_id <> actor_id)
      );
      CREATE INDEX absence_by_institution ON absence (institution_id, ends_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE absence; DROP TABLE alert_offer; DROP INDEX alert_by_owner;
      ALTER TABLE alert DROP COLUMN returns_to, DROP COLUMN returns_at;
    `);
  }
}
