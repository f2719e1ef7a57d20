import type { Command } from './command.js';

/** Commands for the offices that routing names. */
export const RESPONSIBLE_COMMANDS: readonly Command[] = [
  {
    words: ['responsible', 'trace'],
    summary: 'Write out what an office was told and has answered: the trace that a receiver is to keep.',
    notes:
      'A line for each telling: when, in which role, with which duty, by which rule and source; until when it was due, when it was read,\n' +
      'confirmed and answered, by whom of the office, and whether late. With --side holder: which offices were told of the records of the\n' +
      'institution. Nothing of what the records say. The hash over the entries stands in the JSON file and in the audit log; `log` is\n' +
      'the place of an answer in the chain, which `huella audit verify --from` takes. At most a year and two thousand lines a file.',
    operands: [],
    options: [
      { name: 'institution', value: 'CODE', about: 'whose trace (needed)' },
      { name: 'from', value: 'DAY', about: 'the first day, as 2026-01-31, in UTC (needed)' },
      { name: 'to', value: 'DAY', about: 'the last day (needed)' },
      { name: 'format', value: 'NAME', about: 'csv (the default) or json' },
      { name: 'side', value: 'NAME', about: 'office (the default) or holder' },
      { name: 'output', short: 'o', value: 'FILE', about: 'into this file instead of the standard output' },
    ],
    example:
      'huella responsible trace --institution MX-PROSECUTOR --from 2026-01-01 --to 2026-03-31 --format json -o trace.json',
    load: () => import('./commands/responsible-trace.js'),
  },
];
