declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /** A rule has seen misuse: owners and oversight are to be told. */
    readonly 'misuse.signalled': { readonly signalId: string };
  }
}

export const MISUSE_SIGNALLED = 'misuse.signalled';
