declare module '../../platform/outbox/event-map.js' {
  interface EventMap {
    /** Institutions or agreements are not what they were: who may be compared with whom must be read again. */
    readonly 'mechanisms.agreements-changed': Readonly<Record<string, never>>;
    /** The event's institution has closed: its open work is its successor's, or without one that of the succession. */
    readonly 'mechanisms.institution-closed': { readonly successorId: string | null };
  }
}

export const AGREEMENTS_CHANGED = 'mechanisms.agreements-changed';
export const INSTITUTION_CLOSED = 'mechanisms.institution-closed';
