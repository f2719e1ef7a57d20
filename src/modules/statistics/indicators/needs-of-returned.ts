import { NEED_WORDS } from '../../reintegration/index.js';
import type { Indicator } from '../domain/indicator.js';

export const NEEDS_OF_RETURNED: Indicator = {
  key: 'needs_of_returned_persons',
  measure: 'count',
  by: ['all', 'need'],
  sources: ['reintegration_plan', 'record'],
  facts: `SELECT agreed_at AS at, NULL AS value, institution_id AS holder_a, NULL::uuid AS holder_b, place_key || ':' || need AS need
    FROM plan_facts CROSS JOIN LATERAL unnest(needs) AS need`,
  name: {
    en: 'Needs of returned persons',
    es: 'Necesidades de personas retornadas',
    pt: 'Necessidades de pessoas retornadas',
    fr: 'Besoins des personnes de retour',
    ht: 'Bezwen moun ki retounen yo',
  },
  definition: {
    en: 'What those persons need, as the words of their records name it; who needs several things counts under each.',
    es: 'Lo que esas personas necesitan, como lo nombran las palabras de sus registros; quien necesita varias cosas cuenta en cada una.',
    pt: 'O que essas pessoas precisam, como o nomeiam as palavras dos seus registros; quem precisa de várias coisas conta em cada uma.',
    fr: 'Ce dont ces personnes ont besoin, selon les mots de leurs fiches ; qui a plusieurs besoins compte sous chacun.',
    ht: 'Sa moun sa yo bezwen, jan mo ki nan dosye yo bay li; moun ki bezwen plizyè bagay konte anba chak.',
  },
  limits: {
    en: 'The total counts needs, not persons. What nobody asked about is not in it.',
    es: 'El total cuenta necesidades, no personas. Lo que nadie preguntó no se incluye.',
    pt: 'O total conta necessidades, não pessoas. O que ninguém perguntou não se inclui.',
    fr: 'Le total compte des besoins, non des personnes. Ce que personne n’a demandé n’y est pas.',
    ht: 'Total la konte bezwen, pa moun. Sa pèsonn pa t mande pa ladan l.',
  },
  words: NEED_WORDS,
};
