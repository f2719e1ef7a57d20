import { DOCUMENTS_WITH_THE_RECORD_ONLY } from '../../../access/consent/index.js';
import { withoutWhatNeverTravels, type DisclosureLevel, type Redaction } from './level.js';
import type { PairSide } from './pair-side.js';
import { USUAL_HANDLING, type Handling, type Release } from './released.js';

/** Card of a record: whose it is, under which code, of which kind. This is what a hit says at level 1. */
export interface RecordCard {
  readonly recordId: string;
  readonly code: string;
  readonly recordType: string;
  readonly institutionCode: string;
  readonly institutionName: string;
  readonly country: string;
}

export interface SideView {
  readonly side: PairSide;
  readonly own: boolean;
  readonly level: DisclosureLevel;
  readonly card: RecordCard | undefined;
  /** The record itself, at level 4, without what never travels; the whole of one's own. */
  readonly content: Readonly<Record<string, unknown>> | undefined;
  /** Release of the record for this pair by its owner, in force now. */
  readonly release: Release | undefined;
  /** Handling of what is shown: what may be done with it; undefined of one's own. */
  readonly handling: Handling | undefined;
  /** Reason for which no more of the record is shown. */
  readonly limit: 'LEVEL' | 'PURPOSE';
  readonly redactions: readonly Redaction[];
  /** Until when more is shown of it than usual, for the viewer has urgent access. */
  readonly urgentUntil?: Date | undefined;
}

interface SideInput {
  readonly own: boolean;
  readonly level: DisclosureLevel;
  readonly card: RecordCard;
  /** Undefined where the record itself is not asked for. */
  readonly content: Readonly<Record<string, unknown>> | undefined;
  readonly release: Release | undefined;
  /** True where the viewer works for the purpose of the release. */
  readonly isUsable: boolean;
  readonly urgentUntil?: Date | undefined;
}

/** Two records of a pair as one viewer may see them. */
export interface PairView {
  /** May not be compared any more: the own record is shown, and that it has ended. */
  readonly hasEnded: boolean;
  readonly a: SideView;
  readonly b: SideView;
  /** Level at which the comparison of the two is shown. */
  readonly level: DisclosureLevel;
  /** Level at which the DNA of the two is shown, which an agreement must cover for itself. */
  readonly dnaLevel: DisclosureLevel;
  /**
   * True where the owner of the other record may not know of it, nor that it was looked at: the record is of
   * somebody found alive who has not been asked, or of a record that nobody is shown.
   */
  readonly isUntold?: boolean;
}

/** Returns one side as the viewer may see it, and what is hidden of it and why. */
export function sideView(side: PairSide, input: SideInput): SideView {
  const { own, level, card, content, release, isUsable, urgentUntil } = input;
  const limit = release && !isUsable && release.level > level ? 'PURPOSE' : 'LEVEL';
  const shown = { side, own, level, card, release, limit, ...(urgentUntil && { urgentUntil }) } as const;
  if (own) return { ...shown, content, handling: undefined, redactions: [] };
  if (level === 0) return hiddenSide(side, limit);
  const handling = release && isUsable ? release.handling : USUAL_HANDLING;
  if (level < 4)
    return {
      ...shown,
      handling,
      content: undefined,
      redactions: [{ path: `${side}.content`, reason: limit }],
    };
  if (!content) return { ...shown, handling, content, redactions: [] };
  return { ...shown, handling, ...withoutWhatNeverTravels(content) };
}

/** A side of which nothing is shown. */
export function hiddenSide(side: PairSide, reason: Redaction['reason']): SideView {
  const nothing = { card: undefined, content: undefined, release: undefined, handling: undefined };
  const redactions = [{ path: side, reason }];
  return { side, own: false, level: 0, ...nothing, limit: 'LEVEL', redactions };
}

/** The own side of a pair that has ended: the record alone. */
export function endedSide(
  side: PairSide,
  card: RecordCard,
  content: Readonly<Record<string, unknown>> | undefined,
): SideView {
  const nothing = { release: undefined, handling: undefined };
  return { side, own: true, level: 4, card, content, ...nothing, limit: 'LEVEL', redactions: [] };
}

/** Evidence of one field for or against a pair, with the values as they stand in both records. */
export interface WeighedField {
  readonly group: string;
  readonly field: string;
  readonly a?: unknown;
  readonly b?: unknown;
}

/** Values that are not shown to the other side below level 4 even where the pair's values are. */
const FIELDS_WITH_THE_RECORD_ONLY = ['person.residence', 'person.phones', 'relatives.name'];

/**
 * Returns the evidence as a viewer may see it: below level 2 nothing, at 2 which evidence agrees and differs,
 * from 3 the values of the other side too. One's own values are always shown.
 */
export function evidenceView<Item extends WeighedField>(
  evidence: readonly Item[],
  view: PairView,
): { evidence: readonly Item[]; redactions: readonly Redaction[] } {
  if (view.level < 2) {
    const isForPurpose = view.a.limit === 'PURPOSE' || view.b.limit === 'PURPOSE';
    const reason = view.hasEnded ? 'WITHDRAWN' : isForPurpose ? 'PURPOSE' : 'LEVEL';
    return { evidence: [], redactions: [{ path: 'evidence', reason }] };
  }
  const redactions: Redaction[] = [];
  const shown = evidence.map((item, at) => {
    const copy = { ...item };
    for (const side of ['a', 'b'] as const) {
      if (copy[side] === undefined || view[side].own) continue;
      if (view[side].level >= 3 && !isForTheRecordOnly(item, side) && !isUrgentDna(item, view[side]))
        continue;
      Reflect.deleteProperty(copy, side);
      redactions.push({ path: `evidence[${at}].${side}`, reason: view[side].limit });
    }
    return copy;
  });
  return { evidence: shown, redactions };
}

/** Urgent access tells nothing of samples, nor of whose they are. */
const isUrgentDna = ({ group }: WeighedField, { urgentUntil }: SideView): boolean =>
  group === 'dna' && urgentUntil !== undefined;

function isForTheRecordOnly(item: WeighedField, side: PairSide): boolean {
  if (FIELDS_WITH_THE_RECORD_ONLY.includes(item.field)) return true;
  const value = JSON.stringify(item[side] ?? null);
  return item.group === 'document' && DOCUMENTS_WITH_THE_RECORD_ONLY.some((type) => value.includes(type));
}
