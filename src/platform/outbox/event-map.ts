declare const marker: unique symbol;

/**
 * Every event of the platform by name (past tense), with its payload of ids. Modules add theirs by
 * declaration merging:
 *
 *     declare module '../../platform/outbox/event-map.js' {
 *       interface EventMap { 'letters.LetterSent': { readonly letterId: string } }
 *     }
 */
export interface EventMap {
  /** Property without a use of its own: it keeps the empty map from accepting anything. */
  readonly [marker]?: never;
}

export type EventName<Map extends object = EventMap> = Extract<keyof Map, string>;

/** Event that has happened, as its module announces it. */
export interface NewEvent<Name extends EventName<Map>, Map extends object = EventMap> {
  readonly name: Name;
  readonly payload: Map[Name];
  /** Institution whose doing it is, where it is one's. */
  readonly institutionId?: string | undefined;
  readonly actorId?: string | undefined;
}

/** An event as its subscribers see it. */
export interface OutboxEvent<Payload = unknown> {
  readonly id: string;
  readonly name: string;
  readonly payload: Payload;
  readonly institutionId: string | undefined;
  readonly actorId: string | undefined;
  readonly createdAt: Date;
}
