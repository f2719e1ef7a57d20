import type { Command } from './command.js';

/** The commands of a laboratory's databases of Y and mitochondrial haplotypes. */
export const HAPLOTYPE_COMMANDS: readonly Command[] = [
  {
    words: ['haplotypes', 'import'],
    summary: "Bring in a laboratory's haplotype database; a corrected one becomes the next version.",
    notes:
      'One line a haplotype, under a line of headings, by comma, semicolon or tab.\n' +
      'Y: a column a locus and the column count; copies of a locus as 11/14, a null allele as 0, not typed as an empty cell.\n' +
      'mtDNA: the columns range (16024-16365 73-340), differences (A263G 315.1C) and count.\n' +
      'Any fault refuses the whole file. What evidence was reckoned with stays: a version never changes.',
    operands: ['FILE'],
    options: [
      { name: 'kind', value: 'y|mtdna', about: 'what the haplotypes are of (needed)' },
      { name: 'institution', value: 'CODE', about: 'the institution whose database it is (needed)' },
      { name: 'code', value: 'CODE', about: 'short code of the database, such as gt-y-2024 (needed)' },
      { name: 'population', value: 'TEXT', about: 'whose haplotypes were counted, and where (needed)' },
      { name: 'source', value: 'TEXT', about: 'paper, database or study that they are from (needed)' },
      { name: 'licence', value: 'TEXT', about: 'under which the haplotypes may be used' },
      { name: 'dry-run', about: 'say what would happen, and keep nothing' },
    ],
    example:
      'huella haplotypes import y.csv --kind y --institution MX-FORENSIC --code mx-y-2024 --population "Mexico" --source "Own casework 2024"',
    load: () => import('./commands/haplotypes-import.js'),
  },
  {
    words: ['haplotypes', 'list'],
    summary: 'List the haplotype databases of an institution.',
    operands: [],
    options: [{ name: 'institution', value: 'CODE', about: 'whose they are (needed)' }],
    example: 'huella haplotypes list --institution MX-FORENSIC',
    load: () => import('./commands/haplotypes-list.js'),
  },
  {
    words: ['haplotypes', 'show'],
    summary: 'Show a haplotype database: source, size, and where its haplotypes can be searched.',
    operands: ['CODE'],
    options: [
      { name: 'institution', value: 'CODE', about: 'the institution whose database it is (needed)' },
      { name: 'version', value: 'N', about: 'an earlier version' },
    ],
    example: 'huella haplotypes show mx-y-2024 --institution MX-FORENSIC',
    load: () => import('./commands/haplotypes-show.js'),
  },
];
