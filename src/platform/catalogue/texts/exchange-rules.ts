import type { Text } from '../text.js';

/** What the contract says of a record as a whole: its dates, its profiles, its family. */
export const EXCHANGE_RULES_TEXTS = {
  'EXCHANGE.DATE_IN_FUTURE': {
    en: 'The date lies in the future. Check the year.',
    es: 'La fecha está en el futuro. Revise el año.',
  },
  'EXCHANGE.UPDATED_IN_FUTURE': {
    en: 'The time of the last change lies more than a day ahead. Set the clock of the sending system.',
    es: 'La hora del último cambio está más de un día en el futuro. Ajuste el reloj del sistema que envía.',
  },
  'EXCHANGE.END_BEFORE_START': {
    en: 'The end lies before the start. Check both.',
    es: 'El fin es anterior al inicio. Revise ambos.',
  },
  'EXCHANGE.BIRTH_AFTER_LAST_CONTACT': {
    en: 'The birth lies after the last contact. Check both dates.',
    es: 'El nacimiento es posterior al último contacto. Revise ambas fechas.',
  },
  'EXCHANGE.BIRTH_AFTER_SINCE': {
    en: 'The birth lies after the beginning of the situation. Check both dates.',
    es: 'El nacimiento es posterior al inicio de la situación. Revise ambas fechas.',
  },
  'EXCHANGE.DEPARTURE_AFTER_LAST_CONTACT': {
    en: 'The departure lies after the last contact. Check both dates.',
    es: 'La salida es posterior al último contacto. Revise ambas fechas.',
  },
  'EXCHANGE.DATES_OUT_OF_ORDER': {
    en: 'Two dates stand in an order that is hard to believe. Check them.',
    es: 'Dos fechas están en un orden difícil de creer. Revíselas.',
  },
  'EXCHANGE.AGE_CONTRADICTS_BIRTH': {
    en: 'The age and the date of birth contradict each other; neither is compared until one is mended.',
    es: 'La edad y la fecha de nacimiento se contradicen; ninguna se compara hasta corregir una.',
  },
  'EXCHANGE.DEATH_CONTRADICTS_INTERVAL': {
    en: 'The date of death and the post-mortem interval do not overlap. Check both.',
    es: 'La fecha de muerte y el intervalo post mortem no coinciden. Revise ambos.',
  },
  'EXCHANGE.CONTRADICTION': {
    en: 'Two statements of the record contradict each other, and neither is compared.',
    es: 'Dos afirmaciones del registro se contradicen y ninguna se compara.',
  },
  'EXCHANGE.PROFILE_BESIDE_PROFILES': {
    en: 'Give either `profile` or `profiles`, not both.',
    es: 'Indique `profile` o `profiles`, no ambos.',
  },
  'EXCHANGE.SAMPLE_CODE_TWICE': {
    en: 'A sample code stands twice; the two never count as independent. Give each sample its own.',
    es: 'Un código de muestra aparece dos veces; las dos nunca cuentan como independientes. Dé a cada muestra el suyo.',
  },
  'EXCHANGE.LOCUS_WRONG_HEADING': {
    en: 'A locus stands under the heading of another kind of chromosome. Move it.',
    es: 'Un locus está bajo el encabezado de otro tipo de cromosoma. Muévalo.',
  },
  'EXCHANGE.LOCUS_TWICE': {
    en: 'A locus stands twice under different names. Keep one.',
    es: 'Un locus aparece dos veces con nombres distintos. Deje uno.',
  },
  'EXCHANGE.LOCUS_LEFT_OUT': {
    en: 'A locus could not be used and was left out.',
    es: 'No se pudo usar un locus y se omitió.',
  },
  'EXCHANGE.IMPOSSIBLE_ALLELE': {
    en: 'This is no allele. Write a number, or one with .1 to .3.',
    es: 'Esto no es un alelo. Escriba un número o uno con .1 a .3.',
  },
  'EXCHANGE.IMPOSSIBLE_MT_RANGE': {
    en: 'This is no range of mitochondrial positions. Write it like 16024-16365.',
    es: 'Esto no es un rango de posiciones mitocondriales. Escríbalo como 16024-16365.',
  },
  'EXCHANGE.IMPOSSIBLE_MT_VARIANT': {
    en: 'This is no mitochondrial variant. Write it like A263G, A263del or 315.1C.',
    es: 'Esto no es una variante mitocondrial. Escríbala como A263G, A263del o 315.1C.',
  },
  'EXCHANGE.MT_VARIANT_OUTSIDE_RANGES': {
    en: 'A variant lies outside what was read. Correct the variant or the ranges.',
    es: 'Una variante está fuera de lo que se leyó. Corrija la variante o los rangos.',
  },
  'EXCHANGE.MT_WRONG_REFERENCE_BASE': {
    en: 'The reference sequence (rCRS) has another base at this position. Check the variant.',
    es: 'La secuencia de referencia (rCRS) tiene otra base en esta posición. Revise la variante.',
  },
  'EXCHANGE.MT_VARIANT_TWICE': {
    en: 'Two variants stand at one position. Keep one.',
    es: 'Hay dos variantes en una posición. Deje una.',
  },
  'EXCHANGE.FAMILY_TWO_IN_ONE_ROLE': {
    en: 'Two people stand in a biological role that only one can have. Mark one as not biological, or correct the relationship.',
    es: 'Dos personas ocupan un papel biológico que solo una puede tener. Marque una como no biológica o corrija el parentesco.',
  },
  'EXCHANGE.FAMILY_SEX_IMPOSSIBLE': {
    en: 'The sex does not fit the biological role. Check both.',
    es: 'El sexo no corresponde al papel biológico. Revise ambos.',
  },
  'EXCHANGE.FAMILY_TWIN_IMPOSSIBLE': {
    en: 'An identical twin is a full sibling of the same sex. Check the relationship and the sex.',
    es: 'Un gemelo idéntico es hermano de padre y madre y del mismo sexo. Revise el parentesco y el sexo.',
  },
  'EXCHANGE.FAMILY_SAME_PARENT_TWICE': {
    en: 'Father and mother are one person. Correct one of them.',
    es: 'Padre y madre son la misma persona. Corrija uno.',
  },
  'EXCHANGE.FAMILY_OWN_ANCESTOR': {
    en: 'Somebody is their own ancestor. Check fathers and mothers of the pedigree.',
    es: 'Alguien es su propio antepasado. Revise padres y madres del árbol.',
  },
} as const satisfies Record<string, Text>;
