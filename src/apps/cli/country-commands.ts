import type { Command } from './command.js';

/** A country of one's own, from the profile that comes with the platform. */
export const COUNTRY_COMMANDS: readonly Command[] = [
  {
    words: ['country', 'new'],
    summary: 'Have a country join from its shipped profile: institutions, agreements, first people.',
    notes:
      'The profile says how the country searches; --answers FILE names its institutions, who answers there, their first people, and the\n' +
      'countries with which they search (docs/start/a-country.md). What is there already stays, so that a second run does the rest. Agreements are in\n' +
      'force at once while none of their parties holds a record, and wait for signatures afterwards.',
    operands: ['COUNTRY'],
    options: [
      { name: 'answers', value: 'FILE', about: 'who takes part, as JSON' },
      { name: 'invented', about: 'take the invented profile of the demonstration, to try it' },
    ],
    example: 'huella country new HN --answers honduras.json',
    load: () => import('./commands/country-new.js'),
  },
];
