import type { DatabaseParts, HeldTable, RowRule } from '../database/index.js';
import type { JobDefinition } from '../queue/index.js';
import type { RetentionRule, Rulings } from '../retention/index.js';

/**
 * A table of a module: what it holds, whose that is, how long it is kept, and who reaches which of its rows.
 */
export interface TableFacts extends HeldTable {
  /** Rules of rows by command: who reaches which; a command that is left out is refused to everybody. */
  readonly rows?: Omit<RowRule, 'table'>;
  /** Reason for which every login may use the table as a whole; in place of `rows`. */
  readonly open?: string;
  /** The login of an auditor reads it, under the same rules of rows. */
  readonly isForAudit?: true;
}

/** A column that names a sealed file: the file stays as long as a row names it. */
export interface FileColumn {
  readonly table: string;
  readonly column: string;
}

/**
 * Tables of a module, as data: its `tables.ts`. Every process loads it, before it opens the database; so it
 * loads no framework and no use case.
 */
export interface ModuleTables {
  readonly tables: readonly TableFacts[];
  /** Rules of retention of the tables. They are applied in this order: what hangs on a row goes before it. */
  readonly retention?: readonly RetentionRule[];
  /** Conditions under which a ruling keeps what a rule would take. One module of the platform states them. */
  readonly rulings?: Rulings;
  readonly files?: readonly FileColumn[];
  readonly migrations?: readonly (new () => object)[];
  /** Tables that are read through TypeORM's entities; most are read by SQL. */
  readonly entities?: Extract<DatabaseParts['entities'], readonly unknown[]>;
  readonly jobs?: readonly JobDefinition[];
}
