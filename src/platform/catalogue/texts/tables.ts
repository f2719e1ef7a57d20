import type { Text } from '../text.js';

/** What is wrong with a table that is read column by column. */
export const TABLES_TEXTS = {
  'TABLES.UNKNOWN_FORMAT': {
    en: 'File {file} is no table that can be read. Give a .csv, .csv.gz or .parquet file.',
    es: 'El archivo {file} no es una tabla que se pueda leer. Indique un archivo .csv, .csv.gz o .parquet.',
  },
  'TABLES.NOT_READABLE': {
    en: 'File {file} is damaged, or is not what its name says. Write the file again, and see that it is whole.',
    es: 'El archivo {file} está dañado o no es lo que dice su nombre. Vuelva a generar el archivo y compruebe que esté completo.',
  },
  'TABLES.EMPTY': {
    en: 'File {file} is empty. Give a table with a line of column names and at least one row.',
    es: 'El archivo {file} está vacío. Indique una tabla con una línea de nombres de columnas y al menos una fila.',
  },
  'TABLES.COLUMN_MISSING': {
    en: 'File {file} lacks the columns {columns}. It has {present}. Correct the names, or the file.',
    es: 'Al archivo {file} le faltan las columnas {columns}. Tiene {present}. Corrija los nombres o el archivo.',
  },
  'TABLES.ROW_MALFORMED': {
    en: 'File {file}, line {line}: the line cannot be cut into cells, most often for a quote that is not closed. Correct the line.',
    es: 'El archivo {file}, línea {line}: la línea no se puede dividir en celdas, casi siempre por unas comillas sin cerrar. Corrija la línea.',
  },
} as const satisfies Record<string, Text>;
