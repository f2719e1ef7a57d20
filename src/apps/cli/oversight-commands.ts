import type { Command } from './command.js';

/** Commands for what may leave the platform: indicators, the balance between countries, the yearly report. */
export const OVERSIGHT_COMMANDS: readonly Command[] = [
  {
    words: ['indicators'],
    summary: 'Write the indicators as a page that can be published, HXL-tagged CSV and JSON.',
    notes:
      'Small numbers are hidden, and others with them from which they could be worked out. docs/reference/indicators.md says what each means.\n' +
      'The page is in Spanish, English, Portuguese, French and Haitian Creole, and needs no file or address beside it.',
    operands: [],
    options: [
      { name: 'output', short: 'o', value: 'DIR', about: 'the folder that the files go into (needed)' },
      { name: 'from', value: 'YEAR', about: 'the first year (four before the last)' },
      { name: 'to', value: 'YEAR', about: 'the last year (this one)' },
    ],
    example: 'huella indicators -o indicators --from 2022',
    load: () => import('./commands/indicators.js'),
  },
  {
    words: ['report'],
    summary:
      'Write the yearly report of oversight: a tagged PDF in five languages, and its data as CSV and JSON.',
    notes:
      'Indicators of the year, who has the ball between countries, what is overdue, complaints, recommendations with their answers.\n' +
      'Small numbers are hidden, as in `huella indicators`.',
    operands: [],
    options: [
      { name: 'year', value: 'YEAR', about: 'the year (the last one)' },
      { name: 'output', short: 'o', value: 'DIR', about: 'the folder that the files go into (needed)' },
    ],
    example: 'huella report --year 2025 -o report',
    load: () => import('./commands/report.js'),
  },
];
