declare module '../../platform/outbox/event-map.js' {
  interface EventMap {
    /** Hypotheses were opened, or one side may know of them only now. One event for a whole sweep or import. */
    readonly 'matches.hypotheses-opened': { readonly hypothesisIds: readonly string[] };
    /** A side has decided, or what it says no longer holds. */
    readonly 'matches.state-changed': { readonly hypothesisId: string };
    /** What both sides had held to be plausible may be compared no more, or is no candidate any more. */
    readonly 'matches.lapsed': { readonly hypothesisId: string };
  }
}

export const HYPOTHESES_OPENED = 'matches.hypotheses-opened';
export const MATCH_LAPSED = 'matches.lapsed';
export const MATCH_STATE_CHANGED = 'matches.state-changed';
