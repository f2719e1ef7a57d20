declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /**
     * Event that something was done with an identification: proposed, confirmed, declined, told, contested,
     * revoked …
     */
    readonly 'identifications.moved': { readonly identificationId: string };
  }
}

export const IDENTIFICATION_MOVED = 'identifications.moved';
