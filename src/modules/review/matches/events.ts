declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /** Matches were opened, or one side may know of them only now. One event for a whole sweep or import. */
    readonly 'matches.hypotheses-opened': { readonly hypothesisIds: readonly string[] };
    /** A side has decided, or what it says no longer holds. */
    readonly 'matches.state-changed': { readonly hypothesisId: string };
    /**
     * A match that both sides had held to be plausible may be compared no more, or is no candidate any more.
     */
    readonly 'matches.lapsed': { readonly hypothesisId: string };
    /**
     * Matches may be compared no more, or are no candidates any more. One event for all that end together.
     */
    readonly 'matches.lapsed-together': { readonly hypothesisIds: readonly string[] };
    /** An institution leaves a match out of its list for a while. */
    readonly 'matches.rested': { readonly hypothesisId: string };
    /**
     * An identification stands, or does so no more: what else its records might have been is to be looked at.
     */
    readonly 'matches.settling-changed': { readonly hypothesisId: string };
    /** Matches are settled: one record of each is identified with another one. */
    readonly 'matches.settled': { readonly hypothesisIds: readonly string[] };
    /** The band of decided matches is another than when a side decided, or was told last. */
    readonly 'matches.bands-changed': { readonly changeIds: readonly string[] };
    /** Matches are somebody's work again: an identification is contested or revoked. */
    readonly 'matches.reopened': { readonly hypothesisIds: readonly string[] };
  }
}

export const BANDS_CHANGED = 'matches.bands-changed';
export const HYPOTHESES_OPENED = 'matches.hypotheses-opened';
export const MATCH_LAPSED = 'matches.lapsed';
export const MATCH_RESTED = 'matches.rested';
export const MATCH_STATE_CHANGED = 'matches.state-changed';
export const MATCHES_LAPSED = 'matches.lapsed-together';
export const MATCHES_REOPENED = 'matches.reopened';
export const MATCHES_SETTLED = 'matches.settled';
export const SETTLING_CHANGED = 'matches.settling-changed';
