import { once, readTable } from '../../kernel/data-files/index.js';
import { dataFile } from './data-file.js';

/**
 * Returns Haitian names of the civil registers with their spelling in Haitian Creole (orthography of 1979),
 * where families and clerks write by ear. Only names whose spelling differs.
 */
export const readCreoleSpelling = once((): ReadonlyMap<string, string> => {
  const rows = readTable(dataFile('creole-spelling.csv'), ['register', 'creole']);
  return new Map(rows.map((row) => [row.readText('register'), row.readText('creole')]));
});
