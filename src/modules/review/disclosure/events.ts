declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /**
     * An institution is asked to delete what it has seen of another's record; the event's institution is the
     * one that is asked.
     */
    readonly 'disclosure.recall-asked': { readonly recallId: string };
    /** The owner lets more be seen of a record than before. */
    readonly 'disclosure.level-raised': { readonly recordId: string };
    /** Somebody looks beyond their level, at the record of another institution. */
    readonly 'disclosure.glass-broken': { readonly breakGlassId: string };
    /** The institution that is asked has answered; the event's institution is the owner of the record. */
    readonly 'disclosure.recall-answered': { readonly recallId: string };
  }
}

export const GLASS_BROKEN = 'disclosure.glass-broken';
export const LEVEL_RAISED = 'disclosure.level-raised';
export const RECALL_ASKED = 'disclosure.recall-asked';
export const RECALL_ANSWERED = 'disclosure.recall-answered';
