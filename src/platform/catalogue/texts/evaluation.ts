import type { Text } from '../text.js';

/** What `huella evaluate` and `huella simulate` refuse, with the place and the mend. */
export const EVALUATION_TEXTS = {
  'EVALUATION.LINE_NO_OBJECT': {
    en: 'Line {line} of {file}: this is no JSON object. Write one object a line; mend or remove this one and run the command again.',
    es: 'Línea {line} de {file}: no es un objeto JSON. Escriba un objeto por línea; corrija o quite esta y ejecute la orden de nuevo.',
  },
  'EVALUATION.LINE_NO_PAIR': {
    en: 'Line {line} of {file}: {side} does not name a record. Write {side} as an object with institution and id, both texts.',
    es: 'Línea {line} de {file}: {side} no nombra un registro. Escriba {side} como un objeto con institution e id, ambos textos.',
  },
  'EVALUATION.LINE_NO_RECORD': {
    en: 'Line {line} of {file}: this is no record. It needs recordType (report, remains or living), institution and id.',
    es: 'Línea {line} de {file}: no es un registro. Necesita recordType (report, remains o living), institution e id.',
  },
  'EVALUATION.PAIR_UNKNOWN': {
    en: 'Line {line} of {file}: the pair names a record that records.ndjson does not hold, or two that are never compared. Use the files of one region together.',
    es: 'Línea {line} de {file}: el par nombra un registro que no está en records.ndjson, o dos que nunca se comparan. Use juntos los archivos de una misma región.',
  },
  'EVALUATION.NO_TRUTH': {
    en: 'The file {file} holds no true pair, so that there is nothing to score against. Name a folder made by huella simulate, or a region like it.',
    es: 'El archivo {file} no contiene ningún par verdadero, así que no hay con qué comparar. Indique una carpeta hecha por huella simulate, o una región semejante.',
  },
  'EVALUATION.NO_NETWORK': {
    en: 'The file {file} does not list institutions (code, country) and agreements (parties, categories). Write it as for huella institution load.',
    es: 'El archivo {file} no enumera instituciones (code, country) y acuerdos (parties, categories). Escríbalo como para huella institution load.',
  },
} as const satisfies Record<string, Text>;
