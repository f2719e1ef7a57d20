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
  telling: {
    title: 'What the family may be told',
    text: 'What the person found lets the family be told. Nothing is told before the person has said so, and it may be said otherwise later; what was told stays told.',
    said: {
      nobody: 'nobody has asked yet',
      nothing: 'nothing may be told',
      only_alive: 'that the person lives, and nothing else',
      whereabouts: 'that the person lives, and where',
    },
    allows: {
      nothing: 'Nothing',
      only_alive: 'That the person lives, and nothing else',
      whereabouts: 'That the person lives, and where',
    },
  },
  companions: {
    title: 'People who travelled with this person',
    text: 'Whether the institutions of those who travelled along may be told that a companion was found. They hear that and nothing else: no name, no place, no result. It can be taken back at any time; what was told stays told.',
    family: 'The family',
    person: 'The person found',
    said: { nobody: 'nobody has asked yet', yes: 'they may be told', no: 'they are not to be told' },
    ask: { family: 'The family has said to you', person: 'The person has said to you' },
    yes: 'Yes, they may be told',
    no: 'No',
    authority: 'Of a child: the guardianship authority that has decided, and where that stands',
    write: 'Write it down',
    written: 'Written down.',
  },
} as const;
