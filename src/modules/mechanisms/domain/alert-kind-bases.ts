/** Matches that are to be reviewed. */
export const MATCH = {
  work: 'records',
  escalates: 'to_oversight',
  seenBy: 'network',
  endsBy: 'answer',
  stillOpen: 'match',
  screen: 'match',
} as const;

/** What an institution owes to others, which a module has announced by `duties.opened` unless its row says otherwise. */
export const DUTY = {
  escalates: 'to_oversight',
  seenBy: 'network',
  endsBy: 'action',
  stillOpen: 'duty',
} as const;

/** What asks for nothing: whoever has read it has done all that is to be done. */
export const NEWS = {
  escalates: 'no',
  seenBy: 'network',
  endsBy: 'reading',
  graceDays: 0,
} as const;
