import { values } from '../../words/values/en.js';
import { en as offline } from './offline/en.js';
import { en as report } from './report/en.js';
import { en as vocabulary } from './vocabulary/en.js';
import type { casework } from './casework/en.js';

/** What the shell and the report say: it is fetched before the first field. Each language has the same keys and the same places to fill in. */
export const en = {
  ...{ ...report, ...offline, ...vocabulary },
  value: values,
  product: 'Huella',
  invented: 'Invented data',
  skip: 'Skip to the content',
  colon: ':',
  language: 'Language',
  menu: 'Menu',
  signOut: 'Sign out',
  loading: 'One moment …',
  again: 'Try again',
  failed: 'The platform did not answer. Check the line and try again.',
  refused: 'This is not here, or not for you.',
  undone: {
    unanswered:
      'The platform did not answer: it is not certain that this was written down. Check the line, and look how it stands before you do it again.',
    refused: 'This was refused: it is not here, or not for you. Nothing was written down.',
    signed_out: 'You are not signed in any more. Nothing was written down.',
    broken:
      'Something went wrong on the platform, and nothing was written down. Try again; if it happens again, tell whoever runs it.',
  },
  asGraphql: 'Show as GraphQL',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  more: 'Show more',
  nav: {
    today: 'Today',
    cases: 'Cases',
    inquiries: 'Questions',
    search: 'Search',
    candidates: 'Candidates',
    procedures: 'Procedures',
    offers: 'Training and work',
    approvals: 'Second person',
    oversight: 'Oversight',
    report: 'Report',
    drafts: 'Drafts',
    integrations: 'Integrations',
    account: 'My account',
    explorer: 'API explorer',
    goTo: 'Go to (Ctrl K)',
  },
  signIn: {
    title: 'Search together for missing migrants',
    text: 'Sign in with the account that your institution has given you.',
    action: 'Sign in',
    passkey: 'Sign in by a passkey',
    passkeyFailed:
      'This passkey could not be used. Try again; it must be one of this platform, on this device or a key that you plug in.',
    ended: 'You are not signed in, or your session has ended.',
  },
  purpose: {
    title: 'What are you working on?',
    text: 'It stands beside everything that you read of other institutions, and they can see it.',
    words: {
      search: 'Searching for missing people',
      forensic_matching: 'Identifying the dead',
      casework: 'Working on a case with the other side',
      oversight: 'Watching over deadlines',
      administration: 'Running the installation',
    },
  },
} as const;

export type Wide<T> = T extends string ? string : { readonly [K in keyof T]: Wide<T[K]> };
/** What each language says of it. */
export type CoreWords = Wide<typeof en>;
/** What a catalogue has to say, with what is fetched later. */
export type Words = Wide<typeof en & typeof casework>;
