import { requireFits } from '../../backup/journal-fits.js';
import { adminDatabase, withSession } from '../../backup/admin-database.js';
import type { RunCommand } from '../command.js';
import { journalOf, lineOf, reapplyIn } from '../reapply.js';
import { commandSettings, stopUnlessUsed } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const lines = await journalOf(call);
  const settings = commandSettings();
  const { url, started } = await adminDatabase(settings);
  try {
    if (lines) await withSession(url, (client) => requireFits(client, lines));
    const reapplied = await reapplyIn({ ...settings, DATABASE_URL: url }, lines);
    await call.teller.answer({ withdrawals: reapplied }, [lineOf(reapplied)]);
  } finally {
    if (started) await stopUnlessUsed(started, url, call.teller.step);
  }
  return undefined;
};
