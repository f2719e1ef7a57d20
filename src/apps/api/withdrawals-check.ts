import type { WithdrawalJournal } from '../../modules/records/records/index.js';
import type { FurtherCheck } from '../../platform/health/index.js';

/** A worker writes twice a second. */
const LATE_SECONDS = 60;

/**
 * Checks that what families take back comes into its journal: without it a backup that is restored does not
 * know of it.
 */
export function withdrawalsCheck(journal: Pick<WithdrawalJournal, 'backlog'>): FurtherCheck {
  const name = 'withdrawals';
  return {
    name,
    look: async () => {
      const { waiting, oldestSeconds } = await journal.backlog();
      const about = {
        name,
        ageSeconds: Math.max(0, Math.round(oldestSeconds)),
        counts: { waiting },
      } as const;
      if (oldestSeconds <= LATE_SECONDS) return { ...about, standing: 'ok' };
      const hint =
        'Withdrawals are not written into their journal. See that a worker runs and can write WITHDRAWAL_JOURNAL.';
      return { ...about, standing: 'warning', hint };
    },
  };
}
