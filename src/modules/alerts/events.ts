declare module '../../platform/outbox/event-map.js' {
  interface EventMap {
    /** Alerts of these matches have passed their due date, and nobody has answered. */
    readonly 'notifications.matches-overdue': { readonly hypothesisIds: readonly string[] };
  }
}

/** Topic under which changes of alerts are announced to whoever looks on at this moment. */
export const ALERTS_TOPIC = 'alerts';
export const MATCHES_OVERDUE = 'notifications.matches-overdue';
