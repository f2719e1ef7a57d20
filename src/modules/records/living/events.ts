declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /** Somebody was found alive and registered: must be compared. */
    readonly 'located-persons.registered': { readonly recordId: string };
    /** The record of a living person, or the person's wish, has changed. */
    readonly 'located-persons.amended': { readonly recordId: string };
  }
}

export const LIVING_REGISTERED = 'located-persons.registered';
export const LIVING_AMENDED = 'located-persons.amended';
