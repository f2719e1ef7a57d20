export { BackupRefused, type BackupFault } from './backup-refused.js';
export { identitiesIn, keyFileOf, makeKeyPair, type KeyPair } from './keys.js';
export { loadBackup, sumsOf } from './load-backup.js';
export type { BackupEnd, BackupHead, TableSum } from './manifest.js';
export { checkBackup, headIn, type ReadBackup } from './read-backup.js';
export { encrypterFor, putInPlace, seal, unsealed } from './sealed-file.js';
export { backupOf, type Tell } from './write-backup.js';
