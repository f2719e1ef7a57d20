export { AccountTurns } from './account-turns.js';
export { asOneRequest } from './connection-share.js';
export { changeOne, changeOneOf, changeRows } from './change-one.js';
export { openDataSource, type DatabaseParts } from './data-source.js';
export { requireSafeLine } from './require-safe-line.js';
export { DatabaseUnavailable } from './database-unavailable.js';
export { EmbeddedPostgres } from './embedded/embedded-postgres.js';
export { EmbeddedPostgresFailed } from './embedded/embedded-postgres-failed.js';
export { DATA_CLASSES, type DataClass, type HeldValue, type HeldTable } from './held.js';
export {
  addressOf,
  LOGIN_NAMES,
  LOGINS,
  loginOf,
  type Login,
  type LoginPasswords,
} from './row-security/database-roles.js';
export { installRowSecurity } from './row-security/install.js';
export type { RowContext } from './row-security/row-context.js';
export {
  OWN_INSTITUTION,
  type OpenTable,
  type Reach,
  type RowClause,
  type RowRule,
  type RowSecurity,
} from './row-security/row-rules.js';
export {
  actingAs,
  asPlatform,
  atEnd,
  deedOf,
  inTime,
  PLATFORM_CONTEXT,
  TenantDb,
  withLentRows,
  type Deed,
  type Tx,
} from './tenant-db.js';
export { turnsOfThisWork, workInTurns } from './work-in-turns.js';
