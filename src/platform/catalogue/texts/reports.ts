import type { Text } from '../text.js';

export const REPORTS_TEXTS = {
  'REPORTS.NOTHING_TO_RENEW': {
    en: 'The family has not agreed to this purpose ({purpose}), or has taken it back. Ask the family, and write down what it says with recordConsent.',
    es: 'La familia no ha autorizado este fin ({purpose}) o lo ha retirado. Consulte a la familia y registre lo que diga con recordConsent.',
    pt: 'A família não autorizou esta finalidade ({purpose}) ou a retirou. Pergunte à família e registre o que ela disser com recordConsent.',
    fr: "La famille n'a pas accepté cette finalité ({purpose}), ou l'a retirée. Demandez à la famille, et notez sa réponse avec recordConsent.",
    ht: 'Fanmi an pa dakò ak rezon sa a ({purpose}), oswa li retire akò li. Mande fanmi an, epi note sa li di ak recordConsent.',
  },
  'REPORTS.ENDS_BEFORE_IT_BEGINS': {
    en: 'A consent can only be renewed until a day that is still to come. Give a later one.',
    es: 'Un consentimiento solo se puede renovar hasta un día que aún no ha pasado. Indique uno posterior.',
    pt: 'Um consentimento só pode ser renovado até um dia que ainda não chegou. Indique um mais tarde.',
    fr: "Un consentement ne peut être renouvelé que jusqu'à un jour à venir. Donnez une date ultérieure.",
    ht: 'Yo ka renouvle yon konsantman sèlman jiska yon jou ki poko rive. Bay yon jou ki pi lwen.',
  },
} as const satisfies Record<string, Text>;
