declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /** A consent has begun or ended by itself: nothing was written, and the record may be compared with others than before. */
    readonly 'records.consent-turned': { readonly recordId: string };
    /** Amendments that were deferred are compared from now on. */
    readonly 'records.compared-anew': { readonly recordId: string };
  }
}

export const CONSENT_TURNED = 'records.consent-turned';
export const COMPARED_ANEW = 'records.compared-anew';
