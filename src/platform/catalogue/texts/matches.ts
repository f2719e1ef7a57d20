import type { Text } from '../text.js';

export const MATCHES_TEXTS = {
  'MATCHES.CLOSED': {
    en: 'This match is closed ({state}), so no side decides on it now. It opens again by itself, with a new alert, if its pair is found anew.',
    es: 'Esta coincidencia está cerrada ({state}), así que ninguna de las partes decide sobre ella ahora. Se abre de nuevo por sí sola, con una nueva alerta, si el par vuelve a encontrarse.',
  },
  'MATCHES.MOVE_NOT_ALLOWED': {
    en: 'A match that is {from} cannot become {to}. Read it again: the other side may have decided meanwhile.',
    es: 'Una coincidencia en estado {from} no puede pasar a {to}. Léala de nuevo: quizá la otra parte ya decidió.',
  },
  'MATCHES.REASON_MISSING': {
    en: 'This decision ({decision}) needs a reason. Say in a sentence why.',
    es: 'Esta decisión ({decision}) necesita un motivo. Diga en una frase por qué.',
  },
  'MATCHES.SECOND_PERSON_NEEDED': {
    en: 'One institution owns both records, so a second person or a second laboratory has to confirm. Ask a colleague to decide for the other side.',
    es: 'Una sola institución es dueña de ambos registros; debe confirmar una segunda persona o un segundo laboratorio. Pida a otra persona que decida por el otro lado.',
  },
  'MATCHES.SIDE_NEEDED': {
    en: 'Your institution owns both records. Say for which side you decide.',
    es: 'Su institución es dueña de ambos registros. Indique por cuál de los dos lados decide.',
  },
} as const satisfies Record<string, Text>;
