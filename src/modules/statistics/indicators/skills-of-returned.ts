import { TRADE_WORDS } from '../../reintegration/index.js';
import type { Indicator } from '../domain/indicator.js';

export const SKILLS_OF_RETURNED: Indicator = {
  key: 'skills_of_returned_persons',
  measure: 'count',
  by: ['all', 'trade'],
  sources: ['reintegration_plan', 'record'],
  facts: `SELECT agreed_at AS at, NULL AS value, institution_id AS holder_a, NULL::uuid AS holder_b, place_key || ':' || trade AS trade
    FROM plan_facts CROSS JOIN LATERAL unnest(trades) AS trade`,
  name: {
    en: 'Skills of returned persons',
    es: 'Oficios de personas retornadas',
    pt: 'Ofícios de pessoas retornadas',
    fr: 'Métiers des personnes de retour',
    ht: 'Metye moun ki retounen yo',
  },
  definition: {
    en: 'Trades and skills of those persons, as the words of their records name them; who brings several counts under each.',
    es: 'Oficios y habilidades de esas personas, como los nombran las palabras de sus registros; quien trae varios cuenta en cada uno.',
    pt: 'Ofícios e habilidades dessas pessoas, como os nomeiam as palavras dos seus registros; quem traz vários conta em cada um.',
    fr: 'Métiers et compétences de ces personnes, tels que les nomment leurs fiches ; qui en apporte plusieurs compte sous chacun.',
    ht: 'Metye ak konpetans moun sa yo, jan mo ki nan dosye yo bay yo; moun ki gen plizyè konte anba chak.',
  },
  limits: {
    en: 'The total counts skills, not persons. Words that name no trade of the list are not in it.',
    es: 'El total cuenta oficios, no personas. Las palabras que no nombran ningún oficio de la lista no se incluyen.',
    pt: 'O total conta ofícios, não pessoas. Palavras que não nomeiam nenhum ofício da lista não se incluem.',
    fr: 'Le total compte des métiers, non des personnes. Les mots qui ne nomment aucun métier de la liste n’y sont pas.',
    ht: 'Total la konte metye, pa moun. Mo ki pa bay okenn metye nan lis la pa ladan l.',
  },
  words: TRADE_WORDS,
};
