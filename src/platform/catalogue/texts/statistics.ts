import type { SpokenText } from '../text.js';

/** Indicators and what is published of them. The Portuguese, French and Creole have to be reviewed by native speakers. */
export const STATISTICS_TEXTS = {
  'STATISTICS.PERIOD': {
    en: 'The period goes from one year to the same or a later one, from {first} to this year, over {most} years at most: write both years.',
    es: 'El período va de un año al mismo o a uno posterior, desde {first} hasta este año, con {most} años como máximo: escriba los dos años.',
    pt: 'O período vai de um ano ao mesmo ou a um posterior, de {first} até este ano, com {most} anos no máximo: escreva os dois anos.',
    fr: 'La période va d’une année à la même ou à une suivante, de {first} à cette année, sur {most} ans au plus : écrivez les deux années.',
    ht: 'Peryòd la soti nan yon ane rive nan menm ane a oswa yon ane apre, depi {first} jouk ane sa a, {most} ane pou pi plis: ekri toulede ane yo.',
  },
} as const satisfies Readonly<Record<string, SpokenText>>;
