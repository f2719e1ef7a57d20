/** The languages in which mails and sentences of the house are written. */
export const SPOKEN_LANGUAGES = ['es', 'en', 'pt', 'fr', 'ht'] as const;
