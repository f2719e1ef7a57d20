import type { Background } from './background.js';
import { Bank } from './bank.js';
import type { ComparableRecord } from './comparable-record.js';
import type { Scorer } from './comparison.js';
import type { Evidence, EvidenceGroup } from './evidence.js';
import { COMPARISONS } from './groups/registry.js';
import { type Kind, KINDS, SIDES_OF_KIND } from './kinds.js';
import { Lexicon } from './lexicon.js';
import { pairingOf } from './scan.js';

/** The lexicon of an explainer is begun anew when it has seen this many words. */
const MOST_WORDS = 50_000;
const PLACEMENT = { party: 0, institution: 0, rank: 0 } as const;

/** Takes pairs of one kind apart: a bank of one record on each side, through the same scorers as a scan. */
class Explainer {
  private readonly bankA: Bank;
  private readonly bankB: Bank;
  private readonly scorers: readonly { readonly group: EvidenceGroup; readonly scorer: Scorer }[];

  constructor(
    private readonly lexicon: Lexicon,
    kind: Kind,
  ) {
    const sides = SIDES_OF_KIND[kind];
    this.bankA = new Bank(sides.a, lexicon);
    this.bankB = new Bank(sides.b, lexicon);
    const pairing = pairingOf(kind, this.bankA, this.bankB);
    this.scorers = COMPARISONS.flatMap((comparison) => {
      const scorer = comparison.scorer(pairing);
      return scorer === undefined ? [] : [{ group: comparison.group, scorer }];
    });
  }

  get isFull(): boolean {
    return this.lexicon.size > MOST_WORDS;
  }

  explain(a: ComparableRecord, b: ComparableRecord): Evidence[] {
    const slotA = this.bankA.add(a, PLACEMENT);
    const slotB = this.bankB.add(b, PLACEMENT);
    const evidence = this.scorers.flatMap(({ group, scorer }) => {
      scorer.begin(slotA);
      return scorer.explain(slotB, a, b).map((item) => ({ group, ...item }));
    });
    this.bankA.remove(slotA);
    this.bankB.remove(slotB);
    return evidence;
  }
}

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

/** Why a pair weighs what it weighs. `a` is the report wherever there is one; the weights add up to the pair's score. */
export function explain(
  a: ComparableRecord,
  b: ComparableRecord,
  background: Background,
  kind: Kind,
): Evidence[] {
  return explainerOf(background, kind).explain(a, b);
}

export function log10LROf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, item) => sum + item.log10LR, 0);
}
