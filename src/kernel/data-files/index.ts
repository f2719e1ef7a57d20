export { DataFileError, once, readTable, type DataRow } from './read-table.js';
