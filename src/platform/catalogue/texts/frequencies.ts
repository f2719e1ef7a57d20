import type { Text } from '../text.js';

/** What is wrong with a table of allele frequencies that a laboratory brings in, with the locus, the allele and the mend. */
export const FREQUENCIES_TEXTS = {
  'FREQUENCIES.FILE_REFUSED': {
    en: 'The frequency table has {faults} faults, and nothing of it was kept; {good} of its loci are good. Correct the others, or have them left out on purpose: a table that silently lacks loci would be a trap.',
    es: 'La tabla de frecuencias tiene {faults} errores y no se guardó nada; {good} de sus loci están bien. Corrija los demás u omítalos a propósito: una tabla a la que le faltan loci sin que se note sería una trampa.',
  },
  'FREQUENCIES.FORM': {
    en: 'This is no table of allele frequencies. Give lines of locus, allele, frequency; or a first column Allele and a column a locus; or blocks of allele and frequency under the name of a locus.',
    es: 'Esto no es una tabla de frecuencias alélicas. Dé líneas de locus, alelo, frecuencia; o una primera columna Alelo y una columna por locus; o bloques de alelo y frecuencia bajo el nombre de un locus.',
  },
  'FREQUENCIES.CELLS': {
    en: 'Line {line} ({locus}) has {cells} cells in place of {expected}. A decimal comma splits a figure in two: write 0.125, with a point; or an allele without a frequency was left on the line.',
    es: 'La línea {line} ({locus}) tiene {cells} celdas en lugar de {expected}. Una coma decimal parte una cifra en dos: escriba 0.125, con punto; o quedó en la línea un alelo sin frecuencia.',
  },
  'FREQUENCIES.LOCUS_UNKNOWN': {
    en: 'The name {locus} is not that of a locus which this platform knows. Write it as in STRBase, for instance D3S1358, vWA or Penta D.',
    es: 'El nombre {locus} no es el de un locus que esta plataforma conozca. Escríbalo como en STRBase, por ejemplo D3S1358, vWA o Penta D.',
  },
  'FREQUENCIES.LOCUS_NOT_FOR_KINSHIP': {
    en: 'Locus {locus} is not weighed by allele frequencies: it tells the sex or lies on the Y chromosome, which is inherited as a whole. Take it out of the table.',
    es: 'El locus {locus} no se pondera con frecuencias alélicas: indica el sexo o está en el cromosoma Y, que se hereda entero. Quítelo de la tabla.',
  },
  'FREQUENCIES.LOCUS_TWICE': {
    en: 'Locus {locus} is there twice, as {first} and as {second}. Keep one.',
    es: 'El locus {locus} está dos veces, como {first} y como {second}. Deje uno.',
  },
  'FREQUENCIES.NO_ALLELE': {
    en: 'Line {line}: locus {locus} has "{allele}", which is no allele. Write a number such as 9 or 9.3; alleles beyond the ladder, such as <8, have no place in a table.',
    es: 'Línea {line}: el locus {locus} tiene «{allele}», que no es un alelo. Escriba un número como 9 o 9.3; los alelos fuera de la escalera, como <8, no caben en una tabla.',
  },
  'FREQUENCIES.DECIMAL_COMMA': {
    en: 'Line {line}: locus {locus}, allele {allele}: "{text}" is written with a decimal comma. Write it with a point.',
    es: 'Línea {line}: locus {locus}, alelo {allele}: «{text}» está escrito con coma decimal. Escríbalo con punto.',
  },
  'FREQUENCIES.NEGATIVE': {
    en: 'Line {line}: locus {locus}, allele {allele}: the frequency {text} is negative. Look it up in the source.',
    es: 'Línea {line}: locus {locus}, alelo {allele}: la frecuencia {text} es negativa. Compruébela en la fuente.',
  },
  'FREQUENCIES.NO_NUMBER': {
    en: 'Line {line}: locus {locus}, allele {allele}: the frequency "{text}" is no number. Write a number such as 0.125, without a sign such as %.',
    es: 'Línea {line}: locus {locus}, alelo {allele}: la frecuencia «{text}» no es un número. Escriba un número como 0.125, sin signos como %.',
  },
  'FREQUENCIES.ZERO': {
    en: 'Line {line}: locus {locus}, allele {allele} has the frequency 0. Leave an allele that was not met out: it gets the least frequency when it turns up.',
    es: 'Línea {line}: locus {locus}, el alelo {allele} tiene frecuencia 0. Omita un alelo no observado: si aparece recibe la frecuencia mínima.',
  },
  'FREQUENCIES.ABOVE_ONE': {
    en: 'Line {line}: locus {locus}, allele {allele}: the frequency {text} is above 1. Divide percentages by 100, and counts by the alleles sampled.',
    es: 'Línea {line}: locus {locus}, alelo {allele}: la frecuencia {text} es mayor que 1. Divida los porcentajes entre 100 y los conteos entre los alelos muestreados.',
  },
  'FREQUENCIES.SUM_ROUNDED': {
    en: 'The frequencies of locus {locus} sum to {sum} and not to 1, as rounded figures do. Ask for the table to be rescaled, or look for a missing rare allele.',
    es: 'Las frecuencias del locus {locus} suman {sum} y no 1, como ocurre con cifras redondeadas. Pida que la tabla se reescale o busque un alelo raro que falte.',
  },
  'FREQUENCIES.SAMPLE_SIZE': {
    en: 'The size of the sample at locus {locus}, "{text}", is no whole number above 0. Correct it.',
    es: 'El tamaño de la muestra en el locus {locus}, «{text}», no es un número entero mayor que 0. Corríjalo.',
  },
  'FREQUENCIES.FACT': {
    en: 'What is said about the table cannot be used at {field}: it is missing, too long or out of range. A code has letters, digits, points and hyphens; theta lies from 0 to below 1, the least frequency between 0 and 1.',
    es: 'Lo que se dice de la tabla no se puede usar en {field}: falta, es demasiado largo o está fuera de rango. Un código tiene letras, cifras, puntos y guiones; theta va de 0 a menos de 1 y la frecuencia mínima está entre 0 y 1.',
  },
  'FREQUENCIES.CODE_TAKEN': {
    en: 'A table that comes with the platform is called {code}. Choose another code.',
    es: 'Una tabla que viene con la plataforma se llama {code}. Elija otro código.',
  },
} as const satisfies Record<string, Text>;
