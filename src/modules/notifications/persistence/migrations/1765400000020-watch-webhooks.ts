import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A webhook that takes nothing for days is ended and told of; its secret can be changed while both the old and the new one sign. */
export class WatchWebhooks1765400000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE webhook_endpoint ADD COLUMN failing_since timestamptz, ADD COLUMN old_secret text,
        ADD COLUMN old_secret_until timestamptz,
        DROP CONSTRAINT webhook_endpoint_ended_because_check,
        ADD CONSTRAINT webhook_endpoint_ended_because_check CHECK (ended_because IN ('removed', 'gone', 'failing'));
      COMMENT ON COLUMN webhook_endpoint.failing_since IS 'the first attempt since which none was taken; NULL: the last one was';
      CREATE INDEX webhook_endpoint_failing ON webhook_endpoint (failing_since) WHERE active AND failing_since IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE webhook_endpoint SET ended_because = 'gone' WHERE ended_because = 'failing';
      ALTER TABLE webhook_endpoint DROP COLUMN failing_since, DROP COLUMN old_secret, DROP COLUMN old_secret_until,
        DROP CONSTRAINT webhook_endpoint_ended_because_check,
        ADD CONSTRAINT webhook_endpoint_ended_because_check CHECK (ended_because IN ('removed', 'gone'));
    `);
  }
}
