import type { Text } from '../text.js';

/** What has to be mended before a likelihood can be computed. Persons are named by their codes in the case. */
export const GENETICS_TEXTS = {
  'GENETICS.CASE_FIELD': {
    en: 'The case cannot be read at {field}: it is missing or of another form than a case has.',
    es: 'El caso no se puede leer en {field}: falta o tiene otra forma que la de un caso.',
  },
  'GENETICS.MODEL_FIELD': {
    en: 'The model cannot be used: {field} is missing, unknown or out of range.',
    es: 'El modelo no se puede usar: {field} falta, es desconocido o está fuera de rango.',
  },
  'GENETICS.LOCUS_ASKED_TWICE': {
    en: 'Locus {locus} is listed twice, perhaps under two names. Keep one.',
    es: 'El locus {locus} está dos veces en la lista, quizá con dos nombres. Deje uno.',
  },
  'GENETICS.LOCUS_TWICE': {
    en: 'Person {person} has locus {locus} twice, perhaps under two names. Keep one.',
    es: 'La persona {person} tiene dos veces el locus {locus}, quizá con dos nombres. Deje uno.',
  },
  'GENETICS.NOT_AN_ALLELE': {
    en: 'Person {person}, locus {locus}: "{allele}" is not an allele. Write a number such as 9 or 9.3, with a point; F as the second allele stands for one that may have dropped out.',
    es: 'Persona {person}, locus {locus}: «{allele}» no es un alelo. Escriba un número como 9 o 9.3, con punto; F como segundo alelo indica uno que pudo perderse.',
  },
  'GENETICS.GENOTYPE_SHAPE': {
    en: 'Person {person}, locus {locus}: a genotype has two alleles, and {found} were given. Write a single allele twice, or with F where its partner may have dropped out; a mixture is not a profile.',
    es: 'Persona {person}, locus {locus}: un genotipo tiene dos alelos y se dieron {found}. Escriba dos veces un alelo único, o con F si su pareja pudo perderse; una mezcla no es un perfil.',
  },
  'GENETICS.ALLELE_NOT_IN_TABLE': {
    en: 'Person {person}, locus {locus}: allele {allele} is not in the frequency table. Add it with the least frequency of the laboratory.',
    es: 'Persona {person}, locus {locus}: el alelo {allele} no está en la tabla de frecuencias. Agréguelo con la frecuencia mínima del laboratorio.',
  },
  'GENETICS.FREQUENCY_LINE': {
    en: 'Line {line} of {source} is not locus, allele, frequency. Correct it.',
    es: 'La línea {line} de {source} no es locus, alelo, frecuencia. Corríjala.',
  },
  'GENETICS.FREQUENCIES_EMPTY': {
    en: 'Locus {locus} has no alleles in the frequency table.',
    es: 'El locus {locus} no tiene alelos en la tabla de frecuencias.',
  },
  'GENETICS.FREQUENCY_OF_NO_ALLELE': {
    en: 'The frequency table gives locus {locus} an allele "{allele}", which is none. Write a number such as 9 or 9.3.',
    es: 'La tabla de frecuencias da al locus {locus} un alelo «{allele}», que no lo es. Escriba un número como 9 o 9.3.',
  },
  'GENETICS.FREQUENCY_OUT_OF_RANGE': {
    en: 'The frequency table gives allele {allele} of locus {locus} the frequency {frequency}. It must be above 0 and at most 1; give an allele that was not met the least frequency of the laboratory, or leave it out.',
    es: 'La tabla de frecuencias da al alelo {allele} del locus {locus} la frecuencia {frequency}. Debe ser mayor que 0 y como máximo 1; dé a un alelo no observado la frecuencia mínima del laboratorio u omítalo.',
  },
  'GENETICS.FREQUENCIES_SUM': {
    en: 'The frequencies of locus {locus} sum to {sum} and not to 1. Look for a missing or doubled allele.',
    es: 'Las frecuencias del locus {locus} suman {sum} y no 1. Busque un alelo que falte o esté repetido.',
  },
  'GENETICS.ALLELE_TWICE': {
    en: 'Allele {allele} of locus {locus} has two frequencies. Keep one.',
    es: 'El alelo {allele} del locus {locus} tiene dos frecuencias. Deje una.',
  },
  'GENETICS.MUTATION_RATE': {
    en: 'The mutation rates at locus {locus} are no probabilities. They lie between 0 and 1, and so does their sum.',
    es: 'Las tasas de mutación del locus {locus} no son probabilidades. Están entre 0 y 1, y su suma también.',
  },
  'GENETICS.MUTATION_RANGE': {
    en: 'The mutation range at locus {locus} must be above 0 and at most 1.',
    es: 'El rango de mutación del locus {locus} debe ser mayor que 0 y como máximo 1.',
  },
  'GENETICS.MUTATION_RATE_TOO_HIGH': {
    en: 'The mutation rate is too high for the frequencies of locus {locus}: the model would have negative probabilities. Lower it or choose another model.',
    es: 'La tasa de mutación es demasiado alta para las frecuencias del locus {locus}: el modelo tendría probabilidades negativas. Redúzcala o elija otro modelo.',
  },
  'GENETICS.TRANSFORM_IMPOSSIBLE': {
    en: 'The mutation model of locus {locus} has no stationary PM form: allele {allele} has the frequency {frequency}, and more would mutate to it in each generation than there is of it. Give it at least {least}, lower the rate, leave the transform out or use the proportional model.',
    es: 'El modelo de mutación del locus {locus} no tiene forma estacionaria PM: el alelo {allele} tiene la frecuencia {frequency} y en cada generación mutaría hacia él más de lo que hay. Dele al menos {least}, reduzca la tasa, quite la transformación o use el modelo proporcional.',
  },
  'GENETICS.STEPS_NEED_NUMBERS': {
    en: 'A stepwise mutation model counts repeats, and allele {allele} of locus {locus} is no number. Choose another model there.',
    es: 'Un modelo de mutación por pasos cuenta repeticiones y el alelo {allele} del locus {locus} no es un número. Elija otro modelo allí.',
  },
  'GENETICS.PERSON_TWICE': {
    en: 'Person {person} stands twice in the pedigree. Keep one entry.',
    es: 'La persona {person} aparece dos veces en el árbol. Deje una entrada.',
  },
  'GENETICS.PARENT_UNKNOWN': {
    en: 'The parent {parent} of person {person} is not in the pedigree. Add this person, or leave the parent empty.',
    es: 'El progenitor {parent} de la persona {person} no está en el árbol. Agregue a esa persona o deje vacío el progenitor.',
  },
  'GENETICS.FATHER_IS_A_WOMAN': {
    en: 'The father {parent} of person {person} is recorded as a woman. Correct the sex, or put this person in as the mother.',
    es: 'El padre {parent} de la persona {person} está registrado como mujer. Corrija el sexo o indique a esa persona como madre.',
  },
  'GENETICS.MOTHER_IS_A_MAN': {
    en: 'The mother {parent} of person {person} is recorded as a man. Correct the sex, or put this person in as the father.',
    es: 'La madre {parent} de la persona {person} está registrada como hombre. Corrija el sexo o indique a esa persona como padre.',
  },
  'GENETICS.ONE_PERSON_BOTH_PARENTS': {
    en: 'Person {person} has the same person as father and as mother. Correct one of them.',
    es: 'La persona {person} tiene a la misma persona como padre y como madre. Corrija uno de los dos.',
  },
  'GENETICS.CYCLE_OF_DESCENT': {
    en: 'Person {person} would be their own ancestor. Follow the parents of the pedigree and correct the circle.',
    es: 'La persona {person} sería antepasada de sí misma. Siga a los progenitores del árbol y corrija el círculo.',
  },
  'GENETICS.SEX': {
    en: 'The sex of person {person} must be male, female or unknown.',
    es: 'El sexo de la persona {person} debe ser male, female o unknown.',
  },
  'GENETICS.PERSON_NOT_IN_PEDIGREE': {
    en: 'Person {person} is not in the pedigree.',
    es: 'La persona {person} no está en el árbol.',
  },
  'GENETICS.PERSON_NOT_IN_HYPOTHESIS': {
    en: 'Person {person} has a profile and does not stand in hypothesis {hypothesis}. Every hypothesis must place everybody who was typed.',
    es: 'La persona {person} tiene un perfil y no figura en la hipótesis {hypothesis}. Cada hipótesis debe ubicar a todas las personas tipificadas.',
  },
  'GENETICS.IDENTICAL_GROUP': {
    en: 'Hypothesis {hypothesis} takes {persons} for one person: exactly one of these codes must stand in its pedigree.',
    es: 'La hipótesis {hypothesis} toma a {persons} por una sola persona: exactamente uno de esos códigos debe figurar en su árbol.',
  },
  'GENETICS.HYPOTHESIS_TWICE': {
    en: 'There are two hypotheses named {hypothesis}. Name each differently.',
    es: 'Hay dos hipótesis llamadas {hypothesis}. Dé a cada una un nombre distinto.',
  },
  'GENETICS.HYPOTHESIS_UNKNOWN': {
    en: 'There is no hypothesis {hypothesis} to compare the others with.',
    es: 'No hay una hipótesis {hypothesis} con la cual comparar las demás.',
  },
  'GENETICS.TARGET_IS_TYPED': {
    en: 'Person {person} is to be found and has a profile in the family already. Take the profile out, or ask for another person.',
    es: 'La persona {person} es la buscada y ya tiene un perfil en la familia. Quite el perfil o pregunte por otra persona.',
  },
  'GENETICS.X_NEEDS_SEX': {
    en: 'The sex of person {person} is not known, and X chromosomes pass on by sex. Record it.',
    es: 'No se conoce el sexo de la persona {person} y el cromosoma X se hereda según el sexo. Regístrelo.',
  },
  'GENETICS.TWO_X_ALLELES_OF_A_MAN': {
    en: 'Person {person} is a man and has two alleles at the X-chromosomal locus {locus}. Check sex and sample; a single allele is written twice.',
    es: 'La persona {person} es hombre y tiene dos alelos en el locus {locus} del cromosoma X. Revise el sexo y la muestra; un alelo único se escribe dos veces.',
  },
  'GENETICS.LINKED_WITH_THETA': {
    en: 'Linked loci are computed with theta 0 only. Set theta to 0, or take the loci as independent and say so in the report.',
    es: 'Los loci ligados se calculan solo con theta 0. Ponga theta en 0 o tome los loci como independientes e indíquelo en el informe.',
  },
  'GENETICS.THETA_TOO_LARGE': {
    en: 'Locus {locus}: with theta and this mutation model, so many untyped founders would take minutes or more memory than there is. Leave untyped relatives out who do not connect anybody typed, use the equal or the proportional model, or set theta to 0.',
    es: 'Locus {locus}: con theta y este modelo de mutación, tantos fundadores sin tipificar llevarían minutos o más memoria de la que hay. Quite a los parientes sin tipificar que no conectan a nadie tipificado, use el modelo igual o el proporcional, o ponga theta en 0.',
  },
  'GENETICS.PRIORS': {
    en: 'The prior probabilities must be one for each hypothesis, not negative, and sum to 1; they sum to {sum}.',
    es: 'Las probabilidades previas deben ser una por hipótesis, no negativas y sumar 1; suman {sum}.',
  },
} as const satisfies Record<string, Text>;
