import type { DataSource } from 'typeorm';
import type { Settings } from '../../../platform/config/index.js';
import { EmbeddedPostgres, openDataSource, TenantDb } from '../../../platform/database/index.js';
import { Log } from '../../../platform/logging/index.js';
import { openJobQueue, readDeadTasks, reviveTask } from '../../../platform/queue/index.js';
import { DATABASE_PARTS } from '../../database-parts.js';
import { pendingMigrations } from '../../migrate.js';
import { keysFileOf } from '../../runtime.js';
import { isSet, type Call, type RunCommand } from '../command.js';
import { failedBy, ok, type DoctorCheck } from '../doctor/check.js';
import { homeCheck, journalCheck, mailCheck, nodeCheck, portCheck } from '../doctor/machine.js';
import { secondFactorCheck } from '../doctor/sign-in.js';
import { settingsFileCheck, toldChecks } from '../doctor/told.js';
import {
  backupCheck,
  deadLettersCheck,
  keysCheck,
  migrationsCheck,
  overdueAlertsCheck,
  retentionCheck,
  withdrawalsCheck,
  workCheck,
} from '../doctor/stored.js';
import { FAILURE, SUCCESS } from '../exit-codes.js';
import { counted } from '../teller.js';
import { commandSettings, stopUnlessUsed } from '../with-house.js';

const MARKS = { ok: '✔', warning: '!', failed: '✘' } as const;
const POOL = 4;
const REVIVED_AT_ONCE = 500;

/** Looks at one thing after the other. It brings nothing up to date and leaves everything as it was. */
export const run: RunCommand = async (call) => {
  const file = settingsFileCheck();
  // Every command refuses such a file: without it another installation would be looked at.
  if (file.standing === 'failed') return answer(call, [nodeCheck(), file]);
  const settings = commandSettings();
  const checks = [
    nodeCheck(),
    file,
    homeCheck(settings),
    journalCheck(settings),
    await portCheck(settings),
    await mailCheck(settings),
    secondFactorCheck(settings),
  ];
  checks.push(...(await databaseChecks(call, settings)));
  return answer(call, checks);
};

async function answer(call: Call, checks: readonly DoctorCheck[]): Promise<number> {
  const isWell = checks.every(({ standing }) => standing !== 'failed');
  await call.teller.answer({ ok: isWell, checks }, checks.flatMap(linesOf));
  return isWell ? SUCCESS : FAILURE;
}

function linesOf({ name, standing, what, mend }: DoctorCheck): string[] {
  return [`${MARKS[standing]} ${name}: ${what}`, ...(mend === undefined ? [] : [`    ${mend}`])];
}

async function databaseChecks(call: Call, settings: Settings): Promise<readonly DoctorCheck[]> {
  const embedded =
    settings.DATABASE_URL === undefined
      ? new EmbeddedPostgres(settings.HUELLA_HOME, { binaries: settings.HUELLA_PG_BINARIES })
      : undefined;
  let found: { url: string; started: boolean } | undefined;
  try {
    found = await embedded?.ensure();
    const url = settings.DATABASE_URL ?? found?.url ?? '';
    const source = await openDataSource(url, POOL, DATABASE_PARTS);
    try {
      return [
        ok('database', await versionOf(source)),
        ...(await storedChecks(call, { settings, source, url })),
      ];
    } finally {
      await source.destroy();
    }
  } catch (error) {
    return [failedBy('database', error)];
  } finally {
    if (embedded && found?.started) await stopUnlessUsed(embedded, found.url, call.teller.step);
  }
}

async function versionOf(source: DataSource): Promise<string> {
  const [row] = await source.query<{ version: string }[]>(
    `SELECT current_setting('server_version') AS version`,
  );
  return `PostgreSQL ${row?.version ?? ''}`;
}

async function storedChecks(
  call: Call,
  at: { settings: Settings; source: DataSource; url: string },
): Promise<readonly DoctorCheck[]> {
  const { settings, source, url } = at;
  const pending = await pendingMigrations(source);
  const migrations = migrationsCheck(pending);
  // Half of the tables may be missing: nothing more can be said before they are there.
  if (pending.length > 0) return [migrations];
  if (isSet(call, 'revive')) await revive(call, source);
  const db = new TenantDb(source, url);
  return [
    migrations,
    await queueCheck(settings, url),
    ...(await workCheck(source, db)),
    await deadLettersCheck(source),
    await overdueAlertsCheck(db),
    ...(await toldChecks(db)),
    await withdrawalsCheck(db),
    await retentionCheck(db, settings),
    await backupCheck(db, settings),
    await keysCheck(db, keysFileOf(settings)),
  ];
}

async function queueCheck({ QUEUE_URL, LOG_LEVEL }: Settings, databaseUrl: string): Promise<DoctorCheck> {
  try {
    const queue = await openJobQueue({ url: QUEUE_URL, databaseUrl }, Log.atLevel(LOG_LEVEL));
    await queue.close();
    return ok('queue', QUEUE_URL === 'postgres' ? 'in the database' : 'the Redis or Valkey server answers');
  } catch (error) {
    return failedBy('queue', error);
  }
}

async function revive({ teller }: Call, source: DataSource): Promise<void> {
  const dead = await readDeadTasks(source, REVIVED_AT_ONCE);
  for (const { id } of dead) await source.transaction((tx) => reviveTask(tx, id));
  teller.step(`${counted(dead.length, 'dead letter')} revived`);
}
