import type { Text } from '../text.js';

/** What is odd about the samples of a family. Persons and samples are named by their codes. */
export const LABORATORY_QUALITY_TEXTS = {
  'QUALITY.CONTRADICTION': {
    en: 'At {loci} the family contradicts itself unless something mutated; without {persons} it would not.',
    es: 'En {loci} la familia se contradice a menos que haya una mutación; sin {persons} no se contradiría.',
  },
  'QUALITY.CURED_BY': {
    en: 'Without {persons} the family agrees at all loci ({loci} do not). Check this sample and the declared tie first.',
    es: 'Sin {persons} la familia concuerda en todos los loci (no lo hace en {loci}). Revise primero esta muestra y el parentesco declarado.',
  },
  'QUALITY.CURED_OR_MUTATED': {
    en: 'Without {persons} the family agrees at all loci; contradictions at so few loci ({loci}) can be mutations. Type the sample again.',
    es: 'Sin {persons} la familia concuerda en todos los loci; contradicciones en tan pocos loci ({loci}) pueden ser mutaciones. Vuelva a tipificar la muestra.',
  },
  'QUALITY.NOT_CURED': {
    en: 'Leaving out three relatives or fewer does not make the family agree ({loci}). Check the pedigree as a whole.',
    es: 'Dejar fuera a tres familiares o menos no hace concordar a la familia ({loci}). Revise la genealogía completa.',
  },
  'QUALITY.LOOK_LIKE_ONE_PERSON': {
    en: 'The profiles of {persons} fit one person or identical twins better than the declared tie, by 10 to the power {log10} at {compared} loci. Check both samples and the tie.',
    es: 'Los perfiles de {persons} corresponden mejor a una misma persona o gemelos idénticos que al parentesco declarado, por 10 a la {log10} en {compared} loci. Revise ambas muestras y el parentesco.',
  },
  'QUALITY.LOOK_LIKE_PARENT_AND_CHILD': {
    en: 'The profiles of {persons} fit parent and child better than the declared tie, by 10 to the power {log10} at {compared} loci. Check both samples and the tie.',
    es: 'Los perfiles de {persons} corresponden mejor a madre o padre e hija o hijo que al parentesco declarado, por 10 a la {log10} en {compared} loci. Revise ambas muestras y el parentesco.',
  },
  'QUALITY.LOOK_LIKE_FULL_SIBLINGS': {
    en: 'The profiles of {persons} fit full siblings better than the declared tie, by 10 to the power {log10} at {compared} loci. Check both samples and the tie.',
    es: 'Los perfiles de {persons} corresponden mejor a hermanos de padre y madre que al parentesco declarado, por 10 a la {log10} en {compared} loci. Revise ambas muestras y el parentesco.',
  },
  'QUALITY.LOOK_LIKE_HALF_SIBLINGS': {
    en: 'The profiles of {persons} fit half siblings, or grandparent and grandchild, or aunt or uncle and nibling better than the declared tie, by 10 to the power {log10} at {compared} loci. Check both samples and the tie.',
    es: 'Los perfiles de {persons} corresponden mejor a medios hermanos, o abuelos y nietos, o tíos y sobrinos que al parentesco declarado, por 10 a la {log10} en {compared} loci. Revise ambas muestras y el parentesco.',
  },
  'QUALITY.LOOK_LIKE_COUSINS': {
    en: 'The profiles of {persons} fit first cousins better than the declared tie, by 10 to the power {log10} at {compared} loci. Check both samples and the tie.',
    es: 'Los perfiles de {persons} corresponden mejor a primos hermanos que al parentesco declarado, por 10 a la {log10} en {compared} loci. Revise ambas muestras y el parentesco.',
  },
  'QUALITY.LOOK_UNRELATED': {
    en: 'The profiles of {persons} fit unrelated people better than the declared tie, by 10 to the power {log10} at {compared} loci. Check both samples and the tie.',
    es: 'Los perfiles de {persons} corresponden mejor a personas sin parentesco que al parentesco declarado, por 10 a la {log10} en {compared} loci. Revise ambas muestras y el parentesco.',
  },
  'QUALITY.MAN_WITHOUT_Y': {
    en: 'Person {persons} is recorded as a man and shows no Y at amelogenin. Check the sample and the record; a deletion on the Y chromosome is rare.',
    es: 'La persona {persons} consta como hombre y no muestra Y en amelogenina. Revise la muestra y el registro; una deleción en el cromosoma Y es rara.',
  },
  'QUALITY.WOMAN_WITH_Y': {
    en: 'Person {persons} is recorded as a woman and shows a Y at amelogenin. Check the sample and the record.',
    es: 'La persona {persons} consta como mujer y muestra Y en amelogenina. Revise la muestra y el registro.',
  },
  'QUALITY.SAME_PROFILE': {
    en: 'Persons {persons} have one profile at {compared} loci: one sample under two names, one person declared twice, or identical twins. Find out which.',
    es: 'Las personas {persons} tienen el mismo perfil en {compared} loci: una muestra con dos nombres, una persona declarada dos veces o gemelos idénticos. Averigüe cuál.',
  },
  'QUALITY.SHARED_SAMPLE_CODE': {
    en: 'Sample code {sample} stands on several persons: {persons}. Correct the one that is wrong.',
    es: 'El código de muestra {sample} figura en varias personas: {persons}. Corrija el que esté mal.',
  },
  'QUALITY.SAMPLES_DIFFER': {
    en: 'Samples {first} and {second} of {persons} differ at {differences} of {common} common loci, which are not used. Find out which sample is whose.',
    es: 'Las muestras {first} y {second} de {persons} difieren en {differences} de {common} loci comunes, que no se usan. Averigüe de quién es cada muestra.',
  },
  'QUALITY.MIXTURE': {
    en: 'Sample {sample} of {persons} shows more than two alleles at {loci}: a mixture. Take it again.',
    es: 'La muestra {sample} de {persons} tiene más de dos alelos en {loci}: es una mezcla. Tómela de nuevo.',
  },
  'QUALITY.THREE_ALLELES': {
    en: 'Sample {sample} of {persons} shows more than two alleles at {loci}, which can be a duplication. Look at the electropherogram.',
    es: 'La muestra {sample} de {persons} tiene más de dos alelos en {loci}, lo que puede ser una duplicación. Revise el electroferograma.',
  },
  'QUALITY.ALLELE_OUTSIDE_TABLE': {
    en: 'Allele {allele} of {persons} at {loci} is not in the frequency table; it is given {frequency}, and the others are scaled down.',
    es: 'El alelo {allele} de {persons} en {loci} no está en la tabla de frecuencias; se le asigna {frequency} y los demás se reducen en proporción.',
  },
  'QUALITY.NO_FREQUENCIES': {
    en: 'The frequency table lacks {loci}, at which {persons} were typed: it is not used. Choose a table that has it.',
    es: 'La tabla de frecuencias no tiene {loci}, tipificado en {persons}: no se usa. Elija una tabla que lo tenga.',
  },
} as const satisfies Record<string, Text>;
