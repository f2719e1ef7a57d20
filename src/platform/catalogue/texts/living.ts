import type { Text } from '../text.js';

export const LIVING_TEXTS = {
  'LIVING.GUARDIANSHIP_NEEDED': {
    en: 'This person may be a child: whether the family is told is for the guardianship authority. Ask it, and give its decision with decidedBy: guardianship_authority; or correct the age.',
    es: 'Esta persona puede ser menor de edad: si se informa a la familia lo decide la autoridad de protección. Consúltela e indique su decisión con decidedBy: guardianship_authority, o corrija la edad.',
    pt: 'Esta pessoa pode ser menor de idade: se a família é informada, quem decide é a autoridade de proteção. Consulte-a e indique a decisão com decidedBy: guardianship_authority, ou corrija a idade.',
    fr: 'Cette personne est peut-être mineure : c’est à l’autorité de protection de dire si la famille est informée. Interrogez-la, et donnez sa décision avec decidedBy: guardianship_authority ; ou corrigez l’âge.',
    ht: 'Moun sa a ka yon timoun: se otorite pwoteksyon an ki pou di si yo enfòme fanmi an. Mande l, epi bay desizyon li ak decidedBy: guardianship_authority; oswa korije laj la.',
  },
  'LIVING.AUTHORITY_NEEDED': {
    en: 'A decision of the guardianship authority needs its name and the number of the decision, in at most {longest} characters. Give them as authority.',
    es: 'Una decisión de la autoridad de protección necesita el nombre de esta y el número de la decisión, en {longest} caracteres como máximo. Indíquelos en authority.',
    pt: 'Uma decisão da autoridade de proteção precisa do nome dela e do número da decisão, em no máximo {longest} caracteres. Indique-os em authority.',
    fr: 'Une décision de l’autorité de protection demande le nom de celle-ci et le numéro de la décision, en {longest} caractères au plus. Indiquez-les dans authority.',
    ht: 'Yon desizyon otorite pwoteksyon an bezwen non otorite a ak nimewo desizyon an, nan {longest} karaktè pou pi plis. Mete yo nan authority.',
  },
  'LIVING.PERSON_DECIDES': {
    en: 'This person is an adult and decides alone. Ask the person, and leave decidedBy out; or correct the age.',
    es: 'Esta persona es mayor de edad y decide por sí misma. Pregúntele y omita decidedBy, o corrija la edad.',
    pt: 'Esta pessoa é adulta e decide sozinha. Pergunte à pessoa e omita decidedBy, ou corrija a idade.',
    fr: 'Cette personne est adulte et décide seule. Demandez-lui, et omettez decidedBy ; ou corrigez l’âge.',
    ht: 'Moun sa a se yon granmoun, li deside pou kont li. Mande moun nan, epi pa mete decidedBy; oswa korije laj la.',
  },
} as const satisfies Record<string, Text>;
