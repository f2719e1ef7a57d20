import type { Text } from '../text.js';

export const IMPORTS_TEXTS = {
  'IMPORTS.DATE_UNREADABLE': {
    en: 'A date has none of the forms that the mapping names. Correct it or add its form to the mapping.',
    es: 'Una fecha no tiene ninguna de las formas de la correspondencia. Corríjala o agregue su forma.',
  },
  'IMPORTS.NUMBER_UNREADABLE': {
    en: 'A number cannot be read or is not possible; the cell was kept under `extra`.',
    es: 'Un número no se puede leer o no es posible; la celda se guardó en `extra`.',
  },
  'IMPORTS.MEASURE_UNREADABLE': {
    en: 'A measure cannot be read or is not possible; the cell was kept under `extra`.',
    es: 'Una medida no se puede leer o no es posible; la celda se guardó en `extra`.',
  },
  'IMPORTS.RANGE_UNREADABLE': {
    en: 'A range cannot be read or stands upside down; its cells were kept under `extra`.',
    es: 'Un intervalo no se puede leer o está invertido; sus celdas se guardaron en `extra`.',
  },
  'IMPORTS.YEARS_UNREADABLE': {
    en: 'Years cannot be read; their cells were kept under `extra`.',
    es: 'No se pueden leer los años; sus celdas se guardaron en `extra`.',
  },
  'IMPORTS.INTERVAL_UNREADABLE': {
    en: 'A span of time cannot be read; the cell was kept under `extra`.',
    es: 'Un lapso de tiempo no se puede leer; la celda se guardó en `extra`.',
  },
  'IMPORTS.COORDINATES_UNREADABLE': {
    en: 'Coordinates cannot be read or lie outside the area of the table; the cells were kept under `extra`.',
    es: 'Las coordenadas no se pueden leer o están fuera del área de la tabla; las celdas se guardaron en `extra`.',
  },
  'IMPORTS.UNKNOWN_WORD': {
    en: 'The mapping does not know this word; the cell was kept under `extra`. Add the word to the mapping.',
    es: 'La correspondencia no conoce esta palabra; la celda se guardó en `extra`. Agregue la palabra.',
  },
  'IMPORTS.BLOCK_INCOMPLETE': {
    en: 'A group of fields lacks a part without which it cannot stand; its cells were kept under `extra`.',
    es: 'A un grupo de campos le falta una parte indispensable; sus celdas se guardaron en `extra`.',
  },
  'IMPORTS.LINE_TOO_LONG': {
    en: 'The line is longer than 16 MB. Split the record or leave out what is embedded in it.',
    es: 'La línea supera 16 MB. Divida el registro o quite lo que lleva incrustado.',
  },
  'IMPORTS.LINE_TRUNCATED': {
    en: 'The file ends in the middle of this line. Send the whole file again.',
    es: 'El archivo termina en medio de esta línea. Envíe de nuevo el archivo completo.',
  },
  'IMPORTS.UTF8_INVALID': {
    en: 'The bytes of this line are not valid UTF-8. Save the file as UTF-8.',
    es: 'Los bytes de esta línea no son UTF-8 válido. Guarde el archivo como UTF-8.',
  },
  'IMPORTS.CELL_COUNT': {
    en: 'The row has another number of cells than the header. Look for a missing or a stray separator.',
    es: 'La fila tiene otro número de celdas que el encabezado. Busque un separador que falte o sobre.',
  },
  'IMPORTS.CELL_TOO_LONG': {
    en: 'A cell is longer than 1 MB, or its quote is never closed.',
    es: 'Una celda supera 1 MB o sus comillas no se cierran.',
  },
  'IMPORTS.QUOTE_MISPLACED': {
    en: 'Something stands between a closing quote and the end of its cell. Write a quote inside a cell twice.',
    es: 'Hay algo entre las comillas de cierre y el fin de la celda. Dentro de una celda escriba las comillas dos veces.',
  },
  'IMPORTS.QUOTE_UNCLOSED': {
    en: 'A quote is never closed. Close it.',
    es: 'Unas comillas no se cierran. Ciérrelas.',
  },
  'IMPORTS.NUL_CHARACTER': {
    en: 'A cell holds the character U+0000. Remove it.',
    es: 'Una celda contiene el carácter U+0000. Quítelo.',
  },
  'IMPORTS.ROW_EMPTY': {
    en: 'No cell of the row says anything. Remove the row.',
    es: 'Ninguna celda de la fila dice nada. Quite la fila.',
  },
  'IMPORTS.ID_EMPTY': {
    en: 'The cell with the code of the record is empty. Fill it in.',
    es: 'La celda con el código del registro está vacía. Complétela.',
  },
  'IMPORTS.MAPPING_EMPTY': {
    en: 'The mapping lacks what it cannot do without. Complete it.',
    es: 'A la correspondencia le falta algo indispensable. Complétela.',
  },
  'IMPORTS.MAPPING_COLUMN_MISSING': {
    en: 'A rule of the mapping names no column. Name one.',
    es: 'Una regla de la correspondencia no nombra ninguna columna. Nombre una.',
  },
  'IMPORTS.MAPPING_DATE_FORMAT': {
    en: 'The mapping has a date format that is none. Write it like YYYY-MM-DD.',
    es: 'La correspondencia tiene un formato de fecha que no existe. Escríbalo como YYYY-MM-DD.',
  },
  'IMPORTS.MAPPING_DATE_AMBIGUOUS': {
    en: 'Two date formats of the mapping read one cell as two days. Keep the one that the table uses.',
    es: 'Dos formatos de fecha leen una celda como dos días distintos. Conserve el que usa la tabla.',
  },
  'IMPORTS.MAPPING_INVALID': {
    en: 'The mapping cannot be used. Mend the places that are listed.',
    es: 'La correspondencia no se puede usar. Corrija los lugares indicados.',
  },
  'IMPORTS.MAPPING_UNREADABLE': {
    en: 'The mapping is not valid JSON. Mend it.',
    es: 'La correspondencia no es JSON válido. Corríjala.',
  },
  'IMPORTS.COLUMNS_MISSING': {
    en: 'The table lacks columns that its format requires. Choose the right format or the whole table.',
    es: 'A la tabla le faltan columnas que su formato exige. Elija el formato correcto o la tabla completa.',
  },
  'IMPORTS.COLUMN_TWICE': {
    en: 'A column that is needed stands twice in the header. Keep one of them.',
    es: 'Una columna necesaria aparece dos veces en el encabezado. Deje una sola.',
  },
  'IMPORTS.CR_ALONE': {
    en: 'The lines end with CR alone. Save the file with line ends of LF or CRLF.',
    es: 'Las líneas terminan solo en CR. Guarde el archivo con finales de línea LF o CRLF.',
  },
  'IMPORTS.FORMAT_UNKNOWN': {
    en: 'The format of the file is not known. Name it, or write a mapping.',
    es: 'No se conoce el formato del archivo. Indíquelo o escriba una correspondencia.',
  },
  'IMPORTS.HEADER_TOO_LONG': {
    en: 'The header is longer than 16 MB. Is the file a table?',
    es: 'El encabezado supera 16 MB. ¿Es una tabla este archivo?',
  },
  'IMPORTS.NOT_NDJSON': {
    en: 'The file is not NDJSON: its first character is not {, as an object begins. Choose the format of the file.',
    es: 'El archivo no es NDJSON: su primer carácter no es {, con el que empieza un objeto. Elija el formato del archivo.',
  },
  'IMPORTS.NOT_UTF8': {
    en: 'The header is not UTF-8. Save the file as UTF-8.',
    es: 'El encabezado no está en UTF-8. Guarde el archivo como UTF-8.',
  },
  'IMPORTS.NUL_BYTES': {
    en: 'The file holds NUL bytes and is no text, or UTF-16. Save it as UTF-8.',
    es: 'El archivo contiene bytes NUL: no es texto o está en UTF-16. Guárdelo como UTF-8.',
  },
  'IMPORTS.STALE': {
    en: 'The record is older than the one that stands, or says something else at the same time of change. Nothing was replaced.',
    es: 'El registro es más antiguo que el vigente o dice otra cosa con la misma fecha de cambio. No se reemplazó nada.',
  },
  'IMPORTS.TYPE_CHANGED': {
    en: 'A record of this code and of another type stands already; a record never changes its type.',
    es: 'Ya existe un registro con este código y de otro tipo; un registro nunca cambia de tipo.',
  },
  'IMPORTS.SAMPLE_CODE_SHARED': {
    en: 'Another record has a sample of this code; the two never count as independent.',
    es: 'Otro registro tiene una muestra con este código; las dos nunca cuentan como independientes.',
  },
  'IMPORTS.ID_TWICE_IN_FILE': {
    en: 'The file has a record of this code twice; the later one replaced the earlier.',
    es: 'El archivo tiene dos veces un registro con este código; el posterior reemplazó al anterior.',
  },
  'IMPORTS.TYPE_NOT_ALLOWED': {
    en: 'This account may not hand in records of this type.',
    es: 'Esta cuenta no puede entregar registros de este tipo.',
  },
  'IMPORTS.INSTITUTION_UNKNOWN': {
    en: 'The institution {institution} is not enrolled here. Load it first, or correct its code.',
    es: 'La institución {institution} no está inscrita aquí. Cárguela primero o corrija su código.',
  },
  'IMPORTS.TAKEN_OVER': {
    en: 'Another process has taken this import up. Look at how far it is; there is nothing to do.',
    es: 'Otro proceso retomó esta importación. Vea su avance; no hay nada que hacer.',
  },
  'IMPORTS.CANNOT_UNDO': {
    en: 'An import that is {state} cannot be taken back: only one that has ended and stored something can, and only once.',
    es: 'Una importación en estado {state} no se puede deshacer: solo una que terminó y guardó algo, y solo una vez.',
  },
  'IMPORTS.XML_BROKEN': {
    en: 'The XML cannot be read on from here; what stands before was read. Export the whole file again.',
    es: 'El XML no se puede seguir leyendo desde aquí; lo anterior se leyó. Exporte de nuevo el archivo completo.',
  },
  'IMPORTS.XML_INVALID': {
    en: 'The file is no XML that can be read. Export it again; it must be whole, and UTF-8.',
    es: 'El archivo no es XML legible. Expórtelo de nuevo; debe estar completo y en UTF-8.',
  },
  'IMPORTS.XML_DOCTYPE': {
    en: 'An XML file with a document type is not read, for it could reach for other files. Save it without DOCTYPE.',
    es: 'No se leen archivos XML con tipo de documento, porque podrían alcanzar otros archivos. Guárdelo sin DOCTYPE.',
  },
  'IMPORTS.NOT_CODIS': {
    en: 'The XML file is no CODIS import file. Choose the format that it has.',
    es: 'El archivo XML no es un archivo de importación de CODIS. Elija el formato que tiene.',
  },
  'IMPORTS.NOT_FAMILIAS': {
    en: 'The file is no Familias file that can be read. Save it again from Familias 3.',
    es: 'El archivo no es un archivo de Familias legible. Guárdelo de nuevo desde Familias 3.',
  },
  'IMPORTS.TOO_LARGE_TO_HOLD': {
    en: 'The file is too large for its format, which must be held whole. Split it between two samples.',
    es: 'El archivo es demasiado grande para su formato, que se lee entero. Divídalo entre dos muestras.',
  },
  'IMPORTS.PROFILES_AS': {
    en: 'What becomes of new samples cannot be said of this format. Say remains of genetic profiles, or records of a Familias file.',
    es: 'Para este formato no se puede indicar qué son las muestras nuevas. Indique restos para perfiles genéticos, o registros para un archivo de Familias.',
  },
  'IMPORTS.INSTITUTION_NEEDED': {
    en: 'A genetic file names samples, not institutions. Say whose they are: --institution CODE, or institution in the request.',
    es: 'Un archivo genético nombra muestras, no instituciones. Indique de quién son: --institution CÓDIGO, o institution en la solicitud.',
  },
  'IMPORTS.FILE_TOO_LARGE': {
    en: 'The file is larger than {limitMb} MB. Split it, or import it on the command line.',
    es: 'El archivo supera {limitMb} MB. Divídalo o impórtelo desde la línea de comandos.',
  },
} as const satisfies Record<string, Text>;
