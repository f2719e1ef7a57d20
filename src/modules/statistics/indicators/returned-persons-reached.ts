import type { Indicator } from '../domain/indicator.js';

export const RETURNED_PERSONS_REACHED: Indicator = {
  key: 'returned_persons_reached',
  measure: 'share',
  by: ['all', 'country'],
  sources: ['record'],
  facts: `SELECT created_at AS at, needs_known AS value, institution_id AS holder_a, NULL::uuid AS holder_b, country
    FROM counted_record WHERE record_type = 'living' AND situation = 'returned' AND is_permitted`,
  name: {
    en: 'Returned persons reached',
    es: 'Personas retornadas atendidas',
    pt: 'Pessoas retornadas atendidas',
    fr: 'Personnes de retour atteintes',
    ht: 'Moun ki retounen yo rive jwenn',
  },
  definition: {
    en: 'Of the returned persons recorded in a year who agree that their family may be told: the share whose work, schooling, skills or needs were asked and written down. Country: of the institution that holds the record.',
    es: 'De las personas retornadas registradas en un año que aceptan que se informe a su familia: la parte a quienes se preguntó y anotó su trabajo, estudios, habilidades o necesidades. País: el de la institución que guarda el registro.',
    pt: 'Das pessoas retornadas registradas num ano que aceitam que a família seja informada: a parte a quem se perguntou e anotou trabalho, estudos, habilidades ou necessidades. País: o da instituição que guarda o registro.',
    fr: 'Parmi les personnes de retour inscrites dans l’année qui acceptent que leur famille soit informée : la part dont le travail, la formation, les compétences ou les besoins ont été demandés et notés. Pays : celui de l’institution qui tient la fiche.',
    ht: 'Nan moun ki retounen yo anrejistre nan yon ane e ki dakò pou yo di fanmi yo: pati yo te mande e note travay, lekòl, konpetans oswa bezwen yo. Peyi: peyi enstitisyon ki kenbe dosye a.',
  },
  limits: {
    en: 'Who did not agree, or was not asked, is in no count. That somebody was asked does not say that anything followed.',
    es: 'Quien no aceptó, o no fue preguntado, no está en ninguna cuenta. Que se preguntó no dice que algo siguiera.',
    pt: 'Quem não aceitou, ou não foi perguntado, não está em nenhuma conta. Ter sido perguntado não diz que algo se seguiu.',
    fr: 'Qui n’a pas accepté, ou n’a pas été interrogé, n’est dans aucun compte. Avoir demandé ne dit pas que quelque chose a suivi.',
    ht: 'Moun ki pa dakò, oswa yo pa t mande, pa nan okenn kont. Lefèt yo te mande pa di yon bagay te swiv.',
  },
};
