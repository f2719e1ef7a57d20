import type { Command } from '../command.js';

export const LINK_COMMAND: Command = {
  words: ['link'],
  summary:
    'Link two tables, or find the duplicates of one, with nothing to train by hand. Needs no database.',
  notes:
    'SPEC is JSON: {"left": FILE, "right": FILE or absent, "id": COLUMN, "fields": [{"column", "kind", "country", "longitude"}],\n' +
    '"oneToOne": true}. Files are .csv, .csv.gz or .parquet, beside the specification. Kinds: given, surname, full_name, date,\n' +
    'place, code, phone, address, free_text, exact. A place may be a latitude, with its longitude in a column of its own.\n' +
    'Writes left,right,log10_lr,probability for each pair of rows that was compared. Pairs are leads; they identify nobody.',
  operands: ['SPEC'],
  options: [
    { name: 'output', short: 'o', value: 'FILE', about: 'where the pairs go (needed)' },
    {
      name: 'clusters',
      value: 'FILE',
      about: 'write id,cluster too (of two tables id,cluster,table): rows of one person together',
    },
    { name: 'min-probability', value: 'P', about: 'write only pairs that reach it (0 to 1)' },
    { name: 'model', value: 'FILE', about: 'write the fitted model as JSON too' },
    {
      name: 'report',
      value: 'FILE',
      about:
        'write a page (HTML, one file) too: m and u, thresholds, records that cannot be linked, pairs step by step',
    },
    { name: 'report-without-cells', about: 'the page shows ids, and nothing that stands in the tables' },
  ],
  example: 'huella link duplicates.json -o pairs.csv --clusters clusters.csv --min-probability 0.5',
  load: () => import('../commands/link.js'),
};
