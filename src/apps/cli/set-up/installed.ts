import type { Enrolled } from './enrol-first.js';
import type { Missing } from './missing.js';

/** What an installation was given, and what it still lacks. */
export interface Installed {
  /** File of the settings; nothing where an environment has set them. */
  readonly file: string | undefined;
  readonly settings: readonly string[];
  readonly enrolled?: Enrolled;
  /** Units that were written. */
  readonly units: readonly string[];
  /** File with the secret key of backups, where one was made. */
  readonly backupKey?: string | undefined;
  readonly keys?: string;
  readonly missing: readonly Missing[];
}
