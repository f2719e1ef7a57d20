declare module '../../platform/outbox/event-map.js' {
  interface EventMap {
    /** A consent has begun or ended by itself: nothing was written, and the record may be compared with others than before. */
    readonly 'records.consent-turned': { readonly recordId: string };
  }
}

export const CONSENT_TURNED = 'records.consent-turned';
