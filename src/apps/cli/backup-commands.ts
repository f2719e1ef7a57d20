import type { Command } from './command.js';

/** The commands that keep what an installation holds, and bring it back. */
export const BACKUP_COMMANDS: readonly Command[] = [
  {
    words: ['backup-key'],
    summary: 'Make a key for backups. Needs no database.',
    notes:
      'Keep the file away from the machine that is backed up: without it no backup can be read, and with it anybody reads all.\n' +
      'Without --output the secret key is shown this once. Keys of age (age-keygen) serve as well.',
    operands: [],
    options: [{ name: 'output', short: 'o', value: 'FILE', about: 'write the key into this new file' }],
    example: 'huella backup-key -o backup.key',
    load: () => import('./commands/backup-key.js'),
  },
  {
    words: ['backup'],
    summary:
      'Write all that the installation holds into an encrypted file, and restore it to see that it is whole.',
    notes:
      'One moment of the database, while everything runs. The file gets its name when it has been restored into a scratch database\n' +
      'on the same server and every table has the same rows there. Needs the address of the administrator.',
    operands: [],
    options: [
      { name: 'output', short: 'o', value: 'FILE', about: 'a file that is not there yet (needed)' },
      { name: 'to', value: 'RECIPIENT', about: 'who may read it, one or several by comma: age1… (needed)' },
      { name: 'no-verify', about: 'do not restore it: whether it can be is not known then' },
    ],
    example: 'huella backup -o huella.backup --to age1…',
    load: () => import('./commands/backup.js'),
  },
  {
    words: ['restore'],
    summary: 'Bring a backup back into an empty database, all or nothing.',
    notes: 'The whole file is read and checked before anything is written.',
    operands: ['FILE'],
    options: [
      { name: 'key', value: 'FILE', about: 'the key file (needed)' },
      { name: 'into', value: 'DATABASE_URL', about: 'an empty database (the one of the settings)' },
      { name: 'verify-only', about: 'read and check the file, and write nothing' },
    ],
    example: 'huella restore huella.backup --key backup.key --into postgres://…',
    load: () => import('./commands/restore.js'),
  },
];
