export const said = {
  yes: 'yes',
  no: 'no',
  years: '{{value}} years',
  cm: '{{value}} cm',
  kg: '{{value}} kg',
  days: '{{value}} days',
  least: 'at least {{value}}',
  most: 'at most {{value}}',
  loci_one: '{{count}} locus',
  loci_other: '{{count}} loci',
} as const;
