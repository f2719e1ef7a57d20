import type { Said } from './en.js';

export const said: Said = {
  yes: 'sí',
  no: 'no',
  years: '{{value}} años',
  cm: '{{value}} cm',
  kg: '{{value}} kg',
  days: '{{value}} días',
  least: 'al menos {{value}}',
  most: 'a lo sumo {{value}}',
  loci_one: '{{count}} locus',
  loci_other: '{{count}} loci',
};
