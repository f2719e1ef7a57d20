/** Languages in which mails and sentences of the platform are written. */
export const SPOKEN_LANGUAGES = ['es', 'en', 'pt', 'fr', 'ht'] as const;
