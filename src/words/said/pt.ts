import type { Said } from './en.js';

/** To be reviewed by a native speaker. */
export const said: Said = {
  yes: 'sim',
  no: 'não',
  years: '{{value}} anos',
  cm: '{{value}} cm',
  kg: '{{value}} kg',
  days: '{{value}} dias',
  least: 'ao menos {{value}}',
  most: 'no máximo {{value}}',
  loci_one: '{{count}} loco',
  loci_other: '{{count}} locos',
};
