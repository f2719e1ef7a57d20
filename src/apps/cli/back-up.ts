import { makeBackup, type MadeBackup } from '../backup/make-backup.js';
import { versionOf } from '../version-of.js';
import { UsageError } from './cli-errors.js';
import { isSet, type Call } from './command.js';
import { Progress } from './progress.js';

/** Makes a backup and shows how far it is; what is verified is restored in a scratch database first. */
export async function backUp(
  call: Call,
  order: { readonly file: string; readonly recipients: readonly string[]; readonly url: string },
): Promise<MadeBackup> {
  const stages = {
    backup: new Progress('backing up', call.teller.err),
    verify: new Progress('restoring to verify', call.teller.err),
  };
  try {
    return await makeBackup({
      ...order,
      verify: !isSet(call, 'no-verify'),
      applicationVersion: versionOf(),
      tell:
        (stage) =>
        ({ share, table }) => {
          call.signal.throwIfAborted();
          if (stage === 'verify') stages.backup.end();
          stages[stage].show(share, table);
        },
    });
  } finally {
    for (const stage of Object.values(stages)) stage.end();
  }
}

/** The recipients that are named by comma. Throws `UsageError` where one is a secret key. */
export function recipientsOf(text: string): readonly string[] {
  const recipients = text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (recipients.some((one) => one.toUpperCase().startsWith('AGE-SECRET-KEY')))
    throw new UsageError(
      '--to is a secret key.',
      'Give its recipient (age1…), and keep the key away from here.',
    );
  return recipients;
}
