import type { Indicator } from '../domain/indicator.js';

export const TIME_TO_ACKNOWLEDGE_MATCH: Indicator = {
  key: 'time_to_acknowledge_match',
  measure: 'duration',
  by: ['all', 'pair'],
  sources: ['hypothesis', 'match_decision', 'record'],
  facts: `SELECT first_at AS at, extract(epoch FROM first_at - opened_at) / 86400 AS value, institution_id AS holder_a, other_id AS holder_b,
      country || '>' || other_country AS pair
    FROM review_facts WHERE first_at IS NOT NULL AND is_permitted`,
  name: {
    en: 'Time to acknowledge a match',
    es: 'Tiempo hasta atender una coincidencia',
    pt: 'Tempo até atender uma correspondência',
    fr: 'Délai pour prendre en charge une correspondance',
    ht: 'Tan pou pran yon korespondans an men',
  },
  definition: {
    en: 'Days from the opening of a match until a side said something of it for the first time, each side for itself, by the year of the word. Pair: country of the side and of the other side.',
    es: 'Días desde que se abre una coincidencia hasta que un lado dice algo por primera vez, cada lado por sí, por el año de esa palabra. Par: país del lado y del otro lado.',
    pt: 'Dias desde a abertura de uma correspondência até que um lado diga algo pela primeira vez, cada lado por si, pelo ano dessa palavra. Par: país do lado e do outro lado.',
    fr: 'Jours entre l’ouverture d’une correspondance et le premier mot d’un côté, chaque côté pour soi, selon l’année de ce mot. Paire : pays du côté et de l’autre côté.',
    ht: 'Jou depi yon korespondans louvri jouk yon bò di yon bagay pou premye fwa, chak bò pou tèt li, selon ane pawòl sa a. Pè: peyi bò a ak peyi lòt bò a.',
  },
  limits: {
    en: 'Leaves out sides that have said nothing yet, matches that have lapsed, and those that one side may not know of.',
    es: 'No incluye los lados que aún no han dicho nada, las coincidencias caducadas ni las que un lado no puede conocer.',
    pt: 'Não inclui os lados que ainda nada disseram, as correspondências caducadas nem as que um lado não pode conhecer.',
    fr: 'Ne compte ni les côtés qui n’ont encore rien dit, ni les correspondances caduques, ni celles qu’un côté ne peut connaître.',
    ht: 'Li kite deyò bò ki poko di anyen, korespondans ki tonbe, ak sa yon bò pa gen dwa konnen.',
  },
};
