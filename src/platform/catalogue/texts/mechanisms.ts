import type { Text } from '../text.js';

export const MECHANISMS_TEXTS = {
  'MECHANISMS.FILE_REFUSED': {
    en: 'The institutions file cannot be used ({faults} faults), and nothing of it was stored. First fault: expected {expected}.',
    es: 'El archivo de instituciones no se puede usar ({faults} errores) y no se guardó nada. Primer error: se esperaba {expected}.',
  },
  'MECHANISMS.PARTIES_UNKNOWN': {
    en: 'An agreement names an institution that is not enrolled here. Enrol it first, or correct its code.',
    es: 'Un convenio nombra una institución que no está inscrita aquí. Inscríbala primero o corrija su código.',
  },
  'MECHANISMS.INPUT_REFUSED': {
    en: 'What was given cannot be used, and nothing of it was stored. The findings say where, and what was expected.',
    es: 'Lo indicado no se puede usar y no se guardó nada. Los hallazgos dicen dónde y qué se esperaba.',
  },
  'MECHANISMS.ROLE_NOT_GIVEN': {
    en: 'You may not give the role {role} here. Ask the operator of this installation.',
    es: 'Usted no puede dar aquí la función {role}. Consulte a quien opera esta instalación.',
  },
} as const satisfies Record<string, Text>;
