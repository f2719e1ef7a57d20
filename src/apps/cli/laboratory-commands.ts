import type { Command } from './command.js';

/** The commands of a laboratory's tables, and of the model that kinship is reckoned with. */
export const LABORATORY_COMMANDS: readonly Command[] = [
  {
    words: ['frequencies', 'import'],
    summary: "Bring in a laboratory's allele frequency table; a corrected one becomes the next version.",
    notes:
      'Reads lines of locus, allele, frequency; a first column Allele and a column a locus (a row N counts persons, 2N alleles);\n' +
      'or blocks of allele and frequency under the name of a locus; by comma, semicolon or tab, figures with a point.\n' +
      'Every locus has to sum to 1. One bad locus refuses the whole table unless --keep-good: a table that silently lacks loci\n' +
      'is a trap. What evidence was reckoned with stays: a version never changes.',
    operands: ['FILE'],
    options: [
      { name: 'institution', value: 'CODE', about: 'the institution whose table it is (needed)' },
      { name: 'code', value: 'CODE', about: 'short code of the table, such as gt-2024 (needed)' },
      { name: 'name', value: 'NAME', about: 'its name (the code without it)' },
      { name: 'population', value: 'TEXT', about: 'whose alleles were counted, and where (needed)' },
      { name: 'citation', value: 'TEXT', about: 'paper or report that the figures are from (needed)' },
      { name: 'licence', value: 'TEXT', about: 'under which the figures may be used' },
      {
        name: 'sampled',
        value: 'N|FILE',
        about: 'alleles sampled (twice the persons) at every locus, or a file of locus,alleles_sampled lines',
      },
      { name: 'theta', value: 'T', about: 'coancestry of the population, where the source states it' },
      {
        name: 'least-frequency',
        value: 'P',
        about: 'of an allele that was not met (5 over the alleles sampled, or 0.001)',
      },
      {
        name: 'rescale',
        about: 'divide loci of rounded figures by their sum, where it is off by 0.011 at most',
      },
      { name: 'keep-good', about: 'leave loci with faults out, instead of refusing the table' },
      { name: 'dry-run', about: 'say what would happen, and keep nothing' },
    ],
    example:
      'huella frequencies import table.csv --institution MX-FORENSIC --code mx-2024 --population "Mexico" --citation "Name 2024" --sampled 800',
    load: () => import('./commands/frequencies-import.js'),
  },
  {
    words: ['frequencies', 'list'],
    summary: 'List the allele frequency tables of the platform, and those of an institution.',
    operands: [],
    options: [{ name: 'institution', value: 'CODE', about: 'whose own tables are listed too' }],
    example: 'huella frequencies list --institution MX-FORENSIC',
    load: () => import('./commands/frequencies-list.js'),
  },
  {
    words: ['frequencies', 'show'],
    summary: 'Show a table: source, sample and loci; with --locus the frequencies of its alleles.',
    operands: ['CODE'],
    options: [
      { name: 'institution', value: 'CODE', about: 'the institution whose table it is' },
      { name: 'version', value: 'N', about: 'an earlier version' },
      { name: 'locus', value: 'NAME', about: 'the alleles of this locus' },
    ],
    example: 'huella frequencies show fbi2015-southwest-hispanic --locus TH01',
    load: () => import('./commands/frequencies-show.js'),
  },
  {
    words: ['kinship', 'show'],
    summary: 'Show the table and the model that kinship is reckoned with, and what counted before.',
    operands: [],
    options: [],
    example: 'huella kinship show',
    load: () => import('./commands/kinship-show.js'),
  },
  {
    words: ['kinship', 'set'],
    summary: 'Choose the table and the model that kinship is reckoned with from now on.',
    notes:
      'Without --model: proportional mutation, 0.001 a meiosis for mothers and 0.002 for fathers, and the theta of the table.\n' +
      'A model file holds theta, mutation and silent as in a case of huella lr. Evidence names what it was reckoned with.',
    operands: [],
    options: [
      { name: 'population', value: 'CODE', about: 'a table of huella frequencies list (needed)' },
      { name: 'institution', value: 'CODE', about: "the institution, where the table is a laboratory's own" },
      { name: 'model', value: 'FILE.json', about: 'mutation, theta and silent alleles' },
      { name: 'floor', value: 'P', about: 'chance of an error outside of any model, for matches (0.001)' },
      { name: 'reason', value: 'TEXT', about: 'why; it stands in the history' },
    ],
    example: 'huella kinship set --population nist1036-hispanic --reason "our kit has SE33"',
    load: () => import('./commands/kinship-set.js'),
  },
];
