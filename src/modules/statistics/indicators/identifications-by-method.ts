import type { Indicator } from '../domain/indicator.js';

export const IDENTIFICATIONS_BY_METHOD: Indicator = {
  key: 'identifications',
  measure: 'count',
  by: ['all', 'method', 'pair'],
  sources: ['identification', 'identification_step', 'record'],
  facts: `SELECT confirmed_at AS at, NULL AS value, institution_id AS holder_a, other_id AS holder_b, method,
      country || '>' || other_country AS pair
    FROM identification_facts WHERE is_permitted`,
  name: {
    en: 'Identifications',
    es: 'Identificaciones',
    pt: 'Identificações',
    fr: 'Identifications',
    ht: 'Idantifikasyon',
  },
  definition: {
    en: 'Identifications that stand, of the dead and of the living, by the year of the confirmation. Method: the one that it rests on, or combined. Pair: country of the report and of the other record.',
    es: 'Identificaciones vigentes, de personas muertas y vivas, por el año de la confirmación. Método: el que la sostiene, o combinado. Par: país del reporte y del otro registro.',
    pt: 'Identificações vigentes, de pessoas mortas e vivas, pelo ano da confirmação. Método: o que a sustenta, ou combinado. Par: país do relato e do outro registro.',
    fr: 'Identifications en vigueur, de personnes mortes et vivantes, selon l’année de la confirmation. Méthode : celle qui la fonde, ou combinée. Paire : pays du signalement et de l’autre fiche.',
    ht: 'Idantifikasyon ki kanpe, moun mouri ak moun vivan, selon ane konfimasyon an. Metòd: sa li chita sou li a, oswa konbine. Pè: peyi rapò a ak peyi lòt dosye a.',
  },
  limits: {
    en: 'What was revoked is counted no more, in earlier years either. Identifications made outside of this platform are not in it.',
    es: 'Lo revocado ya no se cuenta, tampoco en años anteriores. No incluye identificaciones hechas fuera de esta plataforma.',
    pt: 'O que foi revogado já não se conta, nem em anos anteriores. Não inclui identificações feitas fora desta plataforma.',
    fr: 'Ce qui a été révoqué n’est plus compté, pas non plus dans les années passées. Les identifications faites hors de cette plateforme n’y sont pas.',
    ht: 'Sa yo revoke pa konte ankò, ni nan ane anvan yo. Idantifikasyon ki fèt andeyò platfòm sa a pa ladan l.',
  },
};
