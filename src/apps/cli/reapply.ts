import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { journalFile, readJournal, type JournalLine } from '../../modules/records/records/index.js';
import type { Settings } from '../../platform/config/index.js';
import { reapplyWithdrawals } from '../backup/reapply-withdrawals.js';
import { AppModule } from '../app.module.js';
import { openRuntime } from '../runtime.js';
import { UsageError } from './cli-errors.js';
import { isSet, valueOf, type Call } from './command.js';
import { counted } from './teller.js';
import { commandSettings } from './with-house.js';

export type ReapplyResult = Awaited<ReturnType<typeof reapplyWithdrawals>>;

const WITHOUT =
  'Where there is none, say --no-journal: what was withdrawn since the backup is lost then, and has to be asked for anew.';

/** The journal that the caller names; that there is none has to be said. */
export async function journalOf(call: Call): Promise<readonly JournalLine[] | undefined> {
  const files = valueOf(call, 'journal')
    ?.split(',')
    .map((file) => file.trim())
    .filter((file) => file !== '');
  if (files && files.length > 0) {
    const absent = files.find((file) => !existsSync(file));
    if (absent === undefined) return readJournal(files);
    throw new UsageError(`There is no journal ${absent}.`, `Correct --journal FILE. ${WITHOUT}`);
  }
  if (isSet(call, 'no-journal')) return undefined;
  const own = journalFile(commandSettings());
  throw new UsageError(
    'What was withdrawn after the backup must not be lost.',
    existsSync(own)
      ? `The journal of this installation is there: say --journal ${own}.`
      : `Name the journal by --journal FILE; there is none at ${own}. ${WITHOUT}`,
  );
}

/** Opens the house while it is closed for everybody else, and leaves it open. */
export async function reapplyIn(
  settings: Settings,
  lines: readonly JournalLine[] | undefined,
): Promise<ReapplyResult> {
  const runtime = await openRuntime(settings, { whileClosed: true });
  try {
    const app = await NestFactory.createApplicationContext(AppModule.of(runtime), {
      logger: false,
      abortOnError: false,
    });
    try {
      return await reapplyWithdrawals((type) => app.get(type as never, { strict: false }), lines);
    } finally {
      await app.close();
    }
  } finally {
    await runtime.close();
  }
}

export function lineOf({ applied, already, absent }: ReapplyResult): string {
  return `${counted(applied, 'withdrawal')} applied again, ${already} stood already, ${absent} of records that came after the backup`;
}
