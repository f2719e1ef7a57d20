/** Deeds that were done with a report; their words come from the catalogue. */
export const DEEDS = [
  'filed',
  'changed',
  'compared',
  'withdrawn',
  'message_read',
  'message_closed',
  'passed_on',
  'acknowledged',
  'passing_ended',
  'deleted',
  'asked',
  'looked',
] as const;

export type WindowAction = (typeof DEEDS)[number];

/** Things that a family waits for in its window. */
export const AWAITED = ['message', 'acknowledgement', 'deletion', 'answer', 'own_deletion'] as const;

export type Awaited = (typeof AWAITED)[number];

/** One thing that was done with a report of the family, or is awaited. */
export interface Fact<Kind extends string> {
  readonly kind: Kind;
  /** Time at which it was done, or is due. */
  readonly at: Date;
  readonly code: string;
  /** Institution, where it is named: an institution of the family's own mechanism. */
  readonly institution?: string;
  /** Since when it has been awaited. */
  readonly from?: Date;
  readonly numbers?: Readonly<Record<string, number>>;
}
