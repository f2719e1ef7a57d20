import type { Said } from './en.js';

/** To be reviewed by a native speaker. */
export const said: Said = {
  yes: 'oui',
  no: 'non',
  years: '{{value}} ans',
  cm: '{{value}} cm',
  kg: '{{value}} kg',
  days: '{{value}} jours',
  least: 'au moins {{value}}',
  most: 'au plus {{value}}',
  loci_one: '{{count}} locus',
  loci_other: '{{count}} loci',
};
