import type { Text } from '../text.js';

/** What `huella names` says of one comparison. */
export const NAMES_TEXTS = {
  'NAMES.IS_READ': {
    en: 'Name {name} is read as: {parts}.',
    es: 'El nombre {name} se lee así: {parts}.',
  },
  'NAMES.IS_EMPTY': {
    en: 'Name {name} holds no name that could be compared.',
    es: 'El nombre {name} no contiene ningún nombre que se pueda comparar.',
  },
  'NAMES.FREQUENCIES_OF': {
    en: 'How common a surname is, is taken from {country}; given names from the whole region.',
    es: 'Lo común que es un apellido se toma de {country}; los nombres de pila, de toda la región.',
  },
  'NAMES.FREQUENCIES_USUAL': {
    en: 'How common a name is, is taken from the whole region.',
    es: 'Lo común que es un nombre se toma de toda la región.',
  },
  'NAMES.ROLE_GIVEN': {
    en: 'Given name.',
    es: 'Nombre de pila.',
  },
  'NAMES.ROLE_PATERNAL': {
    en: 'First surname.',
    es: 'Primer apellido.',
  },
  'NAMES.ROLE_MATERNAL': {
    en: 'Second surname.',
    es: 'Segundo apellido.',
  },
  'NAMES.ROLE_MARRIED': {
    en: "Husband's surname.",
    es: 'Apellido del marido.',
  },
  'NAMES.ROLE_NICKNAME': {
    en: 'Nickname.',
    es: 'Apodo.',
  },
  'NAMES.LEVEL_SAME': {
    en: 'The same word.',
    es: 'La misma palabra.',
  },
  'NAMES.LEVEL_SOUND': {
    en: 'One sound in Spanish.',
    es: 'Suenan igual en español.',
  },
  'NAMES.LEVEL_SOUND_ELSEWHERE': {
    en: 'One sound in Portuguese, French or Creole, or an English name as it is heard.',
    es: 'Suenan igual en portugués, francés o criollo, o es un nombre inglés tal como se oye.',
  },
  'NAMES.LEVEL_NICKNAME': {
    en: 'A short form, or two of one name.',
    es: 'Una forma corta, o dos de un mismo nombre.',
  },
  'NAMES.LEVEL_SAME_NAME': {
    en: 'One name in two languages.',
    es: 'Un mismo nombre en dos idiomas.',
  },
  'NAMES.LEVEL_TYPING': {
    en: 'A slip of the pen apart.',
    es: 'Difieren en un error de escritura.',
  },
  'NAMES.LEVEL_DISTANT': {
    en: 'Two slips of the pen apart.',
    es: 'Difieren en dos errores de escritura.',
  },
  'NAMES.LEVEL_TRUNCATED': {
    en: 'One is the end of the other.',
    es: 'Una es el final de la otra.',
  },
  'NAMES.LEVEL_TRANSLITERATION': {
    en: 'One word in two scripts.',
    es: 'Una misma palabra en dos escrituras.',
  },
  'NAMES.LEVEL_CONSONANTS': {
    en: 'The few consonants agree across scripts.',
    es: 'Las pocas consonantes coinciden entre escrituras.',
  },
  'NAMES.LEVEL_INITIAL': {
    en: 'An initial and a word that begins with it.',
    es: 'Una inicial y una palabra que empieza por ella.',
  },
  'NAMES.NOTHING_AGREES': {
    en: 'No word of the one agrees with a word of the other.',
    es: 'Ninguna palabra de uno coincide con una palabra del otro.',
  },
  'NAMES.SUM': {
    en: 'Sum: log10 LR {sum}. Such names are {times} times as likely for one person as for two people.',
    es: 'Suma: log10 LR {sum}. Nombres así son {times} veces más probables si se trata de una persona que de dos.',
  },
  'NAMES.SUM_AGAINST': {
    en: 'Sum: log10 LR {sum}. Such names are {times} times as likely for two people as for one person.',
    es: 'Suma: log10 LR {sum}. Nombres así son {times} veces más probables si se trata de dos personas que de una.',
  },
  'NAMES.NO_WEIGHT': {
    en: 'Sum: log10 LR 0. The names say nothing, neither for nor against.',
    es: 'Suma: log10 LR 0. Los nombres no dicen nada, ni a favor ni en contra.',
  },
  'NAMES.NOT_IDENTITY': {
    en: 'Names rank leads; they identify nobody.',
    es: 'Los nombres ordenan pistas; no identifican a nadie.',
  },
} as const satisfies Record<string, Text>;
