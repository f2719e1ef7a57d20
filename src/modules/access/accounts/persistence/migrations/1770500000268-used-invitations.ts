import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation that was used or has run out is kept a while, so that whoever holds its link is told which. */
export class UsedInvitations1770500000268 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitation
        DROP CONSTRAINT invitation_pkey,
        DROP CONSTRAINT invitation_code_hash_key,
        ADD PRIMARY KEY (code_hash),
        ADD COLUMN used_at timestamptz;
      CREATE INDEX invitation_by_actor ON invitation (actor_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM invitation WHERE used_at IS NOT NULL;
      DELETE FROM invitation i USING invitation later
        WHERE later.actor_id = i.actor_id AND (later.expires_at, later.code_hash) > (i.expires_at, i.code_hash);
      DROP INDEX invitation_by_actor;
      ALTER TABLE invitation
        DROP CONSTRAINT invitation_pkey,
        DROP COLUMN used_at,
        ADD PRIMARY KEY (actor_id),
        ADD CONSTRAINT invitation_code_hash_key UNIQUE (code_hash);
    `);
  }
}
