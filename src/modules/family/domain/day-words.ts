import type { SpokenLanguage } from '../../../platform/catalogue/index.js';

/** No list of ours but for the one language that the runtime does not speak. */
const HAITIAN_MONTHS = [
  'janvye',
  'fevriye',
  'mas',
  'avril',
  'me',
  'jen',
  'jiyè',
  'out',
  'septanm',
  'oktòb',
  'novanm',
  'desanm',
];

/** A day as people say it, in their language. */
export function dayIn(language: SpokenLanguage, moment: Date): string {
  if (language === 'ht')
    return `${moment.getUTCDate()} ${HAITIAN_MONTHS[moment.getUTCMonth()] ?? ''} ${moment.getUTCFullYear()}`;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
}
