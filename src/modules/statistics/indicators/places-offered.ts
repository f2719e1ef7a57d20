import type { Indicator } from '../domain/indicator.js';

export const PLACES_OFFERED: Indicator = {
  key: 'places_offered',
  measure: 'count',
  by: ['all', 'municipality'],
  sources: ['offer'],
  facts: `SELECT opens_at AS at, NULL AS value, institution_id AS holder_a, NULL::uuid AS holder_b, place_key AS municipality
    FROM place_facts`,
  name: {
    en: 'Places offered',
    es: 'Lugares ofrecidos',
    pt: 'Vagas oferecidas',
    fr: 'Places offertes',
    ht: 'Plas yo ofri',
  },
  definition: {
    en: 'Places in training and work that institutions offer to returned persons, by the year in which the offer opens. Municipality: of the offer.',
    es: 'Lugares de capacitación y trabajo que las instituciones ofrecen a personas retornadas, por el año en que abre la oferta. Municipio: el de la oferta.',
    pt: 'Vagas de capacitação e trabalho que as instituições oferecem a pessoas retornadas, pelo ano em que a oferta abre. Município: o da oferta.',
    fr: 'Places de formation et de travail que les institutions offrent aux personnes de retour, selon l’année d’ouverture de l’offre. Commune : celle de l’offre.',
    ht: 'Plas fòmasyon ak travay enstitisyon yo ofri moun ki retounen, selon ane òf la louvri. Komin: komin òf la.',
  },
  limits: {
    en: 'A place that nobody took counts as well, and so does one of an offer that was closed early.',
    es: 'Un lugar que nadie tomó también cuenta, y también el de una oferta que se cerró antes.',
    pt: 'Uma vaga que ninguém ocupou também conta, e também a de uma oferta fechada antes.',
    fr: 'Une place que personne n’a prise compte aussi, de même que celle d’une offre close plus tôt.',
    ht: 'Yon plas pèsonn pa t pran konte tou, ak plas nan yon òf ki te fèmen bonè.',
  },
};
