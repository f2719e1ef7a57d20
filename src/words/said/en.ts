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

/** How values are joined with words, in one language; a number counts in `_one` and `_other`. */
export type Said = Readonly<Record<keyof typeof said, string>>;
type Key = keyof typeof said;
export type Phrase = Exclude<Key, 'loci_one' | 'loci_other'> | 'loci';
