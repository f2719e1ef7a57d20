import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { isBackedUp, readBackups, type BackupStatus } from '../../../../platform/installation/index.js';
import { PROGRAM_VERSION, Readiness, type ReadinessReport } from '../../../../platform/health/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded, VerifyLog, type ChainStatus } from '../../../access/audit/index.js';
import { countDeliveries, type DeliveryCounts } from '../../../alerts/index.js';

/** One thing that the installation stands on. */
export interface SystemCheck {
  readonly name: string;
  readonly standing: 'ok' | 'warning' | 'failed';
  readonly ageSeconds?: number | undefined;
  readonly counts?: Readonly<Record<string, number>> | undefined;
}

export interface SystemStatus {
  readonly status: ReadinessReport['status'];
  readonly version: string;
  /** Transport that wakes the workers. */
  readonly queue: 'postgres' | 'redis';
  readonly checks: readonly SystemCheck[];
  readonly databaseBytes: number;
  readonly databaseSince: Date;
  readonly lastMigration: string;
  /** State of the backups. */
  readonly backups: BackupStatus;
  /** Time of the last entry of the audit log up to which the whole chain was found unbroken. */
  readonly logProvenUntil: Date | null;
  /** Number of the first entry that does not fit, where it has one. */
  readonly logBrokenAtEntry: string | null;
}

/** A message that is due is tried within a minute, unless it was tried before: then it waits up to a day. */
const LATE_SECONDS = 86_400;

/** Below this nothing is told apart. */
const LEAST_BYTES = 2 ** 26;

/** A step that a day's writes do not move: the power of two that it fits into. */
export function fitsInto(bytes: number): number {
  return Math.max(LEAST_BYTES, 2 ** Math.ceil(Math.log2(Math.max(1, bytes))));
}

const ABOUT_DATABASE = `
  SELECT pg_database_size(current_database())::float8 AS bytes, pg_postmaster_start_time() AS since,
    (SELECT name FROM migrations ORDER BY id DESC LIMIT 1) AS migration,
    EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'audit_entry_append_only' AND tgenabled <> 'D') AS "isAppendOnly"`;

/** State of the installation, for whoever runs a part of it: no name, no address, no content. */
@Injectable()
export class ReadSystem {
  constructor(
    private readonly guarded: Guarded,
    private readonly readiness: Readiness,
    private readonly audit: AuditTrail,
    private readonly chain: VerifyLog,
    @Inject(PROGRAM_VERSION) private readonly version: string,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async read(actor: Actor): Promise<SystemStatus> {
    const report = await this.readiness.report();
    return this.guarded.perform(actor, 'system.read', [], async (tx) => {
      await this.audit.record(tx, { actor, action: 'system.read' });
      const { database, deliveries, chain, backups } = await actingAs(tx, PLATFORM, async () => ({
        database: await aboutDatabase(tx),
        deliveries: await countDeliveries(tx),
        chain: await this.chain.readStatus(tx),
        backups: await readBackups(tx),
      }));
      const further = [
        auditCheck(database.isAppendOnly),
        chainCheck(chain, new Date()),
        ...this.backedUp(backups, new Date()),
        ...deliveries.map((one) => this.sent(one)),
      ];
      const isWell = further.every(({ standing }) => standing === 'ok');
      return {
        status: report.status === 'ready' && !isWell ? 'degraded' : report.status,
        version: this.version,
        queue: this.settings.QUEUE_URL === 'postgres' ? 'postgres' : 'redis',
        checks: [...report.checks, ...further],
        databaseBytes: fitsInto(database.bytes),
        databaseSince: database.since,
        lastMigration: database.migration,
        backups,
        logProvenUntil: chain.provenUntil,
        logBrokenAtEntry: chain.fault === null ? null : chain.faultEntry,
      };
    });
  }

  /** Nothing of a demonstration: what is thrown away is neither well nor ill without a backup. */
  private backedUp(backups: BackupStatus, now: Date): SystemCheck[] {
    const { lastAt, isDemonstration } = backups;
    if (isDemonstration) return [];
    const standing = isBackedUp(backups, this.settings.BACKUP_HOURS, now) ? 'ok' : 'warning';
    return [{ name: 'backup', standing, ...(lastAt && { ageSeconds: secondsSince(lastAt, now) }) }];
  }

  private sent({ channel, oldestDueSeconds, ...counts }: DeliveryCounts): SystemCheck {
    const { due, waiting, delivered, failed } = counts;
    const isSetUp = channel === 'webhook' || this.settings.SMTP_URL !== undefined;
    const standing = !isSetUp || failed > 0 || oldestDueSeconds > LATE_SECONDS ? 'warning' : 'ok';
    return {
      ...{ name: channel, standing, ageSeconds: Math.max(0, Math.round(oldestDueSeconds)) },
      counts: { due, waiting, delivered, failed },
    };
  }
}

interface AboutDatabase {
  readonly bytes: number;
  readonly since: Date;
  readonly migration: string;
  readonly isAppendOnly: boolean;
}

async function aboutDatabase(tx: Tx): Promise<AboutDatabase> {
  const [row] = await tx.query<AboutDatabase[]>(ABOUT_DATABASE);
  if (!row) throw new Error('A query without a table answers one row.');
  return row;
}

/** Check whether the database still refuses to change or delete what stands in the log. */
const auditCheck = (isAppendOnly: boolean): SystemCheck => ({
  name: 'audit',
  standing: isAppendOnly ? 'ok' : 'failed',
});

const secondsSince = (moment: Date, now: Date): number =>
  Math.max(0, Math.round((now.getTime() - moment.getTime()) / 1000));

/** Check whether the log is as it was chained, and since how long nobody has looked through all of it. */
function chainCheck({ fault, provenAt }: ChainStatus, now: Date): SystemCheck {
  if (fault !== null) return { name: 'chain', standing: 'failed' };
  if (provenAt === null) return { name: 'chain', standing: 'warning' };
  const ageSeconds = secondsSince(provenAt, now);
  return { name: 'chain', standing: ageSeconds > LATE_SECONDS ? 'warning' : 'ok', ageSeconds };
}
