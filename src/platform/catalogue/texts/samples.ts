import type { Text } from '../text.js';

/** Whether an institution would accept a genetic sample, told before it is sent. */
export const SAMPLES_TEXTS = {
  'SAMPLES.NOT_STATED': {
    en: 'The institution has not stated from whom it accepts samples. Ask it before the sample is sent.',
    es: 'La institución no ha indicado de quién acepta muestras. Consúltela antes de enviar la muestra.',
    pt: 'A instituição não indicou de quem aceita amostras. Consulte-a antes de enviar a amostra.',
    fr: 'L’institution n’a pas indiqué de qui elle accepte des échantillons. Demandez-lui avant d’envoyer l’échantillon.',
    ht: 'Enstitisyon an pa di sou ki moun li aksepte echantiyon. Mande l anvan yo voye echantiyon an.',
  },
  'SAMPLES.ADMITTED': {
    en: 'The institution accepts this sample by its rule.',
    es: 'La institución acepta esta muestra según su regla.',
    pt: 'A instituição aceita esta amostra segundo a sua regra.',
    fr: 'L’institution accepte cet échantillon selon sa règle.',
    ht: 'Enstitisyon an aksepte echantiyon sa a dapre règ li.',
  },
  'SAMPLES.COLLECTOR_NOT_STATED': {
    en: 'The institution accepts samples from certain authorities only, and the record does not say who took this one. Add who took it.',
    es: 'La institución acepta muestras solo de ciertas autoridades y el registro no dice quién tomó esta. Agregue quién la tomó.',
    pt: 'A instituição só aceita amostras de certas autoridades, e o registro não diz quem colheu esta. Acrescente quem a colheu.',
    fr: 'L’institution n’accepte que les échantillons de certaines autorités, et le dossier ne dit pas qui a prélevé celui-ci. Ajoutez qui l’a prélevé.',
    ht: 'Enstitisyon an aksepte echantiyon sèlman nan men sèten otorite, epi dosye a pa di ki moun ki te pran sa a. Ajoute ki moun ki te pran l.',
  },
  'SAMPLES.COLLECTOR_NOT_ADMITTED': {
    en: 'The institution does not accept samples that were taken by a body of this kind. Have one taken by an authority that its rule names.',
    es: 'La institución no acepta muestras tomadas por una entidad de este tipo. Solicite que la tome una autoridad que su regla nombre.',
    pt: 'A instituição não aceita amostras colhidas por uma entidade deste tipo. Peça que uma autoridade que a regra nomeie colha outra.',
    fr: 'L’institution n’accepte pas les échantillons prélevés par un organisme de ce type. Faites-en prélever un par une autorité que sa règle nomme.',
    ht: 'Enstitisyon an pa aksepte echantiyon yon òganis kalite sa a te pran. Fè yon otorite règ la site pran youn.',
  },
  'SAMPLES.CUSTODY_MISSING': {
    en: 'The institution asks for a chain of custody, and the sample has none. Add the hand-overs.',
    es: 'La institución exige cadena de custodia y la muestra no la tiene. Agregue las entregas.',
    pt: 'A instituição exige cadeia de custódia, e a amostra não tem nenhuma. Acrescente as entregas.',
    fr: 'L’institution demande une chaîne de traçabilité, et l’échantillon n’en a pas. Ajoutez les remises.',
    ht: 'Enstitisyon an mande yon chèn ki montre nan men ki moun echantiyon an pase, men echantiyon an pa genyen l. Ajoute chak fwa li te chanje men.',
  },
} as const satisfies Record<string, Text>;
