import type { Indicator } from '../domain/indicator.js';

export const TIME_TO_DECIDE: Indicator = {
  key: 'time_to_decide',
  measure: 'duration',
  by: ['all', 'pair'],
  sources: ['hypothesis', 'match_decision', 'record'],
  facts: `SELECT decided_at AS at, extract(epoch FROM decided_at - opened_at) / 86400 AS value, institution_id AS holder_a, other_id AS holder_b,
      country || '>' || other_country AS pair
    FROM review_facts WHERE decided_at IS NOT NULL AND is_permitted`,
  name: {
    en: 'Time to decide on a match',
    es: 'Tiempo hasta decidir sobre una coincidencia',
    pt: 'Tempo até decidir sobre uma correspondência',
    fr: 'Délai pour décider d’une correspondance',
    ht: 'Tan pou deside sou yon korespondans',
  },
  definition: {
    en: 'Days from the opening of a match until a side first came to a conclusion (plausible, excluded or inconclusive), each side for itself, by the year of the conclusion. Pair: country of the side and of the other side.',
    es: 'Días desde que se abre una coincidencia hasta que un lado llega por primera vez a una conclusión (plausible, excluida o no concluyente), cada lado por sí, por el año de la conclusión. Par: país del lado y del otro lado.',
    pt: 'Dias desde a abertura de uma correspondência até que um lado chegue pela primeira vez a uma conclusão (plausível, excluída ou inconclusiva), cada lado por si, pelo ano da conclusão. Par: país do lado e do outro lado.',
    fr: 'Jours entre l’ouverture d’une correspondance et la première conclusion d’un côté (plausible, exclue ou non concluante), chaque côté pour soi, selon l’année de la conclusion. Paire : pays du côté et de l’autre côté.',
    ht: 'Jou depi yon korespondans louvri jouk yon bò rive sou yon konklizyon pou premye fwa (posib, ekskli oswa san konklizyon), chak bò pou tèt li, selon ane konklizyon an. Pè: peyi bò a ak peyi lòt bò a.',
  },
  limits: {
    en: 'A conclusion that was taken back later counts as it was given first. What is undecided is not in it.',
    es: 'Una conclusión que después se retiró cuenta como se dio primero. Lo que no está decidido no se incluye.',
    pt: 'Uma conclusão retirada depois conta como foi dada primeiro. O que não está decidido não se inclui.',
    fr: 'Une conclusion retirée ensuite compte comme elle fut donnée d’abord. Ce qui n’est pas décidé n’y est pas.',
    ht: 'Yon konklizyon yo retire apre konte jan yo te bay li an premye. Sa ki poko deside pa ladan l.',
  },
};
