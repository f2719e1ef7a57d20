import type { Text } from '../text.js';

/** Whether an institution would accept a genetic sample, told before it is sent. */
export const SAMPLES_TEXTS = {
  'SAMPLES.NOT_STATED': {
    en: 'The institution has not stated from whom it accepts samples. Ask it before the sample is sent.',
    es: 'La institución no ha indicado de quién acepta muestras. Consúltela antes de enviar la muestra.',
  },
  'SAMPLES.ADMITTED': {
    en: 'The institution accepts this sample by its rule.',
    es: 'La institución acepta esta muestra según su regla.',
  },
  'SAMPLES.COLLECTOR_NOT_STATED': {
    en: 'The institution accepts samples from certain authorities only, and the record does not say who took this one. Add who took it.',
    es: 'La institución acepta muestras solo de ciertas autoridades y el registro no dice quién tomó esta. Agregue quién la tomó.',
  },
  'SAMPLES.COLLECTOR_NOT_ADMITTED': {
    en: 'The institution does not accept samples that were taken by a body of this kind. Have one taken by an authority that its rule names.',
    es: 'La institución no acepta muestras tomadas por una entidad de este tipo. Solicite que la tome una autoridad que su regla nombre.',
  },
  'SAMPLES.CUSTODY_MISSING': {
    en: 'The institution asks for a chain of custody, and the sample has none. Add the hand-overs.',
    es: 'La institución exige cadena de custodia y la muestra no la tiene. Agregue las entregas.',
  },
} as const satisfies Record<string, Text>;
