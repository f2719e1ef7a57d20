import { AUDIT_COMMANDS } from './audit-commands.js';
import { BACKUP_COMMANDS } from './backup-commands.js';
import { BENCHMARK_COMMANDS } from './benchmark-commands.js';
import type { Command } from './command.js';
import { COUNTRY_COMMANDS } from './country-commands.js';
import { EXPORT_COMMANDS } from './export-commands.js';
import { HAPLOTYPE_COMMANDS } from './haplotype-commands.js';
import { LINK_COMMAND } from './link/link-command.js';
import { LABORATORY_COMMANDS } from './laboratory-commands.js';
import { MECHANISM_COMMANDS } from './mechanism-commands.js';
import { OVERSIGHT_COMMANDS } from './oversight-commands.js';
import { MODEL_COMMANDS } from './model-commands.js';
import { PEOPLE_COMMANDS } from './people-commands.js';
import { PROCEDURE_COMMANDS } from './procedure-commands.js';
import { RESPONSIBLE_COMMANDS } from './responsible-commands.js';

/**
 * Commands with their help. What a command does is loaded when it is called, so that help answers at once.
 */
export const COMMANDS: readonly Command[] = [
  {
    words: ['start'],
    summary: 'Run the API and a worker, with the embedded database unless DATABASE_URL names another.',
    notes: 'Ctrl-C stops all of it. A process that ends by itself is started again.',
    operands: [],
    options: [],
    example: 'PORT=8080 huella start',
    load: () => import('./commands/start.js'),
  },
  {
    words: ['demo'],
    summary: 'Show the platform at work with an invented region, in a home of its own.',
    operands: [],
    options: [
      { name: 'once', about: 'end after the story instead of serving on' },
      {
        name: 'story',
        value: 'NAME',
        about:
          'case: from a consulate to a family that is told (always played first); alive: somebody does not want to be found; event: a bus with twelve families; papers: what the first case needs afterwards; returned: a returned person comes into training, and one country is late; all',
      },
    ],
    example: 'huella demo --story all',
    load: () => import('./commands/demo.js'),
  },
  {
    words: ['institution', 'load'],
    summary: 'Enrol the institutions and agreements of a file, all or nothing.',
    operands: ['FILE'],
    options: [],
    example: 'huella institution load institutions.json',
    load: () => import('./commands/institution-load.js'),
  },
  {
    words: ['institution', 'list'],
    summary: 'List the enrolled institutions.',
    operands: [],
    options: [],
    example: 'huella institution list --json',
    load: () => import('./commands/institution-list.js'),
  },
  ...COUNTRY_COMMANDS,
  ...MECHANISM_COMMANDS,
  ...PROCEDURE_COMMANDS,
  {
    words: ['incidents', 'import'],
    summary: 'Load a public list of incidents in which people on the move died or went missing.',
    notes:
      'Tables in the form of the Missing Migrants Project (IOM), as it was published in 2022 and is in 2026. Loading a later table of a list\n' +
      'again brings what is new and what has changed.',
    operands: ['FILE'],
    options: [{ name: 'list', value: 'CODE', about: 'which list it is (usually iom-mmp)' }],
    example: 'huella incidents import MissingMigrants-Global-2026.csv',
    load: () => import('./commands/incidents-import.js'),
  },
  ...PEOPLE_COMMANDS,
  {
    words: ['import'],
    summary: 'Import the records of a file. Good lines are stored, bad ones go to a reject file.',
    notes:
      'The reject file holds the lines as they came: correct it and import it. Beside it lies a file with the reasons.\n' +
      'Exit code 0 when each line is stored or in the reject file, 1 with --strict if any was rejected, 2 for a refused file.\n' +
      'Genetic files (genemapper, genis, profiles-csv, codis-xml, familias) are known by their beginning. A profile goes into the\n' +
      'record of --institution that has its sample; docs/guides/EXCHANGE.md says what is read and what is left out.',
    operands: ['FILE'],
    options: [
      {
        name: 'format',
        value: 'NAME',
        about:
          'exchange (for .ndjson and .jsonl the default), a register (namus-missing, namus-unidentified, ogis-arizona, no-more-deaths), pfif, form (as `huella form` writes it), or genetic profiles (genemapper, genis, profiles-csv, codis-xml, familias)',
      },
      { name: 'mapping', value: 'FILE', about: 'a mapping of your own for a table, as JSON' },
      { name: 'institution', value: 'CODE', about: 'check that all records are of this institution' },
      {
        name: 'as',
        value: 'WHAT',
        about:
          'profiles whose sample no record has: remains (a new record each), or records (a Familias file whole: remains and reports)',
      },
      { name: 'dry-run', about: 'say what would happen, and store nothing' },
      { name: 'strict', about: 'exit with 1 if a line was rejected or the file holds no record' },
      { name: 'rejects', value: 'FILE', about: 'where rejected lines go (FILE.rejects.ndjson or .csv)' },
    ],
    example: 'huella import records.ndjson --institution HN-SEARCH',
    load: () => import('./commands/import-file.js'),
  },
  {
    words: ['import', 'undo'],
    summary: 'Take an import back: what it created goes, what it replaced comes back.',
    operands: ['ID'],
    options: [],
    example: 'huella import undo 0b8f3a52-3f2c-4f8e-a1a5-6d7b0f9c2e44',
    load: () => import('./commands/import-undo.js'),
  },
  {
    words: ['import', 'list'],
    summary: 'List the imports, newest first.',
    operands: [],
    options: [{ name: 'limit', value: 'N', about: 'at most so many (20)' }],
    example: 'huella import list --limit 5',
    load: () => import('./commands/import-list.js'),
  },
  {
    words: ['match'],
    summary: 'Compare everything with everything, or one record with everything.',
    operands: [],
    options: [
      { name: 'all', about: 'everything with everything (the default)' },
      { name: 'record', value: 'INSTITUTION/ID', about: 'one record' },
      { name: 'wait', about: 'do it here and now, and say when it is done' },
    ],
    example: 'huella match --all --wait',
    load: () => import('./commands/match.js'),
  },
  ...EXPORT_COMMANDS,
  {
    words: ['bank-search'],
    summary: 'Hold every missing person of a file of families against every sample of a file of remains.',
    notes:
      'Writes remains,missing,log10lr, a row a pair; -Infinity is excluded, NaN undefined. Needs no database.\n' +
      'Sizes of the population sample are read from TABLE_N.csv beside TABLE.csv, where it is there: an allele that the table\n' +
      'lacks gets five copies in that sample.',
    operands: [],
    options: [
      { name: 'families', value: 'FILE', about: 'pedigrees and who is missing, as JSON (needed)' },
      { name: 'family-genotypes', value: 'FILE', about: 'CSV: family,person,locus,allele1,allele2 (needed)' },
      { name: 'remains-genotypes', value: 'FILE', about: 'CSV: sample,locus,allele1,allele2 (needed)' },
      { name: 'frequencies', value: 'FILE', about: 'CSV: locus,allele,frequency (needed)' },
      { name: 'model', value: 'FILE', about: 'mutation, theta, silent alleles, dropout, as JSON (needed)' },
      { name: 'output', short: 'o', value: 'FILE', about: 'where the ratios go (needed)' },
    ],
    example:
      'huella bank-search --families F.json --family-genotypes A.csv --remains-genotypes B.csv --frequencies T.csv --model M.json -o OUT.csv',
    load: () => import('./commands/bank-search.js'),
  },
  {
    words: ['lr'],
    summary:
      'Weigh the hypotheses of a kinship case: likelihood ratios by locus and in all. Needs no database.',
    notes:
      'The case names its frequency file; a file of the same name with _N before .csv tells how many alleles were sampled.\n' +
      'A ratio of 0 is -Infinity as a logarithm; NaN means that the data fit none of the two hypotheses.\n' +
      'A Familias file (.fam) is a case by itself: pedigrees, frequencies and mutation models are taken from it.',
    operands: ['CASE'],
    options: [
      {
        name: 'frequencies-dir',
        value: 'DIR',
        about: 'where the frequency file of the case lies (beside the case unless given)',
      },
      { name: 'familias', value: 'FILE', about: 'write the case for Familias too, to check it elsewhere' },
      { name: 'r-code', value: 'FILE', about: 'write the case as a script for R (pedtools, pedprobr) too' },
    ],
    example: 'huella lr case.json --frequencies-dir tables --r-code case.R',
    load: () => import('./commands/lr.js'),
  },
  {
    words: ['dvi'],
    summary:
      'Identify the victims of an event jointly: pairs, exclusions, ranked assignments and posteriors. Needs no database.',
    notes:
      'The problem holds victims, families with who is missing, frequencies and mutation models; docs/internals/kernels/genetics-joint.md\n' +
      'describes it. Whether the joint result is exact stands in it. A Familias file (.fam) with a section [DVI] is read too.',
    operands: ['PROBLEM'],
    options: [
      {
        name: 'max-inconsistent',
        value: 'N',
        about: 'leave out pairings that are impossible without mutation at more than N loci',
      },
      { name: 'familias', value: 'FILE', about: 'write the event for Familias too, to check it elsewhere' },
    ],
    example: 'huella dvi event.json --max-inconsistent 2',
    load: () => import('./commands/dvi.js'),
  },
  {
    words: ['names'],
    summary:
      'Explain how two names compare: how each is read, which words agree and what that weighs. Needs no database.',
    notes:
      'Several names of one person stand between semicolons; a single word among them is a nickname ("Juan Perez Lopez; Beto").\n' +
      'Weights are those of the search, before any bank has been counted.',
    operands: ['A', 'B'],
    options: [
      { name: 'country', value: 'XX', about: 'take how common surnames are from this country (two letters)' },
      { name: 'language', value: 'CODE', about: 'en (the default), es, pt, fr or ht' },
    ],
    example: 'huella names "PEREZ LOPEZ, JUAN" "Jhon Peres" --country HN',
    load: () => import('./commands/names.js'),
  },
  ...MODEL_COMMANDS,
  ...BENCHMARK_COMMANDS,
  LINK_COMMAND,
  ...LABORATORY_COMMANDS,
  ...HAPLOTYPE_COMMANDS,
  ...RESPONSIBLE_COMMANDS,
  ...OVERSIGHT_COMMANDS,
  ...AUDIT_COMMANDS,
  ...BACKUP_COMMANDS,
  {
    words: ['doctor'],
    summary: 'Look whether everything that the platform stands on is well, and say what mends it.',
    operands: [],
    options: [{ name: 'revive', about: 'give the dead letters their attempts anew' }],
    example: 'huella doctor',
    load: () => import('./commands/doctor.js'),
  },
  {
    words: ['migrate'],
    summary: 'Bring the database to the newest shape (every other command does so too).',
    operands: [],
    options: [
      { name: 'logins', about: 'show the address that each process logs in with: they hold passwords' },
    ],
    example: 'DATABASE_URL=postgres://… huella migrate --logins',
    load: () => import('./commands/migrate.js'),
  },
];
