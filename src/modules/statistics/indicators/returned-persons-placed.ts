import type { Indicator } from '../domain/indicator.js';

export const RETURNED_PERSONS_PLACED: Indicator = {
  key: 'returned_persons_placed',
  measure: 'share',
  by: ['all', 'municipality'],
  sources: ['offer_referral', 'offer', 'procedure', 'procedure_step'],
  facts: `SELECT referred_at AS at, placed_at IS NOT NULL AS value, institution_id AS holder_a, nullif(offering_id, institution_id) AS holder_b,
      place_key AS municipality
    FROM referral_facts WHERE state <> 'taken_back'`,
  name: {
    en: 'Returned persons placed',
    es: 'Personas retornadas colocadas',
    pt: 'Pessoas retornadas colocadas',
    fr: 'Personnes de retour placées',
    ht: 'Moun ki retounen ki jwenn plas',
  },
  definition: {
    en: 'Of the referrals to training or work of a year: the share in which the person began. Municipality: of the offer.',
    es: 'De las derivaciones a capacitación o trabajo de un año: la parte en que la persona comenzó. Municipio: el de la oferta.',
    pt: 'Dos encaminhamentos a capacitação ou trabalho de um ano: a parte em que a pessoa começou. Município: o da oferta.',
    fr: 'Des orientations vers une formation ou un travail dans l’année : la part où la personne a commencé. Commune : celle de l’offre.',
    ht: 'Nan referans pou fòmasyon oswa travay nan yon ane: pati kote moun nan te kòmanse. Komin: komin òf la.',
  },
  limits: {
    en: 'Who was referred several times counts each time. What was taken back is not in it. Whether somebody stayed is not said here.',
    es: 'Quien fue derivado varias veces cuenta cada vez. Lo que se retiró no se incluye. No dice si alguien se quedó.',
    pt: 'Quem foi encaminhado várias vezes conta cada vez. O que foi retirado não se inclui. Não diz se alguém ficou.',
    fr: 'Qui fut orienté plusieurs fois compte chaque fois. Ce qui fut retiré n’y est pas. Cela ne dit pas si quelqu’un est resté.',
    ht: 'Moun yo voye plizyè fwa konte chak fwa. Sa yo retire pa ladan l. Sa pa di si yon moun te rete.',
  },
};
