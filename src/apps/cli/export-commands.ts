import type { Command } from './command.js';

/**
 * Option of an export that waits for a second person: where people are enrolled, it is called for again with
 * the request.
 */
const APPROVAL = {
  name: 'approval',
  value: 'ID',
  about: 'the request that a second person has approved',
} as const;

/** Commands for what leaves as a file. */
export const EXPORT_COMMANDS: readonly Command[] = [
  {
    words: ['export', 'matches'],
    summary: 'Write the matches as NDJSON, best first.',
    operands: [],
    options: [
      { name: 'min-probability', value: 'P', about: 'only those that reach it (0 to 1)' },
      { name: 'figures-only', about: 'without the evidence: many times faster, enough for huella evaluate' },
      { name: 'output', short: 'o', value: 'FILE', about: 'into this file instead of the standard output' },
      APPROVAL,
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
      APPROVAL,
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
      APPROVAL,
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
      APPROVAL,
    ],
    example: 'huella export pfif --institution HN-SEARCH -o persons.xml',
    load: () => import('./commands/export-pfif.js'),
  },
  {
    words: ['form'],
    summary: "Write a record in the order of INTERPOL's blocks: as a tagged PDF, or as JSON.",
    notes:
      'A report is the form before death, remains the one after it, with the same numbers of blocks. It is no official form. Rows without a\n' +
      'value have room to write by hand; what was asked and is not known, was refused or never asked is said. Profiles that the family does\n' +
      'not permit to be used for forensic matching are left out, and named. Each form is audited.',
    operands: [],
    options: [
      { name: 'record', value: 'ID', about: 'the report or the remains (needed)' },
      { name: 'language', value: 'CODE', about: 'es (the default), en, pt, fr or ht' },
      {
        name: 'handling',
        value: 'CODE',
        about: 'what whoever gets it may do with it: H0 (the default), H1, H2, H3',
      },
      { name: 'handling-note', value: 'TEXT', about: 'the same in words; needed with H3' },
      {
        name: 'output',
        short: 'o',
        value: 'FILE',
        about: 'into this file: a PDF, or JSON where its name ends so (needed)',
      },
    ],
    example:
      'huella form --record 0b8f3a52-3f2c-4f8e-a1a5-6d7b0f9c2e44 --language es --handling H2 -o form.pdf',
    load: () => import('./commands/form.js'),
  },
];
