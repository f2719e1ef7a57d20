import { writeFile } from 'node:fs/promises';
import { keyFileOf, makeKeyPair } from '../../../platform/backup/index.js';
import { CommandFailed } from '../cli-errors.js';
import { valueOf, type RunCommand } from '../command.js';

export const run: RunCommand = async (call) => {
  const pair = await makeKeyPair();
  const file = valueOf(call, 'output');
  if (file === undefined) {
    await call.teller.answer(pair, keyFileOf(pair).trimEnd().split('\n'));
    return undefined;
  }
  await writeNew(file, keyFileOf(pair));
  await call.teller.answer({ recipient: pair.recipient, file }, [
    `recipient: ${pair.recipient}`,
    `${file} holds the secret key: keep it away from this machine, and a copy of it somewhere else.`,
  ]);
  return undefined;
};

/** A key that is there already may be all that opens some backup. */
async function writeNew(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EEXIST') throw cause;
    throw new CommandFailed(`${file} is there already.`, 'Name another file.', { cause });
  }
}
