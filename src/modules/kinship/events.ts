declare module '../../platform/outbox/event-map.js' {
  interface EventMap {
    /** The owner of a record lets another institution have more words about it: what its matches tell is made anew. */
    readonly 'kinship.words-allowed': { readonly recordId: string };
  }
}

export const WORDS_ALLOWED = 'kinship.words-allowed';
