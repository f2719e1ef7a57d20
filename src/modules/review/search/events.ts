declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /**
     * A kept question has new answers, or they have been seen, or it tells no more: what it has now is read
     * anew.
     */
    readonly 'search.news-changed': { readonly searchId: string };
  }
}

export const SEARCH_NEWS_CHANGED = 'search.news-changed';
