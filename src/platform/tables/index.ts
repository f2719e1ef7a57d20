export { isByColumn, readTable, type TableColumn } from './read-table.js';
export type { TableFile, TableRequest } from './table-file.js';
