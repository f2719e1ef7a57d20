import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupRefused } from './backup-refused.js';

/** Key pair of a backup: who has the identity reads what is encrypted to the recipient. */
export interface KeyPair {
  readonly recipient: string;
  readonly identity: string;
}

export async function makeKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** A key file in the form of `age-keygen`: its other lines are comments. */
export function keyFileOf({ identity, recipient }: KeyPair): string {
  return `# public key: ${recipient}\n${identity}\n`;
}

export function identitiesIn(keyFile: string): readonly string[] {
  const identities = keyFile
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^AGE-SECRET-KEY-(?:1|PQ-1)[A-Z0-9]+$/i.test(line));
  if (identities.length === 0)
    throw new BackupRefused(
      'NO_KEY',
      'The key file holds no secret key.',
      'It has a line that begins with AGE-SECRET-KEY-1; huella backup-key writes one.',
    );
  return identities;
}
