/**
 * Something in which people on the move died or went missing, as a public list tells of it: IOM's Missing Migrants Project and lists of
 * its form. A list names nobody; it says where and when to look.
 */
export interface IncidentFacts {
  /** The source's own number. */
  readonly code: string;
  readonly cause: IncidentCause;
  /** Days on which it may have been, as partial dates: a day, or a month where no more is known. */
  readonly happened: string;
  /** The source's words for the place. */
  readonly place: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly region: string | null;
  readonly route: string | null;
  readonly originRegion: string | null;
  readonly dead: number | null;
  /** The least number that is thought to be missing. */
  readonly missing: number | null;
  readonly survivors: number | null;
  readonly females: number | null;
  readonly males: number | null;
  readonly children: number | null;
  readonly source: string | null;
  readonly url: string | null;
  /** Grade of confirmation, 1 (one report) to 5 (officials), as IOM grades it. */
  readonly quality: number | null;
}

export interface Incident extends IncidentFacts {
  readonly id: string;
  readonly seq: number;
  /** List in which it stands: `iom-mmp`. */
  readonly list: string;
}

export const INCIDENT_CAUSES = [
  'drowning',
  'vehicle',
  'harsh_conditions',
  'violence',
  'sickness',
  'accident',
  'mixed_or_unknown',
] as const;
export type IncidentCause = (typeof INCIDENT_CAUSES)[number];

/** IOM's words of 2022 and 2026, by how they begin. */
const CAUSE_WORDS: readonly (readonly [string, IncidentCause])[] = [
  ['drown', 'drowning'],
  ['vehicle', 'vehicle'],
  ['harsh environmental', 'harsh_conditions'],
  ['violence', 'violence'],
  ['sickness', 'sickness'],
  ['accidental', 'accident'],
  ['mixed', 'mixed_or_unknown'],
  ['unknown', 'mixed_or_unknown'],
];

/** A cause in the list's words; undefined where they are none that are known. */
export function causeOf(words: string): IncidentCause | undefined {
  const said = words.trim().toLowerCase();
  return CAUSE_WORDS.find(([beginning]) => said.startsWith(beginning))?.[1];
}
