declare module '../../platform/outbox/event-map.js' {
  interface EventMap {
    /** Institutions or agreements are not what they were: who may be compared with whom must be read again. */
    readonly 'mechanisms.agreements-changed': Readonly<Record<string, never>>;
  }
}

export const AGREEMENTS_CHANGED = 'mechanisms.agreements-changed';
