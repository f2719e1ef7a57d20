declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /** A run has stored its candidates; strong ones may become matches. */
    readonly 'matching.candidates-found': { readonly runId: string };
  }
}

export const CANDIDATES_FOUND = 'matching.candidates-found';
