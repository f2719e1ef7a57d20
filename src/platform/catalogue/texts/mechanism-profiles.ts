import type { Text } from '../text.js';

/** What can be wrong with a country's profile; `_MEND` says what mends it. */
export const MECHANISM_PROFILE_TEXTS = {
  'MECHANISMS.PROFILE_REFUSED': {
    en: 'The profile has {faults} faults, and nothing of it was stored. Run huella mechanism check to see them all.',
    es: 'El perfil tiene {faults} errores y no se guardó nada. Ejecute huella mechanism check para verlos todos.',
  },
  'PROFILES.AFTER_UNKNOWN': {
    en: 'It waits for the step {step}, which is not in this protocol.',
    es: 'Espera al paso {step}, que no está en este protocolo.',
  },
  'PROFILES.AFTER_UNKNOWN_MEND': {
    en: 'Write the id of a step: {meant}.',
    es: 'Escriba el id de un paso: {meant}.',
  },
  'PROFILES.CHOICE': {
    en: 'This is none of the words for it.',
    es: 'No es ninguna de las palabras previstas.',
  },
  'PROFILES.CHOICE_MEND': { en: 'Write one of: {choices}.', es: 'Escriba una de: {choices}.' },
  'PROFILES.CODE_ELSEWHERE': {
    en: 'An institution of {country} is enrolled under this code already.',
    es: 'Ya hay una institución de {country} inscrita con este código.',
  },
  'PROFILES.CODE_ELSEWHERE_MEND': {
    en: 'Give the institution another code.',
    es: 'Dé otro código a la institución.',
  },
  'PROFILES.CODE_UNKNOWN': {
    en: 'No institution of this file has the code {code}.',
    es: 'Ninguna institución de este archivo tiene el código {code}.',
  },
  'PROFILES.CODE_UNKNOWN_MEND': {
    en: 'Add it under institutions, or write the code of one: {meant}.',
    es: 'Agréguela en institutions o escriba el código de una: {meant}.',
  },
  'PROFILES.CONDITION_MISSING': {
    en: 'It does not say for whom the institution is competent.',
    es: 'No dice para quién es competente la institución.',
  },
  'PROFILES.CONDITION_MISSING_MEND': {
    en: 'Give a place, a nationality, or both.',
    es: 'Indique un lugar, una nacionalidad o ambos.',
  },
  'PROFILES.COUNTRY_UNKNOWN': { en: 'There is no such country.', es: 'No existe ese país.' },
  'PROFILES.COUNTRY_UNKNOWN_MEND': {
    en: 'Write its code of two capitals (ISO 3166-1); near it is {meant}.',
    es: 'Escriba su código de dos mayúsculas (ISO 3166-1); el más parecido es {meant}.',
  },
  'PROFILES.CYCLE': {
    en: 'These steps wait for each other, so that none can begin: {steps}.',
    es: 'Estos pasos se esperan unos a otros y ninguno puede empezar: {steps}.',
  },
  'PROFILES.CYCLE_MEND': {
    en: 'Take one of them out of the after of another.',
    es: 'Quite uno de ellos del after de otro.',
  },
  'PROFILES.DAY': { en: 'There is no such day.', es: 'No existe ese día.' },
  'PROFILES.DAY_MEND': {
    en: 'Write 2026-12-24, or 12-24 for each year.',
    es: 'Escriba 2026-12-24, o 12-24 para cada año.',
  },
  'PROFILES.DEADLINE': { en: 'This is no number of working days.', es: 'No es un número de días hábiles.' },
  'PROFILES.DEADLINE_MEND': {
    en: 'Write a whole number from 0 to 3660, or "unknown" where no source says it.',
    es: 'Escriba un número entero de 0 a 3660, o "unknown" si ninguna fuente lo dice.',
  },
  'PROFILES.DEADLINE_NEGATIVE': {
    en: 'A deadline of {given} working days would lie before its beginning.',
    es: 'Un plazo de {given} días hábiles vencería antes de empezar.',
  },
  'PROFILES.DEADLINE_NEGATIVE_MEND': {
    en: 'Write 0 for the same day, or more.',
    es: 'Escriba 0 para el mismo día, o más.',
  },
  'PROFILES.DELIVERS_ONLY': {
    en: 'Nobody can do this: {who} only delivers records and is told of nothing.',
    es: 'Nadie puede hacerlo: {who} solo entrega registros y no recibe avisos.',
  },
  'PROFILES.DELIVERS_ONLY_MEND': {
    en: 'Name an institution that takes part.',
    es: 'Nombre una institución que participe.',
  },
  'PROFILES.FOCAL_POINT_EMPTY': {
    en: 'Nobody holds the focal point {post}: what is sent there reaches no one.',
    es: 'Nadie ocupa el punto focal {post}: lo que se envíe ahí no llega a nadie.',
  },
  'PROFILES.FOCAL_POINT_EMPTY_MEND': {
    en: 'Write the name of whoever holds it, or leave the focal point out.',
    es: 'Escriba el nombre de quien lo ocupa, o quite el punto focal.',
  },
  'PROFILES.KIND_ABSENT': {
    en: 'Nobody can do this: the file names no institution of the kind {kind}.',
    es: 'Nadie puede hacerlo: el archivo no nombra ninguna institución del tipo {kind}.',
  },
  'PROFILES.KIND_ABSENT_MEND': {
    en: 'Add one under institutions, or name another kind: {kinds}.',
    es: 'Agregue una en institutions, o nombre otro tipo: {kinds}.',
  },
  'PROFILES.LANGUAGE': {
    en: 'The house has no texts in this language.',
    es: 'La plataforma no tiene textos en este idioma.',
  },
  'PROFILES.LANGUAGE_MEND': { en: 'Name one of: {choices}.', es: 'Nombre uno de: {choices}.' },
  'PROFILES.MISSING': { en: 'This is needed and is not there.', es: 'Esto es necesario y falta.' },
  'PROFILES.MISSING_MEND': {
    en: 'Write it; docs/mechanisms.md shows how.',
    es: 'Escríbalo; docs/mechanisms.md muestra cómo.',
  },
  'PROFILES.NAME_MISSING': {
    en: 'An institution with a code is enrolled, and this one has no name.',
    es: 'Una institución con código se inscribe, y esta no tiene nombre.',
  },
  'PROFILES.NAME_MISSING_MEND': {
    en: 'Give its name, or take the code out where only the kind is known.',
    es: 'Indique su nombre, o quite el código si solo se conoce el tipo.',
  },
  'PROFILES.NOT_AS_EXPECTED': {
    en: 'This has not the form that it must have: {expected}.',
    es: 'Esto no tiene la forma que debe tener: {expected}.',
  },
  'PROFILES.NOT_AS_EXPECTED_MEND': {
    en: 'Write it in that form; docs/mechanisms.md shows examples.',
    es: 'Escríbalo en esa forma; docs/mechanisms.md muestra ejemplos.',
  },
  'PROFILES.REGION_UNKNOWN': {
    en: 'The holiday library knows no such region.',
    es: 'La biblioteca de días festivos no conoce esa región.',
  },
  'PROFILES.REGION_UNKNOWN_MEND': {
    en: 'Write the country (MX), or the country and its part (US-TX).',
    es: 'Escriba el país (MX), o el país y su división (US-TX).',
  },
  'PROFILES.SOURCE_MISSING': {
    en: 'What is said of a country that exists must say where it was read.',
    es: 'Lo que se dice de un país que existe debe indicar dónde se leyó.',
  },
  'PROFILES.SOURCE_MISSING_MEND': {
    en: 'Name a source of the file, or take this out and list it under unknown.',
    es: 'Nombre una fuente del archivo, o quite esto y apúntelo en unknown.',
  },
  'PROFILES.SOURCE_UNKNOWN': {
    en: 'The file has no source named {source}.',
    es: 'El archivo no tiene ninguna fuente llamada {source}.',
  },
  'PROFILES.SOURCE_UNKNOWN_MEND': {
    en: 'Add it under sources, or write one of them: {meant}.',
    es: 'Agréguela en sources, o escriba una de ellas: {meant}.',
  },
  'PROFILES.TIME_ZONE_UNKNOWN': { en: 'There is no such time zone.', es: 'No existe esa zona horaria.' },
  'PROFILES.TIME_ZONE_UNKNOWN_MEND': {
    en: 'Write it as America/Tegucigalpa.',
    es: 'Escríbala como America/Tegucigalpa.',
  },
  'PROFILES.TWICE': { en: 'Another entry is called {key} already.', es: 'Otra entrada ya se llama {key}.' },
  'PROFILES.TWICE_MEND': { en: 'Give each one its own.', es: 'Dé a cada una el suyo.' },
  'PROFILES.UNKNOWN_KEY': { en: 'Nothing here is called {key}.', es: 'Nada se llama {key} en este lugar.' },
  'PROFILES.UNKNOWN_KEY_MEND': {
    en: 'Did you mean {meant}?',
    es: '¿Quiso decir {meant}?',
  },
  'PROFILES.WHO': {
    en: 'This names nobody, or an institution and a kind at once.',
    es: 'Esto no nombra a nadie, o nombra una institución y un tipo a la vez.',
  },
  'PROFILES.WHO_MEND': {
    en: 'Write either the code of an institution or a kind.',
    es: 'Escriba el código de una institución o un tipo.',
  },
} as const satisfies Record<string, Text>;
