import type { Command } from './command.js';

/** A country of one's own, from the profile that comes with the platform. */
export const COUNTRY_COMMANDS: readonly Command[] = [
  {
    words: ['country', 'new'],
    summary: 'Have a country join from its shipped profile: institutions, agreements, first people.',
    notes:
      'The profile says how the country searches; whoever sits at a terminal is asked, or --answers FILE names its institutions, who answers there, their first people, and the\n' +
      'countries with which they search (docs/start/a-country.md). What is there already stays, so that a second run does the rest. Agreements are in\n' +
      'force at once while none of their parties holds a record, and wait for signatures afterwards.',
    operands: ['COUNTRY'],
    options: [
      { name: 'answers', value: 'FILE', about: 'who takes part, as JSON' },
      { name: 'dry-run', about: 'say what would be made and written, and change nothing' },
      { name: 'invented', about: 'take the invented profile of the demonstration, to try it' },
    ],
    example: 'huella country new HN --answers honduras.json',
    load: () => import('./commands/country-new.js'),
  },
  {
    words: ['country', 'rehearse'],
    summary:
      "Play a country's search with invented people, and say for each pair of institutions what comes of it.",
    notes:
      'Institutions and agreements are those of this installation; the people are invented, and live in a database of their own on the same\n' +
      'server, which goes afterwards. DNA of parents is held against that of a body, too. Needs the address of an administrator of the database; under\n' +
      'Compose it runs in the place of migrate (docs/guides/OPERATIONS.md). Nobody is mailed. Exit code 1 where somebody was not found whom an\n' +
      'agreement lets be compared.',
    operands: ['COUNTRY'],
    options: [],
    example: 'huella country rehearse HN',
    load: () => import('./commands/country-rehearse.js'),
  },
];
