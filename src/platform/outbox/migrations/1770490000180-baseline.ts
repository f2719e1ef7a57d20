import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shape at which the steps of version 0.1 had arrived (`decisions/0060`). */
export class OutboxBaseline1770490000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Events that wait to be handed to their subscribers, and the tasks that come of them.
      -- Both tables hold ids only. Each partial index serves one question of the relay, the runner or the
      -- reconciler, so that none of them reads the rows that are finished.
      CREATE TABLE outbox_event (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        institution_id uuid,
        actor_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        -- An event that its subscribers cannot read steps back, so that it does not hold up the ones behind it.
        hand_after timestamptz NOT NULL DEFAULT now(),
        last_error_code text,
        handed_at timestamptz
      );
      CREATE INDEX outbox_event_unhanded ON outbox_event (created_at, id) WHERE handed_at IS NULL;
      CREATE INDEX outbox_event_handed ON outbox_event (handed_at) WHERE handed_at IS NOT NULL;
    `);
    await runner.query(`
      CREATE TABLE task (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        once_key text CONSTRAINT task_once UNIQUE,
        parent_id uuid REFERENCES task (id) ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('waiting', 'pending', 'running', 'done', 'dead')),
        attempts integer NOT NULL DEFAULT 0,
        max_attempts integer NOT NULL CHECK (max_attempts > 0),
        due_at timestamptz NOT NULL DEFAULT now(),
        queued_at timestamptz,
        lease_until timestamptz,
        lease_token uuid,
        progress jsonb,
        last_error_code text,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CONSTRAINT task_lease_while_running CHECK ((state = 'running') = (lease_token IS NOT NULL)),
        CONSTRAINT task_finished_at_end CHECK ((state IN ('done', 'dead')) = (finished_at IS NOT NULL))
      );
      CREATE INDEX task_unqueued ON task (due_at) WHERE state = 'pending' AND queued_at IS NULL;
      CREATE INDEX task_queued ON task (queued_at) WHERE state = 'pending' AND queued_at IS NOT NULL;
      CREATE INDEX task_running ON task (lease_until) WHERE state = 'running';
      CREATE INDEX task_waiting ON task (created_at) WHERE state = 'waiting';
      CREATE INDEX task_done ON task (finished_at) WHERE state = 'done' AND parent_id IS NULL;
      CREATE INDEX task_open ON task (state, due_at) WHERE state <> 'done';
      CREATE INDEX task_children ON task (parent_id, state) WHERE parent_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE task, outbox_event;
    `);
  }
}
