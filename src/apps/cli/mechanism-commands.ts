import type { Command } from './command.js';

/** Countries join by one file each. */
export const MECHANISM_COMMANDS: readonly Command[] = [
  {
    words: ['mechanism', 'check'],
    summary: "Say everything that is wrong with a country's profile. Needs no database.",
    notes: 'docs/guides/mechanisms.md shows how a profile is written. Exit code 2 where something is wrong.',
    operands: ['FILE'],
    options: [],
    example: 'huella mechanism check honduras.json',
    load: () => import('./commands/mechanism-check.js'),
  },
  {
    words: ['mechanism', 'add'],
    summary: 'Have a country join, or say anew how it searches: all of its profile or nothing.',
    notes:
      'Institutions with a code are enrolled; those that a new file leaves out stay. The same file again changes nothing.',
    operands: ['FILE'],
    options: [{ name: 'dry-run', about: 'say what would change, and store nothing' }],
    example: 'huella mechanism add honduras.json',
    load: () => import('./commands/mechanism-add.js'),
  },
  {
    words: ['mechanism', 'confirm'],
    summary:
      'Write down that a coordinator of a country has seen the law: the due dates of these steps are on.',
    notes:
      'A coordinator confirms in person through the API (confirmSteps). A step that reads otherwise in a later version is off again. With --withdraw it is off from now on; dates that duties have already stay.',
    operands: ['COUNTRY', 'STEPS'],
    options: [
      { name: 'by', value: 'ACCOUNT', about: 'account of the coordinator who has said so' },
      { name: 'withdraw', value: 'REASON', about: 'take it back, and why' },
    ],
    example: 'huella mechanism confirm HN receive,register --by 0b9cf1c8-6a0e-4a53-8a0c-3f1d1a4c7f10',
    load: () => import('./commands/mechanism-confirm.js'),
  },
  {
    words: ['institution', 'close'],
    summary: 'Close an institution: its work goes to its successor, or to whoever stands in for its country.',
    notes: 'What it contributed stays under its name. The access of its people and machines ends with it.',
    operands: ['CODE'],
    options: [{ name: 'successor', value: 'CODE', about: 'the institution that takes over its work' }],
    example: 'huella institution close HN-RECEPTION --successor HN-SEARCH',
    load: () => import('./commands/institution-close.js'),
  },
  {
    words: ['institution', 'handover'],
    summary:
      'Write down what an institution that has closed had open, and to whom each of it went, one line each.',
    notes:
      'Ids, kinds and dates, and nothing of any record. The API says the same: institutionHandover, handedOver.',
    operands: ['CODE'],
    options: [{ name: 'output', short: 'o', value: 'FILE', about: 'write the lines there' }],
    example: 'huella institution handover HN-RECEPTION -o handover.ndjson',
    load: () => import('./commands/institution-handover.js'),
  },
  {
    words: ['mechanism', 'show'],
    summary: 'Show how a country searches, with the last day of each step if it began now.',
    operands: ['COUNTRY'],
    options: [],
    example: 'huella mechanism show HN',
    load: () => import('./commands/mechanism-show.js'),
  },
];
