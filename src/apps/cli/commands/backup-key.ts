import { keyFileOf, makeKeyPair } from '../../../platform/backup/index.js';
import { valueOf, type RunCommand } from '../command.js';
import { writeNewKey } from '../write-new-key.js';

export const run: RunCommand = async (call) => {
  const pair = await makeKeyPair();
  const file = valueOf(call, 'output');
  if (file === undefined) {
    await call.teller.answer(pair, keyFileOf(pair).trimEnd().split('\n'));
    return undefined;
  }
  await writeNewKey(file, keyFileOf(pair));
  await call.teller.answer({ recipient: pair.recipient, file }, [
    `recipient: ${pair.recipient}`,
    `${file} holds the secret key: keep it away from this machine, and a copy of it somewhere else.`,
  ]);
  return undefined;
};
