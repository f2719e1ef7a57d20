import type { Command } from './command.js';

/** Kinds of procedures are one file each. */
export const PROCEDURE_COMMANDS: readonly Command[] = [
  {
    words: ['procedure', 'check'],
    summary: 'Say everything that is wrong with a kind of procedure. Needs no database.',
    notes: 'docs/guides/procedures.md shows how one is written. Exit code 2 where something is wrong.',
    operands: ['FILE'],
    options: [],
    example: 'huella procedure check adoption-papers.json',
    load: () => import('./commands/procedure-check.js'),
  },
  {
    words: ['procedure', 'add'],
    summary: 'Add a kind of procedure, or say one anew; what runs keeps the version it began with.',
    notes: 'The same file again changes nothing.',
    operands: ['FILE'],
    options: [{ name: 'dry-run', about: 'say what would change, and store nothing' }],
    example: 'huella procedure add adoption-papers.json',
    load: () => import('./commands/procedure-add.js'),
  },
  {
    words: ['procedure', 'show'],
    summary: 'Show the kinds of procedures that can be opened, or one of them with its steps.',
    operands: [],
    optionalOperand: 'KIND',
    options: [],
    example: 'huella procedure show repatriation',
    load: () => import('./commands/procedure-show.js'),
  },
];
