import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  appendChained,
  BEGINNING,
  readChained,
  type ChainedLine,
} from '../../../../platform/chained-file/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { Withdrawn } from '../domain/withdrawals.js';
import {
  readJournalBacklog,
  WithdrawalRepository,
  type JournalBacklog,
  type WithdrawalEntry,
} from '../persistence/withdrawal.repository.js';

const AT_A_TIME = 1_000;

const entry = z.object({
  id: z.uuid(),
  institutionId: z.uuid(),
  recordId: z.uuid(),
  what: z.string().regex(/^(record|wish|consent:[a-z_]+(:[0-9a-f]{16})?)$/),
  at: z.iso.datetime(),
});

/**
 * Line of the journal of withdrawals, which keeps what was taken back since a backup outside the database:
 * ids and words of the platform, nothing of anybody.
 */
export type JournalLine = ChainedLine<WithdrawalEntry>;

/** @throws ChainBroken where a line is missing or was changed */
export async function readJournal(files: readonly string[]): Promise<readonly JournalLine[]> {
  return readChained(files, (said): WithdrawalEntry => {
    const { what, ...rest } = entry.parse(said);
    return { ...rest, what: what as Withdrawn };
  });
}

export function journalFile(settings: Pick<Settings, 'WITHDRAWAL_JOURNAL' | 'HUELLA_HOME'>): string {
  return settings.WITHDRAWAL_JOURNAL ?? join(settings.HUELLA_HOME, 'withdrawals.ndjson');
}

/**
 * Writes what was taken back into the journal. An entry stands in the table first, in the transaction that takes something back; a process
 * that is killed between file and table writes it once more, which does no harm.
 */
@Injectable()
export class WithdrawalJournal {
  constructor(
    private readonly db: TenantDb,
    private readonly repository: WithdrawalRepository,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  get file(): string {
    return journalFile(this.settings);
  }

  /**
   * Returns the backlog of entries that wait to be written: much and long where no worker runs, or none can
   * write the file.
   */
  async backlog(): Promise<JournalBacklog> {
    return this.db.transact(PLATFORM, readJournalBacklog);
  }

  /** @returns how many entries were written */
  async catchUp(): Promise<number> {
    let written = 0;
    for (;;) {
      const some = await this.appendSome();
      written += some;
      if (some < AT_A_TIME) return written;
    }
  }

  private async appendSome(): Promise<number> {
    return this.db.transact(PLATFORM, async (tx) => {
      if (!(await this.repository.isWaiting(tx))) return 0;
      const waiting = await this.repository.takeWaiting(tx, AT_A_TIME);
      if (waiting.length === 0) return 0;
      const known = (await this.repository.lastPlace(tx)) ?? BEGINNING;
      const places = await appendChained(this.file, known, waiting);
      await this.repository.setPlaces(
        tx,
        waiting.map(({ id }) => id),
        places,
      );
      return waiting.length;
    });
  }
}
