/** What the list of candidates says. */
export const triage = {
  lead: 'Pairs that may be one person, what is worth most to look at first.',
  keys: 'Keys: j and k move, Enter opens, 1 review, 2 exclude, 3 ask for data, H let rest.',
  order: 'Order',
  orders: { value: 'What looking is worth', waiting: 'Longest waiting', newest: 'Newest' },
  orderWhy:
    'What looking is worth: the odds, times how long it has waited (double every 30 days), times the share of the evidence that can be compared.',
  blind: 'Hide the score until I have judged',
  resting: 'Resting',
  competing_one: '{{count}} other candidate for the same record',
  competing_other: '{{count}} other candidates for the same records',
  restsUntil: 'rests until {{when}}',
  loaded: '{{count}} shown, and more follow',
  loadedAll: '{{count}} in all',
  review: 'Review',
  needData: 'Need data',
  rest: 'Let rest',
  restTitle: 'Let it rest until',
  restLead:
    'It leaves this list until then, for 30 days at most. Nothing is decided, and its alert keeps its deadline.',
  dataTitle: 'What the other side is asked for',
  dataKinds: 'What is needed',
  dataWords: 'In words (no names, please)',
  ask: 'Ask for it',
  said: 'Your side: {{state}}, {{when}}. It stays here until the list is loaded again.',
  rested: 'Rests until {{when}}. It stays here until the list is loaded again.',
  reload: 'Load again',
  judge: 'What do you hold?',
  judgeLead:
    'The score is hidden until you have said it. Your judgement decides nothing for your institution.',
  answers: { same: 'One person', not_same: 'Two people', unsure: 'It cannot be said' },
  actions: 'What to do with the marked pair',
} as const;
