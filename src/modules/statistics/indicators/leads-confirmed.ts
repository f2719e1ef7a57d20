import type { Indicator } from '../domain/indicator.js';

/** One over it is the alert burden: how many leads an institution looks at for each that is true. */
export const LEADS_CONFIRMED: Indicator = {
  key: 'leads_confirmed',
  measure: 'share',
  by: ['all', 'country', 'pair'],
  sources: ['hypothesis', 'record'],
  facts: `SELECT opened_at AS at, state = 'identified' AS value, institution_id AS holder_a, other_id AS holder_b,
      country, country || '>' || other_country AS pair
    FROM review_facts WHERE state IN ('identified', 'excluded', 'settled') AND is_permitted`,
  name: {
    en: 'Leads that proved true',
    es: 'Pistas que resultaron ciertas',
    pt: 'Pistas que se confirmaram',
    fr: 'Pistes qui se sont confirmées',
    ht: 'Pis ki te konfime',
  },
  definition: {
    en: 'Of the matches that were opened in a year and have ended: the share in which the person was identified, each side for itself. One divided by it is the alert burden: leads per true match. Country: of the institution of the side. Pair: country of the side and of the other side.',
    es: 'De las coincidencias que se abrieron en un año y han terminado: la proporción en que se identificó a la persona, cada lado por sí. Uno dividido por ella es la carga de avisos: pistas por coincidencia verdadera. País: de la institución del lado. Par: país del lado y del otro lado.',
    pt: 'Das correspondências abertas em um ano e já terminadas: a proporção em que a pessoa foi identificada, cada lado por si. Um dividido por ela é a carga de avisos: pistas por correspondência verdadeira. País: da instituição do lado. Par: país do lado e do outro lado.',
    fr: 'Parmi les correspondances ouvertes dans une année et closes : la part où la personne a été identifiée, chaque côté pour soi. Un divisé par elle est la charge d’alertes : pistes par vraie correspondance. Pays : de l’institution du côté. Paire : pays du côté et de l’autre côté.',
    ht: 'Nan korespondans ki te louvri nan yon ane e ki fini: pòsyon kote yo te idantifye moun nan, chak bò pou tèt li. Youn divize pa li se chay avètisman yo: pis pou chak vrè korespondans. Peyi: enstitisyon bò a. Pè: peyi bò a ak peyi lòt bò a.',
  },
  limits: {
    en: 'What is still open or has lapsed is not in it, so that a year looks other while it is young. A match that ended because another match of one of its records was identified counts as not true. That nobody was identified does not say that the two were different persons.',
    es: 'Lo que sigue abierto o caducó no se incluye, de modo que un año reciente se ve distinto. Una coincidencia que terminó porque se identificó otra de uno de sus registros cuenta como no cierta. Que no se identificara a nadie no dice que fueran dos personas.',
    pt: 'O que está aberto ou caducou não se inclui, de modo que um ano recente parece diferente. Uma correspondência que terminou porque se identificou outra de um de seus registros conta como não verdadeira. Que ninguém tenha sido identificado não diz que fossem duas pessoas.',
    fr: 'Ce qui est encore ouvert ou caduc n’y est pas, si bien qu’une année récente paraît autre. Une correspondance close parce qu’une autre de l’un de ses dossiers a été identifiée compte comme non vraie. Que personne n’ait été identifié ne dit pas que c’étaient deux personnes.',
    ht: 'Sa ki louvri toujou oswa ki ekspire pa ladan l, kidonk yon ane ki fèk kòmanse parèt yon lòt jan. Yon korespondans ki fini paske yo idantifye yon lòt korespondans youn nan dosye li yo konte kòm pa vre. Si yo pa idantifye pèsonn, sa pa vle di se te de moun.',
  },
};
