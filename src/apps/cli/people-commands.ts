import type { Command } from './command.js';

/**
 * Commands for who works here: the first people of an institution, its accounts, and who approves where there
 * is one person alone.
 */
export const PEOPLE_COMMANDS: readonly Command[] = [
  {
    words: ['setup'],
    summary: 'Set an installation up: settings, database, first institution and people; says what it lacks.',
    notes:
      'Asks, or reads --answers FILE (docs/start/a-country.md), and does nothing before every answer is right and the database answers.\n' +
      'Settings go to .env, for its owner alone; what stands there is written over with --overwrite only. A second run takes up what is there.\n' +
      '\n' +
      'With --institution it founds one more institution in an installation that runs: its first two people, each with a link that is good once.\n' +
      'Both coordinate the institution, each with one further role where that is said, and confirm each other. In an institution of one,\n' +
      '--approver is somebody of an oversight body, or of an institution with which an agreement is in force, who approves beside them.\n' +
      'Refused once it holds a record, or has people.\n' +
      'The links need PUBLIC_URL to be an https address, or http://localhost.',
    operands: [],
    options: [
      { name: 'answers', value: 'FILE', about: 'answers as JSON, where nobody is to be asked' },
      { name: 'overwrite', about: 'change settings that stand in the file' },
      { name: 'env', value: 'FILE', about: 'file of the settings (.env)' },
      { name: 'institution', value: 'CODE', about: 'found this institution alone' },
      { name: 'first', value: 'NAME', about: 'name of the one (needed with it)' },
      { name: 'second', value: 'NAME', about: 'name of the other (needed with it, or --approver)' },
      {
        name: 'approver',
        value: 'ID',
        about: 'in place of the other: an account of a partner, of `huella user list`',
      },
      {
        name: 'first-role',
        value: 'ROLE',
        about: 'of the one, beside coordinator: liaison, forensic, ministry, or oversight at such a body',
      },
      { name: 'second-role', value: 'ROLE', about: 'of the other, likewise' },
      {
        name: 'first-email',
        value: 'ADDRESS',
        about: 'where the link of the one is mailed to; printed without it',
      },
      { name: 'second-email', value: 'ADDRESS', about: 'of the other, likewise' },
      { name: 'language', value: 'CODE', about: 'es (the default), en, pt, fr or ht' },
    ],
    example: 'huella setup --answers answers.json',

    load: () => import('./commands/setup.js'),
  },
  {
    words: ['user', 'add'],
    summary: 'Enrol a person or a machine at an institution.',
    notes:
      'A person signs in at the identity provider, within 30 days, by the address that is named here; who has none is handed a link, which is good once.\n' +
      'A machine gets a secret from its coordinator.',
    operands: [],
    options: [
      { name: 'institution', value: 'CODE', about: 'the institution (needed)' },
      { name: 'name', value: 'NAME', about: 'name of the person or machine (needed)' },
      {
        name: 'role',
        value: 'ROLE',
        about:
          'one or several, by comma: liaison, forensic, ministry, coordinator, oversight, machine, delivery (needed)',
      },
      { name: 'email', value: 'ADDRESS', about: 'where alerts go' },
      { name: 'language', value: 'CODE', about: 'es (the default), en, pt, fr or ht' },
    ],
    example:
      'huella user add --institution HN-SEARCH --name "Ana Inventada" --role liaison --email ana@search.example',
    load: () => import('./commands/user-add.js'),
  },
  {
    words: ['user', 'list'],
    summary: 'List who is enrolled at an institution.',
    operands: [],
    options: [{ name: 'institution', value: 'CODE', about: 'the institution (needed)' }],
    example: 'huella user list --institution HN-SEARCH',
    load: () => import('./commands/user-list.js'),
  },
  {
    words: ['user', 'invite'],
    summary:
      'Invite somebody anew (an id of `huella user list`): whatever they signed in by before opens nothing.',
    operands: ['USER'],
    options: [],
    example: 'huella user invite 6f1c0b1e-5f0e-4c57-9d0c-3f4f2f1f8a11',
    load: () => import('./commands/user-invite.js'),
  },
  {
    words: ['approver', 'name'],
    summary: 'Name who approves for an institution that has no second person of its own.',
    notes:
      'Somebody of an oversight body, or of an institution with which an agreement is in force. They see what is asked and why, and\n' +
      'nothing of a record; they ask for nothing there. Whoever was named before approves no more.',
    operands: [],
    options: [
      { name: 'institution', value: 'CODE', about: 'for which institution (needed)' },
      { name: 'user', value: 'ID', about: 'their account, of `huella user list` (needed)' },
    ],
    example: 'huella approver name --institution HN-CONSULATE --user 6f1c0b1e-5f0e-4c57-9d0c-3f4f2f1f8a11',
    load: () => import('./commands/approver-name.js'),
  },
];
