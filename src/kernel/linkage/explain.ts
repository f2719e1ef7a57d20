import type { Background } from './background.js';
import { Bank } from './bank.js';
import type { ComparableRecord } from './comparable-record.js';
import type { FieldEvidence } from './evidence.js';
import { type Kind, KINDS, SIDES_OF_KIND } from './kinds.js';
import { Lexicon } from './lexicon.js';
import { type GroupScorer, pairingOf, scorersOf } from './group-scorers.js';

/** An explainer is begun anew when it has seen this many words or records. */
const MOST_WORDS = 200_000;
const MOST_RECORDS = 50_000;
/** Whoever explains a pair hands over the samples that may be held against each other, and no others. */
const ONE_PARTY = { allowed: Uint8Array.of(1), parties: 1 } as const;
const PLACEMENT = { party: 0, institution: 0, rank: 0 } as const;

/**
 * Side of an explainer: records that were encoded once, by identity, for most come again with another
 * partner.
 */
class Side {
  private readonly slots = new Map<ComparableRecord, number>();

  constructor(readonly bank: Bank) {}

  get size(): number {
    return this.slots.size;
  }

  slotOf(record: ComparableRecord): number {
    const known = this.slots.get(record);
    if (known !== undefined) return known;
    const slot = this.bank.add(record, PLACEMENT);
    this.slots.set(record, slot);
    return slot;
  }
}

/** Takes pairs of one kind apart, through the same scorers as a scan. */
class Explainer {
  private readonly a: Side;
  private readonly b: Side;
  private readonly scorers: readonly GroupScorer[];
  private begun = -1;
  private stamp = 0;

  constructor(
    private readonly lexicon: Lexicon,
    kind: Kind,
  ) {
    const sides = SIDES_OF_KIND[kind];
    this.a = new Side(new Bank(sides.a, lexicon));
    this.b = new Side(new Bank(sides.b, lexicon));
    this.scorers = scorersOf(pairingOf(kind, this.a.bank, this.b.bank, ONE_PARTY));
  }

  get isFull(): boolean {
    return this.lexicon.size > MOST_WORDS || this.a.size > MOST_RECORDS || this.b.size > MOST_RECORDS;
  }

  explain(a: ComparableRecord, b: ComparableRecord): FieldEvidence[] {
    // Both are encoded before the scorers begin: a new record may move the columns that they look at.
    const before = this.a.size + this.b.size;
    const slotB = this.b.slotOf(b);
    const slotA = this.a.slotOf(a);
    if (this.stamp !== beginnings || slotA !== this.begun || this.a.size + this.b.size !== before) {
      for (const { scorer } of this.scorers) scorer.begin(slotA);
      this.begun = slotA;
      beginnings += 1;
      this.stamp = beginnings;
    }
    return this.scorers.flatMap(({ group, scorer }) =>
      scorer.explain(slotB, a, b).map((item) => ({ group, ...item })),
    );
  }
}

/**
 * Number of times that scorers were begun: explainers share a lexicon, and another one may have moved its
 * columns since.
 */
let beginnings = 0;

const explainers = new WeakMap<Background, Map<Kind, Explainer>>();

function explainerOf(background: Background, kind: Kind): Explainer {
  const known = explainers.get(background)?.get(kind);
  if (known !== undefined && !known.isFull) return known;
  const byKind = new Map<Kind, Explainer>();
  const lexicon = new Lexicon(background);
  for (const each of KINDS) byKind.set(each, new Explainer(lexicon, each));
  explainers.set(background, byKind);
  return byKind.get(kind)!;
}

/**
 * Explains why a pair weighs what it weighs. `a` is the report wherever there is one; the weights add up to
 * the pair's score.
 */
export function explain(
  a: ComparableRecord,
  b: ComparableRecord,
  background: Background,
  kind: Kind,
): FieldEvidence[] {
  return explainerOf(background, kind).explain(a, b);
}

export function log10LROf(evidence: readonly FieldEvidence[]): number {
  return evidence.reduce((sum, item) => sum + item.log10LR, 0);
}
