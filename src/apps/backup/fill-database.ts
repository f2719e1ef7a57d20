import {
  BackupRefused,
  headIn,
  loadBackup,
  type BackupHead,
  type ReadBackup,
  type Tell,
} from '../../platform/backup/index.js';
import { migrateAll, migrateTo } from '../migrate.js';
import { takenOf01, unknownSteps } from '../note-baselines.js';
import { withSession } from './admin-database.js';

export interface Filling {
  readonly tell: Tell;
  readonly also?: Parameters<typeof loadBackup>[2]['also'];
}

/** Fills an empty database: what `loadRows` does, then the steps since, roles and row security. */
export async function fillDatabase(...args: Parameters<typeof loadRows>): Promise<ReadBackup> {
  const read = await loadRows(...args);
  await migrateAll(args[0]);
  return read;
}

/**
 * The steps that a backup was taken after, and its rows. Roles belong to the whole server, so to verify a
 * backup none is touched.
 */
export async function loadRows(
  url: string,
  chunks: () => AsyncIterable<Buffer>,
  { tell, also }: Filling,
): Promise<ReadBackup> {
  const head = await headIn(chunks());
  requireKnownShape(head);
  await migrateTo(url, head.migrations);
  return withSession(url, (client) => loadBackup(client, chunks(), { tell, ...(also && { also }) }));
}

/**
 * A database that a newer version has changed, or that lacks steps of version 0.1, cannot be understood by
 * this one.
 */
export function requireKnownShape({ migrations, applicationVersion }: BackupHead): void {
  if (takenOf01(migrations) === 'some')
    throw new BackupRefused(
      'OLDER',
      `The database of this backup has not taken all steps of version 0.1 (version ${applicationVersion}).`,
      'Restore it with the last version 0.1.x, start that once, and take a backup there for this version.',
    );
  const unknown = unknownSteps(migrations);
  if (unknown.length === 0) return;
  throw new BackupRefused(
    'NEWER',
    `The database of this backup has taken ${unknown.length} steps that this version does not know (version ${applicationVersion}).`,
    'Use the version that the database was brought up to date by, or a newer one.',
  );
}
