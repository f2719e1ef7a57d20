import { fieldExists, LIVING, REMAINS, REPORT, type RecordType } from '../../../../kernel/contract/index.js';
/**
 * Disclosure level: how much another institution sees of a record (design, "Disclosure").
 *
 * 0 nothing · 1 the hit · 2 the comparison without values · 3 the values compared · 4 the record, by the
 * owner's release.
 */
export type DisclosureLevel = 0 | 1 | 2 | 3 | 4;

/**
 * Disclosure level from which the word of DNA is told; no level tells more of the DNA of two institutions.
 */
export const WORD_LEVEL: DisclosureLevel = 2;

export const toLevel = (level: number): DisclosureLevel =>
  Math.max(0, Math.min(4, Math.floor(level))) as DisclosureLevel;

export interface DisclosureInputs {
  /** True where the viewer's institution owns the record. */
  readonly own: boolean;
  /** The agreement's default. */
  readonly agreementLevel: number;
  /** Level that the owner has released for this one match, if any. */
  readonly releasedLevel?: number | undefined;
  /** The most that may be shown of the record to anybody; absent where nobody has set it. */
  readonly cap?: number | undefined;
}

/**
 * Returns the level at which a record is shown: the agreement sets the default, which ends at 3; the owner
 * can raise it for one match; the cap of the record holds for both. One's own record is seen whole.
 */
export function disclosureLevel({
  own,
  agreementLevel,
  releasedLevel,
  cap,
}: DisclosureInputs): DisclosureLevel {
  if (own) return 4;
  const byAgreement = Math.min(3, agreementLevel);
  return toLevel(Math.min(Math.max(byAgreement, releasedLevel ?? 0), cap ?? 4));
}

/** Reason for which something is not shown. The API says what each means (`Redaction.reason`). */
type RedactionReason =
  | 'NEVER_TRAVELS'
  | 'LEVEL'
  | 'PURPOSE'
  | 'HANDLING'
  | 'NOT_ADMITTED'
  | 'BLIND'
  | 'CROSSES'
  | 'WITHDRAWN'
  | 'REMOVED'
  | 'OWN_PEOPLE';

/** A part of a record that is not shown, and why. */
export interface Redaction {
  readonly path: string;
  readonly reason: RedactionReason;
  /** The law, protocol or letter that a rule of the viewer's own institution rests on. */
  readonly source?: string;
}

/** Fields that never leave its owner, at no level, by dotted path (exchange format and design). */
const NEVER_TRAVELS: readonly string[] = [
  'reporter',
  'intake',
  'vulnerabilities',
  'person.residence',
  'person.phones',
  'relatives.name',
  'relatives.profile',
  'relatives.consents',
  'consents',
  'directProfile',
  'attachments',
  'extra',
  'linkedReports',
  'profile',
  'profiles',
];

/**
 * Returns a record as another institution sees it at level 4: a copy without what never travels, with the
 * list of what a record of its type is shown without. That list is given whether the record has it or not:
 * that somebody was typed, or is vulnerable, would be told by it, and by what was asked and not answered.
 * Lower levels show no record at all, only the comparison.
 */
export function withoutWhatNeverTravels(content: Readonly<Record<string, unknown>>): {
  content: Record<string, unknown>;
  redactions: Redaction[];
} {
  const copy = structuredClone(content) as Record<string, unknown>;
  for (const path of NEVER_TRAVELS) remove(copy, path.split('.'));
  const { asked } = copy;
  if (typeof asked === 'object' && asked !== null) {
    const kept = Object.entries(asked).filter(
      ([path]) => !NEVER_TRAVELS.some((never) => isUnder(path, never)),
    );
    if (kept.length > 0) copy['asked'] = Object.fromEntries(kept);
    else delete copy['asked'];
  }
  const shape = SHAPES[content['recordType'] as RecordType];
  const paths = NEVER_TRAVELS.filter((path) => fieldExists(shape, path));
  return { content: copy, redactions: paths.map((path) => ({ path, reason: 'NEVER_TRAVELS' })) };
}

const SHAPES = { report: REPORT, remains: REMAINS, living: LIVING } as const;

const isUnder = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

function remove(value: unknown, [key, ...rest]: string[]): void {
  if (Array.isArray(value)) {
    for (const item of value) remove(item, [key ?? '', ...rest]);
    return;
  }
  if (value === null || typeof value !== 'object' || key === undefined || !(key in value)) return;
  const holder = value as Record<string, unknown>;
  if (rest.length > 0) remove(holder[key], rest);
  else Reflect.deleteProperty(holder, key);
}
