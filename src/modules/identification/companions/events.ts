declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /**
     * Event that both owners have confirmed that a report belongs together with another: what is known of its
     * journey concerns more people.
     */
    readonly 'companions.confirmed': { readonly recordId: string };
  }
}

export const COMPANIONS_CONFIRMED = 'companions.confirmed';
