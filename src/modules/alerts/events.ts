/** Topic under which changes of alerts are announced to whoever looks on at this moment. */
export const ALERTS_TOPIC = 'alerts';
