import type { Said } from './en.js';

/** To be reviewed by a native speaker. */
export const said: Said = {
  yes: 'wi',
  no: 'non',
  years: '{{value}} an',
  cm: '{{value}} cm',
  kg: '{{value}} kg',
  days: '{{value}} jou',
  least: 'omwen {{value}}',
  most: 'pa plis pase {{value}}',
  loci_one: '{{count}} lokis',
  loci_other: '{{count}} lokis',
};
