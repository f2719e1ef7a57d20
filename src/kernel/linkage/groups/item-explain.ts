import type { ComparableRecord } from '../comparable-record.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { memoize } from '../memoize.js';
import type { ThingReason } from '../reasons.js';
import { FACET_NAMES, type ItemModel, MOST_ITEMS } from './item-model.js';

/** The beginning of a group's reasons. */
const CODES = { marks: 'MARKS', medical: 'MEDICAL', effects: 'EFFECTS' } as const satisfies Record<
  ItemModel['group'],
  string
>;

/** Weight of a pair of items, by part. */
export interface ItemParts {
  readonly site: number;
  readonly side: number;
  readonly words: number;
  readonly mismatch: number;
  /** Masks of facets. */
  readonly agreeing: number;
  readonly disagreeing: number;
}

/** A pair of items by their place in the records, or an item without a counterpart. */
export interface ItemPair {
  readonly a: number | undefined;
  readonly b: number | undefined;
  readonly parts: ItemParts | undefined;
  readonly missing: number;
}

export interface ItemVerdict {
  readonly pairs: readonly ItemPair[];
  readonly contradiction: number;
  /** Share of every weight that decay leaves. */
  readonly share: number;
}

export function explainItems(
  model: ItemModel,
  a: ComparableRecord,
  b: ComparableRecord,
  verdict: ItemVerdict | undefined,
): readonly EvidenceItem[] {
  const { group } = model;
  const code = CODES[group];
  const sources = { a: sourcesOf(model)(a), b: sourcesOf(model)(b) };
  const items = verdict?.pairs.flatMap((pair) => pairItems(model, pair, sources, verdict.share)) ?? [];
  if (verdict !== undefined && verdict.contradiction !== 0) {
    const log10LR = verdict.contradiction * verdict.share;
    const values = { a: sources.a, b: sources.b };
    items.push({ field: group, log10LR, agreement: 'differs', reason: `${code}.CHECKED_ABSENT`, ...values });
  }
  return items.length > 0 ? items : [noData(group, `${code}.NO_DATA`, some(sources.a), some(sources.b))];
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** Reading free text takes longer than anything else in an explanation. */
const sourcesOf = memoize((model: ItemModel) =>
  memoize((record: ComparableRecord): readonly unknown[] =>
    model
      .read(record)
      .slice(0, MOST_ITEMS)
      .map((item) => item.source),
  ),
);

interface Sources {
  readonly a: readonly unknown[];
  readonly b: readonly unknown[];
}

function pairItems({ group }: ItemModel, pair: ItemPair, sources: Sources, share: number): EvidenceItem[] {
  const code = CODES[group];
  const a = pair.a === undefined ? undefined : sources.a[pair.a];
  const b = pair.b === undefined ? undefined : sources.b[pair.b];
  const { parts } = pair;
  if (parts === undefined) {
    const reason =
      pair.a === undefined ? (`${code}.NOT_REPORTED` as const) : (`${code}.NOT_OBSERVED` as const);
    return [{ field: group, log10LR: pair.missing * share, agreement: 'differs', reason, a, b }];
  }
  const items: EvidenceItem[] = [];
  const add = (field: string, weight: number, reason: ThingReason): void => {
    if (weight === 0) return;
    const agreement = weight > 0 ? 'agrees' : 'differs';
    items.push({
      field: `${group}.${field}`,
      log10LR: weight * share,
      agreement,
      reason: `${code}.${reason}`,
      a,
      b,
    });
  };
  add('site', parts.site, parts.site > 0 ? 'SAME_SITE' : 'OTHER_SITE');
  add('side', parts.side, parts.side > 0 ? 'SAME_SIDE' : 'OTHER_SIDE');
  add(facetField(parts.agreeing), parts.words, 'WORDS_AGREE');
  add(facetField(parts.disagreeing), parts.mismatch, 'WORDS_DIFFER');
  return items;
}

/** The facets by name: `subject`, or `subject+colour` where several agree together. */
function facetField(mask: number): string {
  return FACET_NAMES.filter((_, facet) => (mask >> facet) & 1).join('+');
}
