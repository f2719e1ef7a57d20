export { isByColumn, readTable, type TableColumn, type TableFile, type TableRequest } from './read-table.js';
