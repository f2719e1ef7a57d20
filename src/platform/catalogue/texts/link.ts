import type { Text } from '../text.js';

/** What `huella link` says. */
export const LINK_TEXTS = {
  'LINK.SPEC_REFUSED': {
    en: 'File {file}, {place}: {wrong}. Correct it; huella link --help shows what a specification holds.',
    es: 'El archivo {file}, {place}: {wrong}. Corríjalo; huella link --help muestra qué contiene una especificación.',
  },
  'LINK.KIND_UNKNOWN': {
    en: 'File {file}, {place}: this is no kind of column. The kinds are {kinds}.',
    es: 'El archivo {file}, {place}: ese no es un tipo de columna. Los tipos son {kinds}.',
  },
  'LINK.COLUMN_TWICE': {
    en: 'File {file}: the column {column} stands there twice. Name each column once, and the id not among the fields.',
    es: 'El archivo {file}: la columna {column} aparece dos veces. Indique cada columna una sola vez, y el id no entre los campos.',
  },
  'LINK.NO_ROWS': {
    en: 'File {file} has no row. Give a table with rows.',
    es: 'El archivo {file} no tiene ninguna fila. Indique una tabla con filas.',
  },
  'LINK.ID_EMPTY': {
    en: 'File {file}, row {row}: the column {column} is empty. Give each row an id of its own.',
    es: 'El archivo {file}, fila {row}: la columna {column} está vacía. Dé a cada fila un identificador propio.',
  },
  'LINK.ID_TWICE': {
    en: 'File {file}: the rows {first} and {second} have one id in the column {column}. Give each row an id of its own.',
    es: 'El archivo {file}: las filas {first} y {second} tienen el mismo id en la columna {column}. Dé a cada fila un identificador propio.',
  },
  'LINK.NOTHING_TO_COMPARE': {
    en: 'File {file}: no column says anything; all cells are empty or placeholders. Name columns with values.',
    es: 'El archivo {file}: ninguna columna dice nada; todas las celdas están vacías o son de relleno. Indique columnas con valores.',
  },
} as const satisfies Record<string, Text>;
