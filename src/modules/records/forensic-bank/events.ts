declare module '../../../platform/outbox/event-map.js' {
  interface EventMap {
    /** Remains were registered one by one: they must be compared. */
    readonly 'forensic-bank.remains-registered': { readonly recordId: string };
    /** The record of remains says something else, or is withdrawn. */
    readonly 'forensic-bank.remains-amended': { readonly recordId: string };
    /** Kinship is reckoned with another table or model from now on. */
    readonly 'forensic-bank.kinship-set': { readonly settingId: string };
  }
}

export const REMAINS_REGISTERED = 'forensic-bank.remains-registered';
export const REMAINS_AMENDED = 'forensic-bank.remains-amended';
export const KINSHIP_SET = 'forensic-bank.kinship-set';
