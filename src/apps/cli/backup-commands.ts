import type { Command } from './command.js';

const JOURNAL = 'what was withdrawn since (WITHDRAWAL_JOURNAL), one or several by comma';
const NO_JOURNAL = 'there is none: what was withdrawn since is lost, and has to be asked for anew';

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
    words: ['backup', 'nightly'],
    summary: 'Make a verified backup each night, until it is stopped.',
    notes:
      'One that was slept through is made at the start; one that fails is tried again within the hour. Backups beyond the newest\n' +
      'BACKUP_KEEP go when a new one is verified. Needs BACKUP_FOLDER, BACKUP_RECIPIENTS and the address of the administrator.',
    operands: [],
    options: [],
    example: 'huella backup nightly',
    load: () => import('./commands/backup-nightly.js'),
  },
  {
    words: ['restore'],
    summary: 'Bring a backup back into an empty database, all or nothing.',
    notes:
      'The whole file is read and checked before anything is written. What was withdrawn after the backup stands in the journal; it is\n' +
      'taken back again before anybody can use the database.',
    operands: ['FILE'],
    options: [
      { name: 'key', value: 'FILE', about: 'the key file (needed)' },
      { name: 'into', value: 'DATABASE_URL', about: 'an empty database (the one of the settings)' },
      { name: 'journal', value: 'FILE', about: JOURNAL },
      { name: 'no-journal', about: NO_JOURNAL },
      { name: 'verify-only', about: 'read and check the file, and write nothing' },
    ],
    example: 'huella restore huella.backup --key backup.key --journal withdrawals.ndjson',
    load: () => import('./commands/restore.js'),
  },
  {
    words: ['withdrawals', 'reapply'],
    summary:
      'Take back again what was withdrawn after a backup, where huella restore was stopped before it had.',
    operands: [],
    options: [
      { name: 'journal', value: 'FILE', about: JOURNAL },
      { name: 'no-journal', about: NO_JOURNAL },
    ],
    example: 'huella withdrawals reapply --journal withdrawals.ndjson',
    load: () => import('./commands/withdrawals-reapply.js'),
  },
];
