import { standing } from '../../../words/identification/en.js';

export const identification = {
  title: 'Identification',
  of: 'of {{a}} and {{b}}',
  ...standing,
  steps: 'Signatures',
  methods: 'By what',
  authority: 'Who is competent to rule',
  reference: 'Where the report stands',
  laboratory: 'Laboratory by whose report',
  words: 'In words, which the other institution reads',
  joint:
    'DNA stands alone and others of the family are missing: look at the identifications of the family together.',
  proposeTitle: 'Propose an identification',
  proposeText:
    'Both sides hold it plausible. An identification needs a method that carries it, and the confirmation of two institutions.',
  propose: 'Propose',
  confirm: 'Confirm for my institution',
  decline: 'Decline',
  look: 'Look at the identification',
  match: 'Look at the match',
  done: 'Written down at {{when}}. It now stands: {{state}}.',
  waits: 'The other institution has to confirm too, by people who sign in there.',
} as const;
