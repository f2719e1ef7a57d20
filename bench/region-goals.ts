/** What peers find of a class of the evaluation region, and what Huella is to find. */
export interface ClassGoal {
  readonly name: string;
  /** Share ranked first, and among the first ten. */
  readonly recall1: Recall;
  readonly recall10?: Recall;
}

interface Recall {
  /** Three other engines on region A, as the maintainers of that region reported them; how each was set up was not handed on. */
  readonly peers: Readonly<Partial<Record<'P' | 'N' | 'B', number>>>;
  readonly goal: number;
}

function recall(goal: number, p?: number, n?: number, b?: number): Recall {
  return {
    goal,
    peers: {
      ...(p !== undefined && { P: p }),
      ...(n !== undefined && { N: n }),
      ...(b !== undefined && { B: b }),
    },
  };
}

export const CLASS_GOALS: readonly ClassGoal[] = [
  {
    name: 'identification:document',
    recall1: recall(0.95, 0.82, 0.06, 0.92),
    recall10: recall(0.99, 0.86, 0.27, 0.92),
  },
  {
    name: 'identification:dna',
    recall1: recall(0.98, 0.08, 0.05, 0.95),
    recall10: recall(1, 0.12, 0.27, 0.99),
  },
  {
    name: 'identification:tattoo',
    recall1: recall(0.88, 0, 0.09, 0.83),
    recall10: recall(0.96, 0, 0.25, 0.92),
  },
  {
    name: 'identification:dental',
    recall1: recall(0.62, 0, 0.11, 0.55),
    recall10: recall(0.88, 0.03, 0.37, 0.82),
  },
  {
    name: 'identification:weak',
    recall1: recall(0.32, 0.01, 0.12, 0.26),
    recall10: recall(0.78, 0.06, 0.31, 0.7),
  },
  {
    name: 'identification:second_report',
    recall1: recall(0.68, 0.07, 0.09, 0.53),
    recall10: recall(0.86, 0.12, 0.36, 0.73),
  },
  { name: 'living:named', recall1: recall(1, 0.99, undefined, 1) },
  { name: 'living:second_report', recall1: recall(0.98, 0.76, undefined, 0.94) },
  { name: 'living:mute', recall1: recall(0.85, 0, undefined, 0.82) },
  { name: 'duplicate_report', recall1: recall(1, 0.99, undefined, 1) },
  { name: 'same_remains', recall1: recall(1, 0, undefined, 1) },
];

/** Of a figure by kind: the best peer's, and the goal. */
export const KIND_GOALS = {
  identification: {
    precision: { peer: 1, goal: 0.98 },
    recall: { peer: 0.3, goal: 0.38 },
    cllr: { peer: 0.149, goal: 0.125 },
  },
  living: { precision: { peer: 1, goal: 0.99 }, recall: { peer: 0.6, goal: 0.85 } },
} as const;

/** With more noise no class may lose more than this share of its pairs. */
export const MOST_FALL = 0.1;
