import type { Indicator } from '../domain/indicator.js';

export const CASES_WITH_FEEDBACK: Indicator = {
  key: 'cases_with_feedback',
  measure: 'share',
  by: ['all', 'country'],
  sources: ['search_case', 'family_receipt', 'family_message', 'telling', 'record'],
  facts: `SELECT c.opened_at AS at, h.record_id IS NOT NULL AS value, c.institution_id AS holder_a, NULL::uuid AS holder_b, c.country
    FROM case_facts c LEFT JOIN (
      SELECT record_id FROM feedback_facts UNION SELECT report_id FROM identification_facts WHERE told_at IS NOT NULL
    ) AS h ON h.record_id = c.record_id WHERE c.is_permitted`,
  name: {
    en: 'Cases whose family has had feedback',
    es: 'Casos cuya familia ha recibido respuesta',
    pt: 'Casos cuja família recebeu resposta',
    fr: 'Dossiers dont la famille a eu un retour',
    ht: 'Ka kote fanmi an jwenn repons',
  },
  definition: {
    en: 'Share of the cases opened in a year whose family has looked into its window, has had something that it wrote settled, or was told of an identification. Country: of the institution that keeps the report.',
    es: 'Parte de los casos abiertos en un año cuya familia ha mirado su ventana, ha visto resuelto algo que escribió o fue informada de una identificación. País: el de la institución que guarda el reporte.',
    pt: 'Parte dos casos abertos num ano cuja família olhou a sua janela, teve resolvido algo que escreveu ou foi informada de uma identificação. País: o da instituição que guarda o relato.',
    fr: 'Part des dossiers ouverts dans l’année dont la famille a consulté sa fenêtre, a vu réglé ce qu’elle avait écrit ou a été informée d’une identification. Pays : celui de l’institution qui garde le signalement.',
    ht: 'Pati nan ka ki louvri nan yon ane kote fanmi an gade fenèt li, wè yo regle yon bagay li te ekri, oswa yo te di l yon idantifikasyon. Peyi: peyi enstitisyon ki kenbe rapò a.',
  },
  limits: {
    en: 'Calls and visits that nobody wrote down are not in it. Whether the family was helped by what it heard is not measured.',
    es: 'No incluye llamadas ni visitas que nadie anotó. No mide si lo que oyó ayudó a la familia.',
    pt: 'Não inclui chamadas nem visitas que ninguém anotou. Não mede se o que ouviu ajudou a família.',
    fr: 'Les appels et visites que personne n’a notés n’y sont pas. Si la famille en a été aidée n’est pas mesuré.',
    ht: 'Apèl ak vizit pèsonn pa note pa ladan l. Li pa mezire si sa fanmi an tande te ede l.',
  },
};
