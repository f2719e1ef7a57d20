export type BackupFault =
  | 'WRONG_KEY'
  | 'NO_KEY'
  | 'DAMAGED'
  | 'NOT_ONE'
  | 'NEWER'
  | 'OLDER'
  | 'NOT_EMPTY'
  | 'DIFFERS'
  | 'RIGHTS';

/** Refusal of a backup that cannot be made, read or restored: what is wrong, and what mends it. */
export class BackupRefused extends Error {
  readonly code: string;

  constructor(
    fault: BackupFault,
    readonly what: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${what} ${mend}`, options);
    this.code = `BACKUP.${fault}`;
    this.name = 'BackupRefused';
  }
}
