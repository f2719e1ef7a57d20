import type { Text } from '../text.js';

export const REPORTS_TEXTS = {
  'REPORTS.NOTHING_TO_RENEW': {
    en: 'The family has not agreed to this purpose ({purpose}), or has taken it back. Ask the family, and write down what it says with recordConsent.',
    es: 'La familia no ha autorizado este fin ({purpose}) o lo ha retirado. Consulte a la familia y registre lo que diga con recordConsent.',
  },
  'REPORTS.ENDS_BEFORE_IT_BEGINS': {
    en: 'A consent can only be renewed until a day that is still to come. Give a later one.',
    es: 'Un consentimiento solo se puede renovar hasta un día que aún no ha pasado. Indique uno posterior.',
  },
} as const satisfies Record<string, Text>;
