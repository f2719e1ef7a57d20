/** Keys of what the window asks and is answered that hold words of a vocabulary, in GraphQL written in capitals. */
export const OF_VOCABULARY: ReadonlySet<string> = new Set([
  'decision',
  'finding',
  'kind',
  'language',
  'purpose',
  'state',
]);
