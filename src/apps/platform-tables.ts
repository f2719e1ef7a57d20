import { PLATFORM_WORK } from '../modules/access/accounts/tables.js';
import { OWN_INSTITUTION, type Reach, type RowClause } from '../platform/database/index.js';
import { MIGRATIONS as FILES } from '../platform/files/migrations/index.js';
import { MIGRATIONS as HEALTH } from '../platform/health/migrations/index.js';
import { MIGRATIONS as IDEMPOTENCY } from '../platform/idempotency/migrations/index.js';
import { IDEMPOTENCY_RETENTION } from '../platform/idempotency/retention.js';
import { MIGRATIONS as INSTALLATION } from '../platform/installation/migrations/index.js';
import type { ModuleTables } from '../platform/module-parts/index.js';
import { MIGRATIONS as OUTBOX } from '../platform/outbox/index.js';
import { MIGRATIONS as RATE_LIMIT } from '../platform/rate-limit/migrations/index.js';

/** A key is of the institution that sent it, or of an actor without one. */
const KEYS: Reach = [{ where: `scope IN (${OWN_INSTITUTION}, (SELECT row_context.actor()))` }];
const WORK: Reach = [PLATFORM_WORK];
/** Relay, runner and reconciler work for nobody and sign no context: they are known by their login. */
const RUNNERS: Reach = [PLATFORM_WORK, { login: 'worker' }];
/** Whoever does something announces it, in no other's name. */
const IN_OWN_NAME: RowClause = {
  where:
    '(SELECT row_context.actor()) IS NOT NULL AND (actor_id IS NULL OR actor_id = (SELECT row_context.actor()))',
};

/**
 * Tables that no module owns. Files are reached by no login of people: whoever hands them out has asked the
 * policy.
 */
export const PLATFORM_TABLES: ModuleTables = {
  tables: [
    {
      table: 'idempotency_key',
      holds: 'requests that came with a key',
      whose: 'the institution that sent it, or the actor',
      kept: 'thirty days: a request that comes again after that is a new one',
      columns: {
        scope: 'P1: institution or actor',
        operation: 'P1: operation',
        key: 'P1: key that the client made',
        request_hash: 'P1: SHA-256 of the request',
        answer: 'P1: ids of the first answer',
        created_at: 'P1: when',
      },
      rows: { select: [...KEYS, ...WORK], insert: KEYS, update: KEYS, delete: WORK },
    },
    {
      table: 'attempt',
      holds: 'attempts to sign in, counted',
      whose: "nobody's",
      kept: 'an hour after their quarter of an hour; that a window was rightly opened from a place, 25 hours at most',
      columns: {
        key: 'P1: hash of an address or account with a key and the day: not to be told later',
        points: 'P1: how often',
        expire: 'P1: until when',
      },
      // Counted before anybody is known.
      rows: { select: WORK, insert: WORK, update: WORK, delete: WORK },
    },
    {
      table: 'upload_count',
      holds: 'how much was handed over on a day',
      whose: 'of an account or an institution; the platform’s own work alone reaches it',
      kept: 'two days',
      columns: {
        day: 'P1: day',
        subject: 'P1: number of the account or the institution',
        files: 'P1: how many',
        bytes: 'P1: how much',
      },
      rows: { select: WORK, insert: WORK, update: WORK, delete: WORK },
    },
    {
      table: 'installation',
      holds: 'marks of the installation',
      whose: "nobody's",
      kept: 'for good: marks',
      columns: {
        key: 'P1: which mark',
        value: 'P1: what it says',
        set_at: 'P1: when',
      },
      open: 'marks of the installation, none of anybody',
    },
    {
      table: 'worker_heartbeat',
      holds: 'which workers live',
      whose: "nobody's",
      kept: 'until the worker ends, or a day after it was last heard of',
      columns: {
        worker_id: 'P1: process',
        started_at: 'P1: since when',
        seen_at: 'P1: last heard of',
      },
      open: 'which processes live',
    },
    {
      table: 'outbox_event',
      holds: 'what has happened, to be handed on',
      whose: "nobody's",
      kept: 'a week after it was handed on',
      columns: {
        id: 'P1: number',
        name: 'P1: what has happened',
        payload: 'P1: ids',
        institution_id: 'P1: institution',
        actor_id: 'P1: account',
        operation: 'P1: what was done, as the policy calls it',
        created_at: 'P1: when',
        hand_after: 'P1: not before',
        last_error_code: 'P1: last error, as a code',
        handed_at: 'P1: when handed on',
      },
      rows: { select: RUNNERS, insert: [...RUNNERS, IN_OWN_NAME], update: RUNNERS, delete: RUNNERS },
    },
    {
      table: 'task',
      holds: 'what is to be done',
      whose: "nobody's",
      kept: 'a week after it was done; a dead one until somebody decides',
      columns: {
        id: 'P1: number',
        name: 'P1: what',
        payload: 'P1: ids',
        once_key: 'P1: keeps it from being done twice',
        parent_id: 'P1: task that waits for it',
        state: 'P1: how far it is',
        attempts: 'P1: how often tried',
        max_attempts: 'P1: how often at most',
        due_at: 'P1: not before',
        queued_at: 'P1: when a worker was woken',
        lease_until: 'P1: until when a worker has it',
        lease_token: 'P1: which one',
        progress: 'P1: counts',
        last_error_code: 'P1: last error, as a code',
        created_at: 'P1: when',
        finished_at: 'P1: when done',
      },
      rows: { select: RUNNERS, insert: RUNNERS, update: RUNNERS, delete: RUNNERS },
    },
    {
      table: 'sealed_file',
      holds: 'files of papers, without their content',
      whose: 'who has handed them over; no login of people reaches them',
      kept: 'as long as a paper names them; one that nothing names a day',
      columns: {
        id: 'P1: number',
        institution_id: 'P1: who has handed it over',
        media: 'P1: what kind of file',
        bytes: 'P1: size',
        kept_at: 'P1: when it came',
        scanned: 'P0: whether a scanner has looked into it',
        key_sealed: 'P1: its key, sealed by that of the installation',
      },
      rows: { select: WORK, insert: WORK, delete: WORK },
    },
    {
      table: 'sealed_file_piece',
      holds: 'their content, sealed',
      whose: 'as the file',
      kept: 'as long as the file',
      columns: {
        file_id: 'P1: file',
        number: 'P1: order',
        content: 'P4: a piece of the file, sealed by its key',
      },
      rows: { select: WORK, insert: WORK, delete: WORK },
    },
    {
      table: 'migrations',
      holds: 'steps of the schema',
      whose: "nobody's",
      kept: 'for good',
      columns: {
        id: 'P1: order',
        timestamp: 'P1: of the step',
        name: 'P1: its name',
      },
      open: 'names of steps',
    },
    {
      table: 'row_context.signing_key',
      holds: 'keys with which contexts are verified',
      whose: "huella_keeper's, as whom nobody logs in",
      kept: "as long as the login's password",
      columns: {
        role: 'P1: login',
        inner_pad: 'P1: key, padded (RFC 2104)',
        outer_pad: 'P1: key, padded',
      },
    },
  ],
  retention: IDEMPOTENCY_RETENTION,
  migrations: [...FILES, ...HEALTH, ...IDEMPOTENCY, ...INSTALLATION, ...RATE_LIMIT, ...OUTBOX],
};
