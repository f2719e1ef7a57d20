import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { adminDatabase } from '../../backup/admin-database.js';
import { brokenOff, dueAt, minutesOf, nameAt, superfluous, waitAfter } from '../../backup/nightly.js';
import { SettingRefused, type Settings } from '../../../platform/config/index.js';
import { backUp, recipientsOf } from '../back-up.js';
import type { Call, RunCommand } from '../command.js';
import { SUCCESS } from '../exit-codes.js';
import { explain } from '../explain.js';
import { commandSettings, stopUnlessUsed } from '../with-house.js';

/** Longest that it sleeps at a time: a machine that was suspended looks at its clock soon after. */
const LOOK_MS = 300_000;

interface Order {
  readonly folder: string;
  readonly recipients: readonly string[];
  readonly at: number;
  readonly keep: number;
}

export const run: RunCommand = async (call) => {
  const settings = commandSettings();
  const order = await orderOf(settings);
  const { teller, signal } = call;
  let failures = 0;
  let notBefore = 0;
  let told = '';
  while (!signal.aborted) {
    const due = Math.max(dueAt(await readdir(order.folder), order.at, new Date()).getTime(), notBefore);
    const now = Date.now();
    const next = `next backup at ${new Date(due).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    if (due > now && told !== next) teller.step(next);
    told = next;
    if (due > now) {
      await sleep(Math.min(due - now, LOOK_MS), signal);
      continue;
    }
    try {
      await makeOne(call, settings, order);
      [failures, notBefore] = [0, 0];
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      notBefore = Date.now() + waitAfter(failures);
      teller.step(`no backup was made: ${explain(error).line}`);
    }
  }
  teller.step('stopped');
  return SUCCESS;
};

async function makeOne(call: Call, settings: Settings, { folder, recipients, keep }: Order): Promise<void> {
  for (const part of brokenOff(await readdir(folder))) await unlink(join(folder, part));
  const name = nameAt(new Date());
  const { url, started } = await adminDatabase(settings);
  try {
    await backUp(call, { file: join(folder, name), recipients, url });
  } finally {
    if (started) await stopUnlessUsed(started, url, call.teller.step);
  }
  await call.teller.answer({ file: join(folder, name), verified: true }, [`${name}: made and verified`]);
  for (const old of superfluous(await readdir(folder), keep)) {
    await unlink(join(folder, old));
    call.teller.step(`${old}: removed, for ${keep} are kept`);
  }
}

async function orderOf(settings: Settings): Promise<Order> {
  const { BACKUP_FOLDER: folder, BACKUP_RECIPIENTS, BACKUP_AT, BACKUP_KEEP: keep } = settings;
  if (folder === undefined) throw new SettingRefused('BACKUP_FOLDER', 'a folder that backups go to');
  if (BACKUP_RECIPIENTS === undefined)
    throw new SettingRefused('BACKUP_RECIPIENTS', 'a public key (age1…), which `huella backup-key` makes');
  const isFolder = await stat(folder).then(
    (about) => about.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new SettingRefused('BACKUP_FOLDER', 'a folder that is there');
  const at = minutesOf(BACKUP_AT);
  if (at === undefined) throw new SettingRefused('BACKUP_AT', 'hours and minutes, such as 02:15');
  return { folder, recipients: recipientsOf(BACKUP_RECIPIENTS), at, keep };
}

async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}
