import type { Text } from '../text.js';

/** What has to be mended in a DVI problem, in lineage markers and in samples. Persons are named by their codes. */
export const GENETICS_JOINT_TEXTS = {
  'GENETICS.DVI_SHAPE': {
    en: 'The problem cannot be read at {part}. See docs/kernels/genetics-joint.md for its form.',
    es: 'El problema no se puede leer en {part}. Su forma está en docs/kernels/genetics-joint.md.',
  },
  'GENETICS.DVI_THETA': {
    en: 'A joint identification has theta 0: with subpopulation structure the families are not independent. Set theta to 0.',
    es: 'La identificación conjunta usa theta 0: con estructura de subpoblación las familias no son independientes. Ponga theta en 0.',
  },
  'GENETICS.DVI_THRESHOLD': {
    en: 'The threshold of the problem is a likelihood ratio above 1. Correct it.',
    es: 'El umbral del problema es una razón de verosimilitud mayor que 1. Corríjalo.',
  },
  'GENETICS.DVI_TABLE_TWICE': {
    en: 'Locus {locus} has two frequency tables, perhaps under two names. Keep one.',
    es: 'El locus {locus} tiene dos tablas de frecuencias, quizá con dos nombres. Deje una.',
  },
  'GENETICS.DVI_MISSING_UNKNOWN': {
    en: 'Missing person {person} is in no pedigree. Add the person to the family, or take the code off the list.',
    es: 'La persona desaparecida {person} no está en ningún pedigrí. Agréguela a la familia o quite el código de la lista.',
  },
  'GENETICS.DVI_MISSING_TWICE': {
    en: 'Missing person {person} is listed twice. Keep one.',
    es: 'La persona desaparecida {person} está dos veces en la lista. Deje una.',
  },
  'GENETICS.DVI_MISSING_IN_TWO': {
    en: 'Missing person {person} stands in two families. Join the families, or give the persons different codes.',
    es: 'La persona desaparecida {person} está en dos familias. Una las familias o dé códigos distintos a las personas.',
  },
  'GENETICS.DVI_MISSING_TYPED': {
    en: 'Missing person {person} has a genotype of their own. Compare it directly with the victims, and take it out of the family.',
    es: 'La persona desaparecida {person} tiene genotipo propio. Compárelo directamente con las víctimas y quítelo de la familia.',
  },
  'GENETICS.DVI_FAMILY_IMPOSSIBLE': {
    en: 'Family {family} contradicts itself at locus {locus}, whoever the victims are. Check the samples and the declared relations, or give the locus a mutation model.',
    es: 'La familia {family} se contradice en el locus {locus}, sean quienes sean las víctimas. Revise las muestras y los parentescos declarados, o dé al locus un modelo de mutación.',
  },
  'GENETICS.DVI_FAMILY_IMPOSSIBLE_WITH': {
    en: 'Family {family} contradicts itself at locus {locus}, whoever the victims are; without {persons} it does not. Check that sample and the declared relation, or give the locus a mutation model.',
    es: 'La familia {family} se contradice en el locus {locus}, sean quienes sean las víctimas; sin {persons} no. Revise esa muestra y el parentesco declarado, o dé al locus un modelo de mutación.',
  },
  'GENETICS.MIXTURE': {
    en: 'Sample of {person}: more than two alleles at {loci}. This is a mixture of several persons and no profile; separate it first.',
    es: 'Muestra de {person}: más de dos alelos en {loci}. Es una mezcla de varias personas y no un perfil; sepárela primero.',
  },
  'GENETICS.MT_RANGE': {
    en: 'Person {person}: "{range}" is no range of mitochondrial positions. Write 16024-16365 or 16024-576.',
    es: 'Persona {person}: «{range}» no es un rango de posiciones mitocondriales. Escriba 16024-16365 o 16024-576.',
  },
  'GENETICS.MT_VARIANT': {
    en: 'Person {person}: "{variant}" is no difference from the reference sequence. Write A263G, 263G, 315.1C or A249del.',
    es: 'Persona {person}: «{variant}» no es una diferencia con la secuencia de referencia. Escriba A263G, 263G, 315.1C o A249del.',
  },
  'GENETICS.MT_VARIANT_OUTSIDE': {
    en: 'Person {person}: {variant} lies outside what was read. Correct the ranges or the difference.',
    es: 'Persona {person}: {variant} está fuera de lo que se leyó. Corrija los rangos o la diferencia.',
  },
} as const satisfies Record<string, Text>;
