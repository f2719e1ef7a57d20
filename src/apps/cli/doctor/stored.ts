import type { DataSource } from 'typeorm';
import { OPERATOR, PLATFORM } from '../../../modules/access/accounts/index.js';
import { readReceiptKeyIds } from '../../../modules/family/portal/index.js';
import { readOverdueAlerts, readWebhookKeyIds } from '../../../modules/alerts/index.js';
import { readJournalBacklog } from '../../../modules/records/records/index.js';
import { readDraftKeyIds } from '../../../modules/records/reports/index.js';
import { readQuestionKeyIds } from '../../../modules/review/search/index.js';
import type { Settings } from '../../../platform/config/index.js';
import type { TenantDb } from '../../../platform/database/index.js';
import { Readiness } from '../../../platform/health/readiness.js';
import { FileKeys } from '../../../platform/keys/index.js';
import { readBacklog, readDeadTasks } from '../../../platform/queue/index.js';
import { isBackedUp, readBackups } from '../../../platform/installation/index.js';
import { daysOf, dueOf } from '../../../platform/retention/index.js';
import { RETENTION } from '../../retention.js';
import { counted } from '../teller.js';
import { failed, failedBy, ok, warning, type DoctorCheck } from './check.js';

export function migrationsCheck(pending: readonly string[]): DoctorCheck {
  if (pending.length === 0) return ok('migrations', 'the database has the newest shape');
  return warning(
    'migrations',
    `${counted(pending.length, 'step')} of the database not taken yet.`,
    'Run huella migrate.',
  );
}

/** Checks what waits: worker, queue and outbox, as /readyz tells it. */
export async function workCheck(source: DataSource, db: TenantDb): Promise<readonly DoctorCheck[]> {
  const { checks } = await new Readiness(source, db).report();
  return checks
    .filter(({ name }) => name === 'worker' || name === 'outbox')
    .map(({ name, standing, hint, counts }) => {
      const what = Object.entries(counts ?? {})
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', ');
      return standing === 'ok' ? ok(name, what) : warning(name, what || 'not known', hint ?? 'See /readyz.');
    });
}

const LISTED = 5;

export async function deadLettersCheck(source: DataSource): Promise<DoctorCheck> {
  const { dead: count } = await readBacklog(source);
  if (count === 0) return ok('dead letters', 'none');
  const latest = await readDeadTasks(source, LISTED);
  const list = latest.map(({ name, lastErrorCode }) => `${name} (${lastErrorCode ?? 'no code'})`).join(', ');
  return warning(
    'dead letters',
    `${counted(count, 'task')} used up all attempts: ${list}${count > LISTED ? ', …' : ''}.`,
    'Mend the cause, then run huella doctor --revive.',
  );
}

/** Checks that what is sealed can be opened. Makes no key. */
export async function keysCheck(db: TenantDb, file: string): Promise<DoctorCheck> {
  const wanted = await wantedKeys(db);
  try {
    const missing = await new FileKeys(file).missing(wanted);
    if (missing.length === 0) return ok('keys', `${counted(wanted.length, 'key')} in use`);
    return failed(
      'keys',
      `Secrets of webhooks, receipts of families, drafts of reports or kept questions were made with ${counted(missing.length, 'key')} not in ${file}: ${missing.join(', ')}.`,
      'Bring the file of keys back, or register these webhooks, issue these receipts, write these drafts and keep these questions anew.',
    );
  } catch (error) {
    return failedBy('keys', error);
  }
}

/**
 * The keys that something in use needs: a webhook's secret, a draft or a kept question to be opened, a
 * receipt to be found.
 */
async function wantedKeys(db: TenantDb): Promise<readonly string[]> {
  const webhooks = await db.transact(PLATFORM, readWebhookKeyIds);
  const receipts = await db.transact(PLATFORM, readReceiptKeyIds);
  const drafts = await db.transact(PLATFORM, readDraftKeyIds);
  const questions = await db.transact(PLATFORM, readQuestionKeyIds);
  return [...new Set([...webhooks, ...receipts, ...drafts, ...questions])].sort();
}

export async function overdueAlertsCheck(db: TenantDb): Promise<DoctorCheck> {
  const { count, since } = await db.transact(OPERATOR, (tx) => readOverdueAlerts(tx, new Date()));
  if (!since) return ok('alerts', 'none overdue');
  return warning(
    'alerts',
    `${counted(count, 'alert')} overdue, the oldest since ${since.toISOString().slice(0, 10)}.`,
    'Somebody has to answer them; each shows in the inbox of the institution that owes the answer.',
  );
}

/** A worker writes twice a second. */
const LATE_SECONDS = 60;

/** Checks that what families take back comes into its journal. */
export async function withdrawalsCheck(db: TenantDb): Promise<DoctorCheck> {
  const { waiting, oldestSeconds } = await db.transact(PLATFORM, readJournalBacklog);
  if (oldestSeconds <= LATE_SECONDS) return ok('withdrawals', `${waiting} to be written into the journal`);
  return warning(
    'withdrawals',
    `${counted(waiting, 'withdrawal')} not written into the journal, the oldest for ${Math.round(oldestSeconds / 60)} min.`,
    'See that a worker runs, and that it can write WITHDRAWAL_JOURNAL.',
  );
}

/** Checks that the database is backed up, as far as it knows itself. */
export async function backupCheck(db: TenantDb, { BACKUP_HOURS }: Settings): Promise<DoctorCheck> {
  const backups = await db.transact(PLATFORM, readBackups);
  const { lastAt, verifiedAt, isDemonstration } = backups;
  if (isDemonstration) return ok('backup', 'a demonstration, which is not backed up');
  if (isBackedUp(backups, BACKUP_HOURS, new Date()))
    return ok('backup', `verified, of ${verifiedAt?.toISOString()}`);
  const known = lastAt ? `the last is of ${lastAt.toISOString()}` : 'none is known of';
  const verified = verifiedAt ? `the last verified of ${verifiedAt.toISOString()}` : 'none verified';
  return warning(
    'backup',
    `${known}, ${verified}; BACKUP_HOURS is ${BACKUP_HOURS}.`,
    'Run huella backup, and see that it is run every day.',
  );
}

const DAY_MS = 86_400_000;

/** A worker looks every hour: what is due for a day is left by all of them. */
const LEFT_MS = DAY_MS;

/** Checks that data goes when its time to be kept is over. It tells counts alone; nothing of what is due. */
export async function retentionCheck(db: TenantDb, settings: Settings): Promise<DoctorCheck> {
  const now = Date.now();
  const left = await db.transact(PLATFORM, async (tx) => {
    const found: { name: string; count: number }[] = [];
    for (const rule of RETENTION.rules) {
      const before = new Date(now - daysOf(rule, settings) * DAY_MS - LEFT_MS);
      const { count } = await dueOf(tx, rule, RETENTION.rulings, before);
      if (count > 0) found.push({ name: rule.name, count });
    }
    return found;
  });
  if (left.length === 0)
    return ok('retention', `${counted(RETENTION.rules.length, 'rule')}, nothing left over`);
  const list = left.map(({ name, count }) => `${name} (${count})`).join(', ');
  return warning(
    'retention',
    `More than a day over what may be kept: ${list}.`,
    'See that a worker runs; it empties and deletes by itself. RETENTION_… settings say how long.',
  );
}
