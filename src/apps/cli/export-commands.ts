import type { Command } from './command.js';

/** What leaves as a file. */
export const EXPORT_COMMANDS: readonly Command[] = [
  {
    words: ['export', 'matches'],
    summary: 'Write the matches as NDJSON, best first.',
    operands: [],
    options: [
      { name: 'min-probability', value: 'P', about: 'only those that reach it (0 to 1)' },
      { name: 'figures-only', about: 'without the evidence: many times faster, enough for huella evaluate' },
      { name: 'output', short: 'o', value: 'FILE', about: 'into this file instead of the standard output' },
    ],
    example: 'huella export matches --min-probability 0.2 -o matches.ndjson',
    load: () => import('./commands/export-matches.js'),
  },
  {
    words: ['export', 'records'],
    summary: 'Write the records as NDJSON, as they came in.',
    operands: [],
    options: [
      { name: 'institution', value: 'CODE', about: 'only those of this institution' },
      { name: 'output', short: 'o', value: 'FILE', about: 'into this file instead of the standard output' },
    ],
    example: 'huella export records --institution HN-SEARCH -o records.ndjson',
    load: () => import('./commands/export-records.js'),
  },
  {
    words: ['export', 'profiles'],
    summary: 'Write the genetic profiles of an institution for the programs of laboratories.',
    notes:
      'Genetic profiles are personal data, of relatives too: hand the file on as you would a file of the case. Profiles of a\n' +
      'family leave only where it grants forensic matching now; what is held back is counted. Each page read is audited.\n' +
      'Familias: remains are unidentified persons, families whose report has a pedigree are reference families; without a\n' +
      'mutation model, which is chosen there.',
    operands: [],
    options: [
      { name: 'institution', value: 'CODE', about: 'whose records (needed)' },
      { name: 'format', value: 'NAME', about: 'genemapper, codis-xml, familias or profiles-csv (needed)' },
      { name: 'output', short: 'o', value: 'FILE', about: 'into this file (needed)' },
      { name: 'frequencies', value: 'FILE', about: 'for familias: locus,allele,frequency' },
    ],
    example: 'huella export profiles --institution MX-FORENSIC --format codis-xml -o profiles.xml',
    load: () => import('./commands/export-profiles.js'),
  },
  {
    words: ['export', 'pfif'],
    summary: 'Write what families permit to be published, for people finders (PFIF 1.4).',
    notes:
      'A report is published while its family grants publication: names, sex, age, towns; nothing of relatives, of the body or of\n' +
      'documents. It expires with the consent, at the latest after forty days. Ids begin with the name of PUBLIC_URL; a record that came\n' +
      'from elsewhere keeps the id of its home.',
    operands: [],
    options: [
      { name: 'institution', value: 'CODE', about: 'whose reports (needed)' },
      { name: 'output', short: 'o', value: 'FILE', about: 'into this file (needed)' },
    ],
    example: 'huella export pfif --institution HN-SEARCH -o persons.xml',
    load: () => import('./commands/export-pfif.js'),
  },
];
