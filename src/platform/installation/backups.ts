import type { Tx } from '../database/index.js';

/**
 * Marks that `huella backup` leaves in the database that it has read: when that moment was. No path, no key.
 */
export const LAST_BACKUP = 'last_backup';
export const LAST_VERIFIED_BACKUP = 'last_verified_backup';
/** Stands in the database of a demonstration once its region is compared. */
export const DEMONSTRATION = 'demonstration-compared';

/** Standing of the backups, as far as it is known here. */
export interface BackupStatus {
  /** Moment of the last backup; null where none is known of. */
  readonly lastAt: Date | null;
  /** Moment of the last backup that was restored into a scratch database and found equal. */
  readonly verifiedAt: Date | null;
  /** A demonstration is thrown away: nobody backs it up. */
  readonly isDemonstration: boolean;
}

const MARKS = [LAST_BACKUP, LAST_VERIFIED_BACKUP, DEMONSTRATION];

export async function readBackups(tx: Tx): Promise<BackupStatus> {
  const rows = await tx.query<{ key: string; value: string }[]>(
    'SELECT key, value FROM installation WHERE key = ANY($1)',
    [MARKS],
  );
  const marks = new Map(rows.map(({ key, value }) => [key, value]));
  return {
    lastAt: momentOf(marks.get(LAST_BACKUP)),
    verifiedAt: momentOf(marks.get(LAST_VERIFIED_BACKUP)),
    isDemonstration: marks.has(DEMONSTRATION),
  };
}

/**
 * Returns the moment that a mark names. A text that is no moment is as good as no mark: nothing is known
 * then.
 */
function momentOf(text: string | undefined): Date | null {
  const moment = new Date(text ?? '');
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** A clock may be ahead of the database's by so much. */
const AHEAD_MS = 300_000;
const HOUR_MS = 3_600_000;

/** Tells whether a verified backup is young enough. What is not known, or lies in the future, is not well. */
export function isBackedUp({ verifiedAt }: BackupStatus, hours: number, now: Date): boolean {
  if (verifiedAt === null) return false;
  const age = now.getTime() - verifiedAt.getTime();
  return age >= -AHEAD_MS && age <= hours * HOUR_MS;
}
