import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails in bundles, and the figures of a week for those who lead an institution. */
export class BundleMails1766200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE digest_choice (
        actor_id uuid PRIMARY KEY,
        institution_id uuid NOT NULL REFERENCES institution (id),
        mails text NOT NULL CHECK (mails IN ('each', 'hourly', 'daily')),
        weekly boolean NOT NULL,
        changed_at timestamptz NOT NULL
      );

      CREATE TABLE digest (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('hourly', 'daily', 'weekly')),
        institution_id uuid NOT NULL REFERENCES institution (id),
        actor_id uuid NOT NULL,
        address text NOT NULL,
        language text NOT NULL,
        mark text NOT NULL,
        state text NOT NULL CHECK (state IN ('due', 'delivered', 'failed', 'dropped')),
        attempts int NOT NULL DEFAULT 0,
        last_code text,
        delivered_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT digest_delivered CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
      );
      COMMENT ON COLUMN digest.mark IS 'of a week its Monday, else the instant at which it was written';
      CREATE UNIQUE INDEX digest_weekly_once ON digest (actor_id, mark) WHERE kind = 'weekly';
      CREATE INDEX digest_by_institution ON digest (institution_id, kind, mark);

      ALTER TABLE alert_delivery ADD COLUMN bundle_at timestamptz, ADD COLUMN digest_id uuid REFERENCES digest (id),
        DROP CONSTRAINT alert_delivery_state_check,
        ADD CONSTRAINT alert_delivery_state_check
          CHECK (state IN ('waiting', 'bundled', 'due', 'delivered', 'failed', 'dropped'));
      COMMENT ON COLUMN alert_delivery.digest_id IS 'the mail that it is told with; NULL: one of its own';
      CREATE INDEX alert_delivery_bundled ON alert_delivery (actor_id, bundle_at) WHERE state = 'bundled';
      CREATE INDEX alert_delivery_by_digest ON alert_delivery (digest_id) WHERE digest_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE alert_delivery SET state = 'waiting' WHERE state = 'bundled';
      DROP INDEX alert_delivery_bundled; DROP INDEX alert_delivery_by_digest;
      ALTER TABLE alert_delivery DROP COLUMN bundle_at, DROP COLUMN digest_id, DROP CONSTRAINT alert_delivery_state_check,
        ADD CONSTRAINT alert_delivery_state_check CHECK (state IN ('waiting', 'due', 'delivered', 'failed', 'dropped'));
      DROP TABLE digest; DROP TABLE digest_choice;
    `);
  }
}
