import type { Text } from '../text.js';

/** What is said of genetic files, in and out. None repeats an allele or a name. */
export const PROFILES_TEXTS = {
  'PROFILES.SAMPLE_EMPTY': {
    en: 'A row with alleles names no sample. Fill in the code of the sample.',
    es: 'Una fila con alelos no nombra ninguna muestra. Complete el código de la muestra.',
  },
  'PROFILES.LOCUS_UNKNOWN': {
    en: 'The list of loci does not have this name; the locus was left out. Write its STRBase name or a usual alias.',
    es: 'La lista de loci no tiene este nombre; se omitió el locus. Escriba su nombre de STRBase o un alias usual.',
  },
  'PROFILES.OFF_LADDER': {
    en: 'A call lies off or beyond the allelic ladder; the locus was left out.',
    es: 'Un resultado está fuera de la escalera alélica; se omitió el locus.',
  },
  'PROFILES.THREE_ALLELES': {
    en: 'A locus has three or more alleles; it was left out. Review the electropherogram.',
    es: 'Un locus tiene tres o más alelos; se omitió. Revise el electroferograma.',
  },
  'PROFILES.ONE_ALLELE_REPEATED': {
    en: 'A locus has one allele and was read as homozygous. Write F as the second allele where it may have dropped out.',
    es: 'Un locus tiene un solo alelo y se leyó como homocigoto. Escriba F como segundo alelo si este pudo perderse.',
  },
  'PROFILES.DECIMAL_COMMA': {
    en: 'An allele is written with a comma. Write a point before the bases of an incomplete repeat (9.3), or two cells if the comma stands between two alleles; no locus has an allele that ends in .4 to .9.',
    es: 'Un alelo está escrito con coma. Escriba un punto antes de las bases de una repetición incompleta (9.3), o dos celdas si la coma separa dos alelos; ningún locus tiene alelos que terminen en .4 a .9.',
  },
  'PROFILES.NOT_AN_ALLELE': {
    en: 'A cell that should hold an allele holds something else. Write a number such as 12 or 9.3; X or Y for amelogenin.',
    es: 'Una celda que debería contener un alelo contiene otra cosa. Escriba un número como 12 o 9.3; X o Y para la amelogenina.',
  },
  'PROFILES.LOCUS_TWICE': {
    en: 'A locus of one sample stands twice with different alleles. Leave the wrong line out.',
    es: 'Un locus de una misma muestra aparece dos veces con alelos distintos. Quite la línea equivocada.',
  },
  'PROFILES.TWO_PERSONS': {
    en: 'One sample code stands for what look like two persons. Give one of them another code.',
    es: 'Un mismo código de muestra parece corresponder a dos personas. Dé otro código a una de ellas.',
  },
  'PROFILES.MIXTURE': {
    en: 'Two or more loci have three or more alleles: a mixture of several persons, which is no profile. Separate it in the laboratory.',
    es: 'Dos o más loci tienen tres o más alelos: es una mezcla de varias personas, no un perfil. Sepárela en el laboratorio.',
  },
  'PROFILES.NO_LOCUS': {
    en: 'Not one locus of the sample can be used. Look at the warnings of its lines, or leave the sample out.',
    es: 'Ningún locus de la muestra se puede usar. Vea las advertencias de sus líneas o quite la muestra.',
  },
  'PROFILES.MT_LEFT_OUT': {
    en: 'Mitochondrial data in a genetic file is not read; it was left out. Hand it in with the exchange format.',
    es: 'Los datos mitocondriales de un archivo genético no se leen; se omitieron. Entréguelos en el formato de intercambio.',
  },
  'PROFILES.SAMPLE_UNKNOWN': {
    en: 'No record of the institution has a sample of this code. Register the record with the sample first, or import with remains as what new samples are.',
    es: 'Ningún registro de la institución tiene una muestra con este código. Registre antes el registro con la muestra, o importe indicando que las muestras nuevas son de restos.',
  },
  'PROFILES.SAMPLE_IN_TWO_RECORDS': {
    en: 'Two records of the institution have a sample of this code. Correct the code in one of them.',
    es: 'Dos registros de la institución tienen una muestra con este código. Corrija el código en uno de ellos.',
  },
  'PROFILES.RECORD_WITHDRAWN': {
    en: 'The record that has this sample was withdrawn; nothing was changed.',
    es: 'El registro que tiene esta muestra fue retirado; no se cambió nada.',
  },
  'PROFILES.CONTRADICTS_STORED': {
    en: 'Most loci differ from the profile that is stored for this sample: it looks like another person. Check the code; if the stored profile is wrong, amend the record.',
    es: 'La mayoría de los loci difiere del perfil guardado para esta muestra: parece otra persona. Verifique el código; si el perfil guardado es erróneo, corrija el registro.',
  },
  'PROFILES.CALLS_CHANGED': {
    en: 'Loci had other alleles in the record; those of the file took their place.',
    es: 'Algunos loci tenían otros alelos en el registro; los del archivo los reemplazaron.',
  },
  'PROFILES.SAMPLE_TYPE_ASSUMED': {
    en: 'The file does not say what a sample is: tissue was written for remains, buccal for relatives. Amend the record where it is something else.',
    es: 'El archivo no dice qué es una muestra: se anotó tejido para restos e hisopado bucal para familiares. Corrija el registro si es otra cosa.',
  },
  'PROFILES.CATEGORY_NOT_REMAINS': {
    en: 'The category of this sample is not one of remains. Register the report with this relative and the sample first.',
    es: 'La categoría de esta muestra no es de restos. Registre antes el reporte con este familiar y la muestra.',
  },
  'PROFILES.RELATIVE_LEFT_OUT': {
    en: 'A relative who gave a sample has a relation that a report has no word for, and was left out. Add them to the report by hand.',
    es: 'Un familiar que dio una muestra tiene un parentesco para el que un reporte no tiene palabra, y se omitió. Agréguelo a mano al reporte.',
  },
  'PROFILES.NOT_FAMILIAS': {
    en: 'The file does not begin as Familias begins its files. Give a file that Familias 3 has saved (.fam).',
    es: 'El archivo no comienza como los de Familias. Entregue un archivo guardado por Familias 3 (.fam).',
  },
  'PROFILES.FAMILIAS_LINE': {
    en: 'The Familias file cannot be read at line {line}: expected {expected}. Save it again from Familias, without changes by hand.',
    es: 'El archivo de Familias no se puede leer en la línea {line}: se esperaba {expected}. Guárdelo de nuevo desde Familias, sin cambios a mano.',
  },
  'PROFILES.FAMILIAS_NOT_READ': {
    en: 'The Familias file holds what is not read here: {what}. Save it without that.',
    es: 'El archivo de Familias contiene algo que aquí no se lee: {what}. Guárdelo sin ello.',
  },
  'PROFILES.FAMILIAS_CANNOT_SAY': {
    en: 'Familias has no words for {what}, so no file was written. Leave it out of the case, or write the script for R.',
    es: 'Familias no tiene forma de expresar {what}, así que no se escribió ningún archivo. Quítelo del caso o escriba el guion para R.',
  },
} as const satisfies Record<string, Text>;
