import type { Text } from '../text.js';

export const DISCLOSURE_TEXTS = {
  'DISCLOSURE.END_HAS_PASSED': {
    en: 'This release would have ended already. Give a moment that lies ahead, or none for a release that does not end by itself.',
    es: 'Esta liberación ya habría terminado. Indique un momento futuro, o ninguno para una liberación que no termina por sí sola.',
  },
  'DISCLOSURE.HANDLING_NOTE_MISSING': {
    en: 'The handling code H3 says that a note tells what may be done with the data, and there is none. Write it, or choose H0, H1 or H2.',
    es: 'El código de manejo H3 dice que una nota indica qué puede hacerse con los datos, y no hay nota. Escríbala o elija H0, H1 o H2.',
  },
  'DISCLOSURE.NOTHING_RELEASED': {
    en: 'Nothing is released of this record for this match, so there is nothing to take back. Read the match again: the release may have ended by itself.',
    es: 'De este registro no hay nada liberado para esta coincidencia, así que no hay nada que retirar. Lea de nuevo la coincidencia: quizá la liberación terminó por sí sola.',
  },
  'DISCLOSURE.PURPOSE_NOT_AGREED': {
    en: 'The agreement of the two institutions does not name the purpose {purpose}. Release it for one that it names: {agreed}.',
    es: 'El acuerdo entre las dos instituciones no menciona la finalidad {purpose}. Libere para una que mencione: {agreed}.',
  },
  'DISCLOSURE.REASON_MISSING': {
    en: 'Whoever keeps data that is asked back says why: the law or the order that obliges to it. Write the reason, or delete the data and say so.',
    es: 'Quien conserva datos que se le piden de vuelta dice por qué: la ley o la orden que le obliga. Escriba el motivo, o borre los datos e indíquelo.',
  },
  'DISCLOSURE.RECALL_ANSWERED': {
    en: 'This recall was answered: the data was said to be deleted, and that is not taken back. Read it again.',
    es: 'Esta solicitud de borrado ya fue respondida: se dijo que los datos se borraron, y eso no se retira. Léala de nuevo.',
  },
} as const satisfies Record<string, Text>;
