import {
  disclosureLevel,
  DOCUMENTS_WITH_THE_RECORD_ONLY,
  withoutWhatNeverTravels,
  type DisclosureLevel,
  type Redaction,
} from '../../privacy/index.js';
import type { Evidence, Hypothesis, Side } from '../persistence/hypothesis.repository.js';

/** Whose record, under which code, of which kind: what a hit says at level 1. */
export interface RecordCard {
  readonly recordId: string;
  readonly code: string;
  readonly recordType: string;
  readonly institutionCode: string;
  readonly institutionName: string;
  readonly country: string;
}

export interface SideView {
  readonly side: Side;
  readonly own: boolean;
  readonly level: DisclosureLevel;
  readonly card: RecordCard | undefined;
  /** The record itself, at level 4, without what never travels; the whole of one's own. */
  readonly content: Readonly<Record<string, unknown>> | undefined;
  readonly redactions: readonly Redaction[];
}

export interface SideInput {
  readonly own: boolean;
  readonly agreementLevel: number;
  readonly released: number | null;
  readonly card: RecordCard;
  readonly content: Readonly<Record<string, unknown>>;
}

/** One side of a match as the viewer may see it, and what is hidden of it and why. */
export function sideView(side: Side, { own, agreementLevel, released, card, content }: SideInput): SideView {
  const level = disclosureLevel({ own, agreementLevel, releasedLevel: released ?? undefined });
  if (level === 0)
    return {
      side,
      own,
      level,
      card: undefined,
      content: undefined,
      redactions: [{ path: side, reason: 'LEVEL' }],
    };
  if (own) return { side, own, level, card, content, redactions: [] };
  if (level < 4)
    return {
      side,
      own,
      level,
      card,
      content: undefined,
      redactions: [{ path: `${side}.content`, reason: 'LEVEL' }],
    };
  const shown = withoutWhatNeverTravels(content);
  return { side, own, level, card, content: shown.content, redactions: shown.redactions };
}

/** Values that are not shown to the other side below level 4 even where the pair's values are. */
const FIELDS_WITH_THE_RECORD_ONLY = ['person.residence', 'person.phones', 'relatives.name'];

/**
 * The evidence as a viewer may see it: below level 2 nothing, at 2 which evidence agrees and differs, from 3 the values of
 * the other side too. One's own values are always shown.
 */
export function evidenceView(
  evidence: readonly Evidence[],
  sides: { readonly a: SideView; readonly b: SideView },
): { evidence: readonly Evidence[]; redactions: readonly Redaction[] } {
  if (sides.a.level < 2 || sides.b.level < 2)
    return { evidence: [], redactions: [{ path: 'evidence', reason: 'LEVEL' }] };
  const redactions: Redaction[] = [];
  const shown = evidence.map((item, at) => {
    const copy: { -readonly [K in keyof Evidence]: Evidence[K] } = { ...item };
    for (const side of ['a', 'b'] as const) {
      if (copy[side] === undefined || sides[side].own) continue;
      if (sides[side].level >= 3 && !isForTheRecordOnly(item, side)) continue;
      Reflect.deleteProperty(copy, side);
      redactions.push({ path: `evidence[${at}].${side}`, reason: 'LEVEL' });
    }
    return copy;
  });
  return { evidence: shown, redactions };
}

function isForTheRecordOnly(item: Evidence, side: Side): boolean {
  if (FIELDS_WITH_THE_RECORD_ONLY.includes(item.field)) return true;
  const value = JSON.stringify(item[side] ?? null);
  return item.group === 'document' && DOCUMENTS_WITH_THE_RECORD_ONLY.some((type) => value.includes(type));
}

/** The side of a match that an institution owns; `undefined` where it owns none. */
export function sidesOf(hypothesis: Hypothesis, institutionId: string | undefined): readonly Side[] {
  if (institutionId === undefined) return [];
  const sides: Side[] = [];
  if (hypothesis.institutionA === institutionId) sides.push('a');
  if (hypothesis.institutionB === institutionId) sides.push('b');
  return sides;
}

/** A living person who has not agreed yet is known to the holder of the record alone. */
export function isVisible(hypothesis: Hypothesis, institutionId: string | undefined): boolean {
  const own = sidesOf(hypothesis, institutionId);
  return own.includes('b') || (own.includes('a') && !hypothesis.holderOnly);
}
