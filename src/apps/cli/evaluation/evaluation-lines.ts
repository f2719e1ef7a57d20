import { KINDS, type Evaluation, type PairFigures } from '../../../benchmark/evaluation/index.js';
import { counted, tableOf } from '../teller.js';
import { burdenLines, companionLines, damageLines, sizeLines } from './journey-lines.js';
import { ratioLines } from './ratio-lines.js';

/** Figures that are told of the answers for the smaller bank of a region. */
export type ThinnedEvaluation = Pick<
  Evaluation,
  'records' | 'sizes' | 'burden' | 'companions' | 'problems' | 'forbiddenListed' | 'forbidden'
>;

export interface WholeEvaluation extends Evaluation {
  /** Figures of the smaller bank; null where no answers for one were handed in. */
  readonly thinned: ThinnedEvaluation | null;
}

/**
 * An evaluation for those who read: classes, kinds, calibration, where it is hard, what is odd, what is
 * forbidden.
 */
export function evaluationLines(evaluation: WholeEvaluation): string[] {
  const { thinned } = evaluation;
  return [
    ...classTable(evaluation),
    '',
    ...kindTable(evaluation),
    '',
    ...calibrationTable(evaluation),
    '',
    ...ratioLines(evaluation),
    '',
    ...sizeLines(evaluation.sizes, thinned),
    '',
    ...burdenLines(evaluation),
    '',
    ...companionLines(evaluation.companions),
    ...damageLines(evaluation),
    ...sliceTable(evaluation),
    ...problemLines(evaluation),
    ...forbiddenLines(evaluation),
    ...(thinned ? ['', 'Of the smaller bank:', ...problemLines(thinned), ...forbiddenLines(thinned)] : []),
  ];
}

function classTable({ classes, all, threshold }: Evaluation): string[] {
  const head = ['class', 'pairs', 'r@1', 'r@10', 'r@100', 'mrr', 'median', 'listed', `p>=${threshold}`];
  const row = (name: string, figures: PairFigures): string[] => [
    name,
    String(figures.pairs),
    ...[figures.recall1, figures.recall10, figures.recall100, figures.meanReciprocalRank].map(share),
    figures.medianRank === null ? '-' : String(figures.medianRank),
    share(figures.listed),
    share(figures.recallAtThreshold),
    share(figures.reverse?.recall1),
    share(figures.reverse?.recall10),
  ];
  return tableOf([
    [...head, 'back@1', 'back@10'],
    ...Object.entries(classes).map(([name, figures]) => row(name, figures)),
    row('all', all),
  ]);
}

function kindTable({ kinds, threshold }: Evaluation): string[] {
  const head = ['kind', 'true', 'listed', `p>=${threshold}`, 'precision', 'recall', 'brier/true', 'Cllr'];
  return tableOf([
    [...head, 'least Cllr'],
    ...KINDS.map((kind) => {
      const figures = kinds[kind];
      return [
        kind,
        ...[figures.truePairs, figures.listedPairs, figures.atThreshold].map(String),
        ...[figures.precision, figures.recall, figures.brierPerTrue, figures.cllr, figures.cllrMin].map(
          share,
        ),
      ];
    }),
  ]);
}

/**
 * Returns the calibration as a table: of pairs said to be true with a probability of 0.3 to 0.4, how many
 * are.
 */
function calibrationTable({ kinds }: Evaluation): string[] {
  const rows = KINDS.flatMap((kind) =>
    kinds[kind].calibration
      .filter(({ pairs }) => pairs > 0)
      .map(({ from, pairs, meanProbability, shareTrue }) => [
        kind,
        `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
        String(pairs),
        share(meanProbability),
        share(shareTrue),
      ]),
  );
  return tableOf([['probabilities', 'said', 'pairs', 'mean', 'true'], ...rows]);
}

function sliceTable({ slices }: Evaluation): string[] {
  const rows = slices.map(({ trait, value, pairs, recall1, recall10, listed }) => [
    `${trait} ${value}`,
    String(pairs),
    ...[recall1, recall10, listed].map(share),
  ]);
  return tableOf([['identification by', 'pairs', 'r@1', 'r@10', 'listed'], ...rows]);
}

const PROBLEMS = {
  unknownRecord: 'a record that the region does not hold; left out',
  selfPair: 'a record paired with itself; left out',
  kindMismatch: 'a kind that is not that of the two records; theirs counts',
  repeated: 'a pair that was listed before; it counts as it ranks best',
  badProbability: 'a probability outside of 0 to 1; it counts as none',
} as const;

function problemLines({ problems }: Pick<Evaluation, 'problems'>): string[] {
  return Object.entries(problems).map(
    ([name, { count, firstLine }]) =>
      `${counted(count, 'line')}: ${PROBLEMS[name as keyof typeof PROBLEMS]} (first at line ${firstLine}).`,
  );
}

const BARRIERS = {
  agreement: 'no agreement',
  consent: 'no consent',
  wish: 'a wish not to be found',
  withdrawn: 'withdrawn',
} as const;

function forbiddenLines({
  forbiddenListed,
  forbidden,
}: Pick<Evaluation, 'forbiddenListed' | 'forbidden'>): string[] {
  if (forbiddenListed === 0) return ['No forbidden pair is listed.'];
  return [
    `FAILED: ${counted(forbiddenListed, 'listed pair')} that may not be compared at all. The first:`,
    ...forbidden.map(
      ({ line, a, b, barrier }) =>
        `  line ${line}: ${a.institution}/${a.id} with ${b.institution}/${b.id}: ${BARRIERS[barrier]}`,
    ),
  ];
}

function share(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : value.toFixed(3);
}
