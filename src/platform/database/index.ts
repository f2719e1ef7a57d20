export { DatabaseUnavailable, openDataSource, type DatabaseParts } from './data-source.js';
export { EmbeddedPostgres } from './embedded/embedded-postgres.js';
export { EmbeddedPostgresFailed } from './embedded/embedded-postgres-failed.js';
export { TenantDb, type RowContext, type Tx } from './tenant-db.js';
