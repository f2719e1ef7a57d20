import type { Indicator } from '../domain/indicator.js';

export const OPEN_CASES: Indicator = {
  key: 'open_cases',
  measure: 'count',
  by: ['all', 'country', 'age', 'corridor', 'nationality'],
  sources: ['search_case', 'record'],
  facts: `SELECT opened_at AS at, NULL AS value, institution_id AS holder_a, NULL::uuid AS holder_b, country, age, corridor, nationality
    FROM case_facts WHERE is_open AND is_permitted`,
  name: {
    en: 'Open cases',
    es: 'Casos abiertos',
    pt: 'Casos abertos',
    fr: 'Dossiers ouverts',
    ht: 'Ka ki louvri',
  },
  definition: {
    en: 'Searches that are open today (open, searching or resting), by the year in which they were opened. Age: at the last contact. Corridor: country of departure, else of residence, and country of the last contact. Country: of the institution that keeps the report.',
    es: 'Búsquedas que hoy están abiertas (abiertas, en búsqueda o en pausa), por el año en que se abrieron. Edad: en el último contacto. Corredor: país de salida, o de residencia, y país del último contacto. País: el de la institución que guarda el reporte.',
    pt: 'Buscas que hoje estão abertas (abertas, em busca ou em pausa), pelo ano em que foram abertas. Idade: no último contato. Corredor: país de saída, ou de residência, e país do último contato. País: o da instituição que guarda o relato.',
    fr: 'Recherches ouvertes aujourd’hui (ouvertes, en cours ou suspendues), selon l’année d’ouverture. Âge : au dernier contact. Couloir : pays de départ, ou de résidence, et pays du dernier contact. Pays : celui de l’institution qui garde le signalement.',
    ht: 'Rechèch ki louvri jodi a (louvri, ap chèche oswa an poz), selon ane yo te louvri. Laj: nan dènye kontak la. Koridò: peyi depa, oswa peyi kote moun nan te rete, ak peyi dènye kontak la. Peyi: peyi enstitisyon ki kenbe rapò a.',
  },
  limits: {
    en: 'Counts reports whose families permit statistics, not missing people: several families may report one person. More than one nationality is counted as several.',
    es: 'Cuenta reportes cuyas familias permiten estadísticas, no personas desaparecidas: varias familias pueden reportar a una persona. Más de una nacionalidad se cuenta como varias.',
    pt: 'Conta relatos cujas famílias permitem estatísticas, não pessoas desaparecidas: várias famílias podem relatar uma pessoa. Mais de uma nacionalidade conta como várias.',
    fr: 'Compte les signalements dont les familles permettent les statistiques, non les personnes disparues : plusieurs familles peuvent signaler une personne. Plus d’une nationalité compte comme plusieurs.',
    ht: 'Li konte rapò fanmi yo pèmèt nan estatistik, pa moun ki disparèt: plizyè fanmi ka rapòte menm moun nan. Plis pase yon nasyonalite konte kòm plizyè.',
  },
};
