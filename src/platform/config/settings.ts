import { resolve } from 'node:path';
import { z } from 'zod';
import { areRefused, readCounterpartShares } from './counterpart-shares.js';
import { DEFAULT_THREADS } from './default-threads.js';
import { isSafeQueue } from './hosts.js';

/**
 * Every setting of the platform: its variable, its check and its default, once.
 *
 * `docs/guides/OPERATIONS.md` lists the same table; a test holds the two together. A wrong value stops the
 * start with one line that names the variable and the shape it should have, and never its value (it may be a
 * password).
 */
const count = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);
const url = (...schemes: string[]) =>
  z.string().refine((text) => schemes.some((scheme) => text.startsWith(`${scheme}://`)), {
    message: `a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });

const shares = z.string().transform((text, context) => {
  const read = readCounterpartShares(text);
  if (!areRefused(read)) return read;
  context.addIssue({ code: 'custom', message: read.expected });
  return z.NEVER;
});

/** `OIDC_SECOND_FACTOR` of an installation that lets everybody in by whatever its provider asks for. */
export const NO_SECOND_FACTOR = 'none';

export const SETTINGS = {
  HUELLA_HOME: z.string().min(1).default('.huella').describe('Folder that holds the embedded database.'),
  WITHDRAWAL_JOURNAL: z
    .string()
    .min(1)
    .optional()
    .describe('File that workers note withdrawals in; `withdrawals.ndjson` in HUELLA_HOME without it.'),
  KEYS_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('File of the keys that seal secrets; `keys` in HUELLA_HOME without it.'),
  BACKUP_HOURS: count(26, 1, 8_760).describe(
    'Hours after which a verified backup is too old for the installation to be well.',
  ),
  BACKUP_FOLDER: z
    .string()
    .min(1)
    .optional()
    .describe('For `huella backup nightly`: folder that backups go to.'),
  BACKUP_RECIPIENTS: z
    .string()
    .regex(/^age1[a-z0-9]+(?:,age1[a-z0-9]+)*$/)
    .optional()
    .describe('For the same: public keys that backups are encrypted to, by comma (`huella backup-key`).'),
  BACKUP_AT: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .default('02:15')
    .describe('For the same: time of day in Greenwich at which one is made.'),
  BACKUP_KEEP: count(30, 1, 3_650).describe('For the same: how many verified backups stay in the folder.'),
  DATABASE_URL: url('postgres', 'postgresql')
    .optional()
    .describe('PostgreSQL 15 or newer; without it the embedded server is used.'),
  DATABASE_API_PASSWORD: z
    .string()
    .min(16)
    .optional()
    .describe(
      "For `huella migrate`: password of the API's login; without it, it follows from the administrator's.",
    ),
  DATABASE_WORKER_PASSWORD: z
    .string()
    .min(16)
    .optional()
    .describe(
      "For `huella migrate`: password of the workers' login; without it, it follows from the administrator's.",
    ),
  DATABASE_POOL: count(20, 4, 200).describe('Connections a process may hold to the database.'),
  QUEUE_URL: z
    .string()
    .refine((text) => text === 'postgres' || /^rediss?:\/\//.test(text), {
      message: '`postgres`, or a URL that begins with redis:// or rediss://',
    })
    .refine(isSafeQueue, {
      message:
        'rediss:// for a server on another machine, for tasks and its password pass in clear otherwise',
    })
    .default('postgres')
    .describe(
      '`postgres` (the same database) or the URL of a Redis or Valkey server; redis:// on this machine alone.',
    ),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address that the API listens on.'),
  PORT: count(4000, 0, 65_535).describe('Port that the API listens on; 0 takes a free one.'),
  PUBLIC_URL: url('http', 'https')
    .optional()
    .describe('Address of this platform as others see it, used in mails and webhooks.'),
  TRUSTED_PROXIES: count(0, 0, 10).describe(
    'Proxies in front that say where a request comes from; without any it is who connects.',
  ),
  OIDC_ISSUER: url('https', 'http')
    .optional()
    .describe('OpenID Connect provider at which people sign in; `http` only on this machine.'),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('As whom this platform is registered there.'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('Its secret there, if it has one.'),
  OIDC_STEP_UP_ACR: z
    .string()
    .regex(/^\S+(?: \S+)*$/)
    .optional()
    .describe(
      'Values of `acr` that show anew who somebody is, by spaces; any proof of the provider without it.',
    ),
  OIDC_SECOND_FACTOR: z
    .string()
    .regex(/^\S+(?: \S+)*$/)
    .optional()
    .describe(
      'Values of `acr` or `amr`, by spaces, one of which forensic, coordinator, oversight and operator sign in with; the usual ones without it, `none` for no second factor.',
    ),
  EXPLORER: z
    .enum(['yes', 'no'])
    .default('yes')
    .describe('`no`: no explorer; a signed-in browser may ask what the console asks and nothing else.'),
  SESSION_IDLE_MINUTES: count(30, 1, 1_440).describe(
    'Minutes without a request after which a person is signed out.',
  ),
  SESSION_HOURS: count(12, 1, 168).describe('Hours after which a person has to sign in again.'),
  TOKEN_DAYS: count(30, 1, 30).describe(
    'Days after which a token that somebody has made for themselves opens nothing any more.',
  ),
  READ_RECORDS_PER_HOUR: count(2_000, 1, 1_000_000).describe(
    'Different records that one account may read over the API within an hour; exports are a right of their own.',
  ),
  UPLOAD_FILES_PER_ACCOUNT: count(1_000, 1, 1_000_000).describe(
    'Files that one account may hand over on a day (UTC).',
  ),
  UPLOAD_MB_PER_ACCOUNT: count(4_096, 1, 1_000_000).describe(
    'Megabytes that one account may hand over on a day (UTC).',
  ),
  UPLOAD_FILES_PER_DELIVERY: count(48, 1, 1_000_000).describe(
    'The same for an account that delivers alone: files.',
  ),
  UPLOAD_MB_PER_DELIVERY: count(512, 1, 1_000_000).describe(
    'The same for an account that delivers alone: megabytes.',
  ),
  UPLOAD_FILES_PER_INSTITUTION: count(5_000, 1, 1_000_000).describe(
    'Files that all accounts of an institution may hand over on a day.',
  ),
  UPLOAD_MB_PER_INSTITUTION: count(16_384, 1, 1_000_000).describe(
    'Megabytes that all accounts of an institution may hand over on a day.',
  ),
  STATISTICS_LEAST_COUNT: count(10, 5, 1_000).describe(
    'Fewest that an indicator counts to anybody; below it, and where a sum would give it away, it is hidden.',
  ),
  SMTP_URL: url('smtp', 'smtps')
    .optional()
    .describe('Mail server; without it alerts wait in the inbox and the mail stays due.'),
  MAIL_FROM: z.string().min(3).default('Huella <huella@localhost>').describe('Sender of alert mails.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much is logged.'),
  WORKER_CONCURRENCY: count(4, 1, 64).describe('Fast jobs that one worker process runs at a time.'),
  MATCH_THREADS: count(DEFAULT_THREADS, 1, 64).describe('Threads that score pairs in one worker process.'),
  MATCH_NIGHTLY_AT: z
    .string()
    .refine((text) => text === 'never' || /^(?:1?\d|2[0-3])$/.test(text), {
      message: 'whole number, 0 to 23, or `never`',
    })
    .default('3')
    .describe('Hour in Greenwich in which everything is compared each night, or `never`.'),
  MATCH_SHARDS: count(4, 1, 256).describe('Parts into which the bank snapshot is divided; one job each.'),
  MATCH_WHOLE_BANK: count(50_000, 0, 100_000_000).describe(
    'Records up to which a new one is scored against all of a type.',
  ),
  COUNTERPART_SHARES: shares
    .optional()
    .describe('Share of records with a counterpart by kind of comparison, instead of what is learnt.'),
  HYPOTHESIS_THRESHOLD: z.coerce
    .number()
    .min(0.001)
    .max(1)
    .default(0.2)
    .describe('Open-set posterior from which a hypothesis opens.'),
  HYPOTHESES_PER_RECORD: count(3, 1, 20).describe(
    'Open matches that one record may have at a time with each institution.',
  ),
  REVIEW_BLIND: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('`yes` keeps the score of a match from whoever may judge it, until they have.'),
  ALERT_DUE_HOURS: count(72, 1, 8_760).describe('Hours until an alert must have been acted on.'),
  ALERT_ESCALATION_HOURS: count(24, 1, 8_760).describe(
    'Hours between two steps of the escalation of an overdue alert.',
  ),
  DRAFT_DAYS: count(60, 1, 730).describe(
    'Days after which a draft of a report goes that nobody has touched.',
  ),
  RECALL_DUE_DAYS: count(10, 1, 365).describe(
    'Days until an institution must have answered that it deletes what was asked back.',
  ),
  RETENTION_WITHDRAWN_DAYS: count(30, 0, 3_650).describe(
    'Days after which the content of a record that was taken back or undone is removed.',
  ),
  RETENTION_LAPSED_DAYS: count(90, 1, 3_650).describe(
    'Days after which the evidence of a match that has lapsed is removed.',
  ),
  RETENTION_CLOSED_DAYS: count(730, 30, 36_500).describe(
    'Days after which words, addresses and alerts of what is done with are removed.',
  ),
  MALWARE_SCANNER_URL: url('clamd')
    .optional()
    .describe('ClamAV’s daemon that looks into papers; without it each says that nobody has.'),
  WEBHOOK_ALLOW_PRIVATE: z
    .enum(['yes', 'no'])
    .default('no')
    .describe('`yes` lets webhooks go to loopback and private addresses (demonstration, tests).'),
  TASK_MAX_ATTEMPTS: count(8, 1, 50).describe('Attempts before a job is put among the dead letters.'),
  RECONCILE_SECONDS: count(5, 1, 3_600).describe('Seconds between two rounds of the reconciler.'),
  HUELLA_PG_BINARIES: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of another embedded PostgreSQL package (tests on PostgreSQL 15).'),
} as const;

const schema = z.object(SETTINGS);

export type Settings = Readonly<z.infer<typeof schema>>;

/** A setting that cannot be used. `expectation` says the shape wanted; the value itself is not kept. */
export class SettingRefused extends Error {
  constructor(
    readonly variable: string,
    readonly expectation: string,
  ) {
    super(
      `${variable} cannot be used: expected ${expectation}. Set it, or leave it out to take the default (docs/guides/OPERATIONS.md).`,
    );
  }
}

/**
 * Reads all settings from the environment, or throws `SettingRefused` for the first that is wrong.
 * An empty variable counts as absent.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const given = Object.fromEntries(
    Object.keys(SETTINGS).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new SettingRefused(String(issue?.path[0] ?? 'environment'), expectationOf(issue));
  }
  return Object.freeze({ ...result.data, HUELLA_HOME: resolve(result.data.HUELLA_HOME) });
}

function expectationOf(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'another value';
  if (issue.code === 'too_small') return `at least ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `at most ${String(issue.maximum)}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type')
    return issue.expected === 'int' ? 'a whole number' : `a ${issue.expected}`;
  return issue.message;
}
