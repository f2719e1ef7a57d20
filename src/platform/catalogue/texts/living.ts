import type { Text } from '../text.js';

export const LIVING_TEXTS = {
  'LIVING.GUARDIANSHIP_NEEDED': {
    en: 'This person may be a child: whether the family is told is for the guardianship authority. Ask it, and give its decision with decidedBy: guardianship_authority; or correct the age.',
    es: 'Esta persona puede ser menor de edad: si se informa a la familia lo decide la autoridad de protección. Consúltela e indique su decisión con decidedBy: guardianship_authority, o corrija la edad.',
  },
  'LIVING.AUTHORITY_NEEDED': {
    en: 'A decision of the guardianship authority needs its name and the number of the decision, in at most {longest} characters. Give them as authority.',
    es: 'Una decisión de la autoridad de protección necesita el nombre de esta y el número de la decisión, en {longest} caracteres como máximo. Indíquelos en authority.',
  },
  'LIVING.PERSON_DECIDES': {
    en: 'This person is an adult and decides alone. Ask the person, and leave decidedBy out; or correct the age.',
    es: 'Esta persona es mayor de edad y decide por sí misma. Pregúntele y omita decidedBy, o corrija la edad.',
  },
} as const satisfies Record<string, Text>;
