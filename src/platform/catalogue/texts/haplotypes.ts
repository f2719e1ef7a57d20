import type { Text } from '../text.js';

/** What is wrong with a database of Y or mitochondrial haplotypes that a laboratory brings in, with the line and the mend. */
export const HAPLOTYPES_TEXTS = {
  'HAPLOTYPES.FILE_REFUSED': {
    en: 'The haplotype database has {faults} faults, and nothing of it was kept. Correct them: a database that silently lacks lines would give wrong frequencies.',
    es: 'La base de haplotipos tiene {faults} errores y no se guardó nada. Corríjalos: una base a la que le faltan líneas sin que se note daría frecuencias falsas.',
  },
  'HAPLOTYPES.FACT': {
    en: 'What is said about the database cannot be used at {field}: it is missing or too long. A code has letters, digits, points and hyphens.',
    es: 'Lo que se dice de la base no se puede usar en {field}: falta o es demasiado largo. Un código tiene letras, cifras, puntos y guiones.',
  },
  'HAPLOTYPES.OTHER_KIND': {
    en: 'Code {code} names a database of the other kind (Y or mitochondrial). Choose another code.',
    es: 'El código {code} nombra una base del otro tipo (Y o mitocondrial). Elija otro código.',
  },
  'HAPLOTYPES.UNKNOWN': {
    en: 'Your institution has no haplotype database in use under the code {code}. The query haplotypeDatabases and huella haplotypes list show them.',
    es: 'Su institución no tiene en uso ninguna base de haplotipos con el código {code}. La consulta haplotypeDatabases y huella haplotypes list las muestran.',
  },
  'HAPLOTYPES.NO_COUNT_COLUMN': {
    en: 'The first line heads no column count. Head the columns, and say in the column count how many persons had each haplotype.',
    es: 'La primera línea no encabeza ninguna columna count. Encabece las columnas y diga en la columna count cuántas personas tenían cada haplotipo.',
  },
  'HAPLOTYPES.EMPTY': {
    en: 'Below the headings there is no haplotype. Write one a line.',
    es: 'Debajo de los encabezados no hay ningún haplotipo. Escriba uno por línea.',
  },
  'HAPLOTYPES.COLUMN': {
    en: 'Column "{column}" is no locus of the Y chromosome. Write it as in STRBase, such as DYS391, or take the column out.',
    es: 'La columna «{column}» no es un locus del cromosoma Y. Escríbala como en STRBase, por ejemplo DYS391, o quite la columna.',
  },
  'HAPLOTYPES.MT_COLUMNS': {
    en: 'A mitochondrial database has the columns range, differences and count, and no other.',
    es: 'Una base mitocondrial tiene las columnas range, differences y count, y ninguna más.',
  },
  'HAPLOTYPES.CELLS': {
    en: 'Line {line} has {cells} cells in place of {expected}. Separate differences by spaces and copies of a locus by a slash.',
    es: 'La línea {line} tiene {cells} celdas en lugar de {expected}. Separe las diferencias con espacios y las copias de un locus con una barra.',
  },
  'HAPLOTYPES.NO_COUNT': {
    en: 'Line {line}: the count "{text}" is no whole number above 0. Correct it, or take out a line that nobody had.',
    es: 'Línea {line}: el recuento «{text}» no es un número entero mayor que 0. Corríjalo o quite una línea que no tuvo nadie.',
  },
  'HAPLOTYPES.TWICE': {
    en: 'Line {line} has the haplotype of line {first} again. Put them together and add their counts.',
    es: 'La línea {line} repite el haplotipo de la línea {first}. Júntelas y sume sus recuentos.',
  },
  'HAPLOTYPES.LOCUS_TWICE': {
    en: 'Locus {locus} is there twice. Keep one column; copies of a locus stand in one cell, such as 11/14.',
    es: 'El locus {locus} está dos veces. Deje una columna; las copias de un locus van en una celda, como 11/14.',
  },
  'HAPLOTYPES.NO_ALLELE': {
    en: 'Line {line}: locus {locus} has "{allele}", which is no allele. Write repeats such as 14 or 17.2, 0 for a null allele, nothing where it was not typed.',
    es: 'Línea {line}: el locus {locus} tiene «{allele}», que no es un alelo. Escriba repeticiones como 14 o 17.2, 0 para un alelo nulo y nada donde no se tipificó.',
  },
  'HAPLOTYPES.NOTHING_TYPED': {
    en: 'Line {line} has a count and no locus. Fill it in or take it out.',
    es: 'La línea {line} tiene un recuento y ningún locus. Complétela o quítela.',
  },
  'HAPLOTYPES.RANGE': {
    en: 'Line {line}: "{text}" is no range of positions. Write such as 16024-16365 73-340, or 16024-576 over the origin.',
    es: 'Línea {line}: «{text}» no es un intervalo de posiciones. Escriba, por ejemplo, 16024-16365 73-340, o 16024-576 pasando por el origen.',
  },
  'HAPLOTYPES.VARIANT': {
    en: 'Line {line}: "{text}" is no difference from the reference. Write such as A263G, 263G, 315.1C or 249d.',
    es: 'Línea {line}: «{text}» no es una diferencia de la referencia. Escriba, por ejemplo, A263G, 263G, 315.1C o 249d.',
  },
  'HAPLOTYPES.OUTSIDE': {
    en: 'Line {line}: {text} lies outside what was read. Widen the range or take the difference out.',
    es: 'Línea {line}: {text} queda fuera de lo leído. Amplíe el intervalo o quite la diferencia.',
  },
  'HAPLOTYPES.REFERENCE': {
    en: 'Line {line}: {text} claims another base of the reference than the {base} that rCRS has there. Check the position.',
    es: 'Línea {line}: {text} atribuye a la referencia otra base que la {base} que rCRS tiene ahí. Compruebe la posición.',
  },
  'HAPLOTYPES.NO_COMMON_RANGE': {
    en: 'There is no position at which all haplotypes were read, so none could be counted. Split the file by what was read.',
    es: 'No hay ninguna posición en la que se leyeran todos los haplotipos, así que no se podría contar ninguno. Divida el archivo según lo leído.',
  },
} as const satisfies Readonly<Record<string, Text>>;
