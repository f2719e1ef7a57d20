import type { Indicator } from '../domain/indicator.js';

export const RETURNED_PERSONS_SEEKING: Indicator = {
  key: 'returned_persons_seeking',
  measure: 'count',
  by: ['all', 'municipality'],
  sources: ['reintegration_plan', 'record'],
  facts: `SELECT agreed_at AS at, NULL AS value, institution_id AS holder_a, NULL::uuid AS holder_b, place_key AS municipality
    FROM plan_facts`,
  name: {
    en: 'Returned persons who look for training or work',
    es: 'Personas retornadas que buscan capacitación o trabajo',
    pt: 'Pessoas retornadas que buscam capacitação ou trabalho',
    fr: 'Personnes de retour qui cherchent une formation ou un travail',
    ht: 'Moun ki retounen k ap chèche fòmasyon oswa travay',
  },
  definition: {
    en: 'Persons found alive who have agreed to help with training and work and have not taken it back, by the year in which they agreed. Municipality: where they look for it.',
    es: 'Personas halladas con vida que aceptaron ayuda para capacitarse y trabajar y no la retiraron, por el año en que aceptaron. Municipio: donde la buscan.',
    pt: 'Pessoas encontradas com vida que aceitaram ajuda para se capacitar e trabalhar e não a retiraram, pelo ano em que aceitaram. Município: onde a buscam.',
    fr: 'Personnes retrouvées en vie qui ont accepté une aide pour se former et travailler et ne l’ont pas retirée, selon l’année de leur accord. Commune : où elles la cherchent.',
    ht: 'Moun yo jwenn vivan ki te dakò pou yo ede yo ak fòmasyon ak travay epi ki pa retire l, selon ane yo te dakò a. Komin: kote y ap chèche l.',
  },
  limits: {
    en: 'Who was not asked, or said no, is in no count. It says nothing of whether somebody is being searched for.',
    es: 'Quien no fue preguntado, o dijo que no, no está en ninguna cuenta. No dice nada de si alguien es buscado.',
    pt: 'Quem não foi perguntado, ou disse que não, não está em nenhuma conta. Não diz nada sobre alguém ser procurado.',
    fr: 'Qui n’a pas été interrogé, ou a dit non, n’est dans aucun compte. Cela ne dit pas si quelqu’un est recherché.',
    ht: 'Moun yo pa t mande, oswa ki di non, pa nan okenn kont. Sa pa di si y ap chèche yon moun.',
  },
};
