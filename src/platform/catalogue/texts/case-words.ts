import type { SpokenText } from '../text.js';

/** Why a search rests, is closed, or is opened again. */
export const CASE_WORDS_TEXTS = {
  'CASEWORK.AWAITS_DATA': {
    en: 'More has to be known before it can go on.',
    es: 'Hace falta saber más para seguir.',
    pt: 'É preciso saber mais para continuar.',
    fr: 'Il faut en savoir plus pour continuer.',
    ht: 'Fòk yo konnen plis anvan yo kontinye.',
  },
  'CASEWORK.BACK_WITH_FAMILY': {
    en: 'The person is back with the family, or in touch with it.',
    es: 'La persona volvió con su familia o está en contacto con ella.',
    pt: 'A pessoa voltou para a família ou está em contato com ela.',
    fr: 'La personne est revenue auprès de sa famille, ou en contact avec elle.',
    ht: 'Moun nan retounen ak fanmi li, oswa li an kontak avèk yo.',
  },
  'CASEWORK.FATE_TOLD': {
    en: 'What became of the person is known, and the family was told.',
    es: 'Se sabe qué fue de la persona, y la familia fue informada.',
    pt: 'Sabe-se o que foi feito da pessoa, e a família foi informada.',
    fr: 'On sait ce que la personne est devenue, et la famille en a été informée.',
    ht: 'Yo konnen sa k rive moun nan, epi yo di fanmi an sa.',
  },
  'CASEWORK.SEARCHED_ELSEWHERE': {
    en: 'Another report searches for the same person.',
    es: 'Otro reporte busca a la misma persona.',
    pt: 'Outro relato procura a mesma pessoa.',
    fr: 'Un autre signalement cherche la même personne.',
    ht: 'Gen yon lòt rapò k ap chèche menm moun nan.',
  },
  'CASEWORK.LOST_AGAIN': {
    en: 'The family has lost touch with the person again.',
    es: 'La familia volvió a perder contacto con la persona.',
    pt: 'A família voltou a perder contato com a pessoa.',
    fr: 'La famille a de nouveau perdu contact avec la personne.',
    ht: 'Fanmi an pèdi kontak ak moun nan ankò.',
  },
  'CASEWORK.MISTAKEN_CLOSING': {
    en: 'It was closed by mistake.',
    es: 'Se cerró por error.',
    pt: 'Foi encerrada por engano.',
    fr: 'Elle a été close par erreur.',
    ht: 'Yo te fèmen l pa erè.',
  },
  'REPORTS.CASE_REFUSES': {
    en: 'The search stands at `{state}`, from where people have no such move. An identification is contested with contestIdentification; a report that was taken back is taken up with amendReport.',
    es: 'La búsqueda está en `{state}` y desde ahí no hay ese paso. Una identificación se impugna con contestIdentification; un reporte retirado se retoma con amendReport.',
    pt: 'A procura está em `{state}` e dali não há esse passo. Uma identificação se contesta com contestIdentification; um relato retirado se retoma com amendReport.',
    fr: "La recherche est à `{state}`, et ce pas n'existe pas depuis là. Une identification se conteste avec contestIdentification ; un signalement retiré se reprend avec amendReport.",
    ht: 'Rechèch la nan `{state}`, epi etap sa a pa posib depi la. Yo konteste yon idantifikasyon ak contestIdentification; yo reprann yon rapò ki te retire ak amendReport.',
  },
  'REPORTS.CASE_REASON_MISSING': {
    en: 'This move needs a reason of its list, and one that fits where the search stands. caseworkWords says the lists.',
    es: 'Este paso necesita un motivo de su lista, que corresponda a cómo está la búsqueda. caseworkWords da las listas.',
    pt: 'Este passo precisa de um motivo da sua lista, que corresponda a como está a procura. caseworkWords dá as listas.',
    fr: 'Ce pas demande un motif de sa liste, qui convienne à la recherche. caseworkWords donne les listes.',
    ht: 'Etap sa a bezwen yon rezon ki nan lis li, epi ki koresponn ak kote rechèch la ye. caseworkWords bay lis yo.',
  },
} as const satisfies Record<string, SpokenText>;
