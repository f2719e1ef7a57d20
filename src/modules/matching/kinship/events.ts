declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /**
     * The owner of a record lets another institution have more words about it: what its matches tell is made
     * anew.
     */
    readonly 'kinship.words-allowed': { readonly recordId: string };
    /** A second person has reviewed the samples of a record: what others were told of it is weighed anew. */
    readonly 'kinship.sample-reviewed': { readonly recordId: string; readonly holders: readonly string[] };
  }
}

export const WORDS_ALLOWED = 'kinship.words-allowed';
export const SAMPLE_REVIEWED = 'kinship.sample-reviewed';
