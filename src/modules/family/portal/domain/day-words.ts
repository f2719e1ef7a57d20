import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';

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

/** A moment as a page tells it that knows nothing of the reader's clock: `26 de noviembre de 2026, 14:05 UTC`. */
export const momentIn = (language: SpokenLanguage, moment: Date): string =>
  `${dayIn(language, moment)}, ${moment.toISOString().slice(11, 16)} UTC`;
