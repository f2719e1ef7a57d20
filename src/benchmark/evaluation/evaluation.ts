import type { RecordReference } from '../../kernel/contract/index.js';
import { alertBurden, type AlertBurden } from './alert-burden.js';
import { reliabilityBySize, type SizeRow } from './bank-size.js';
import type { Benchmark, Traits, TrueMatch } from './benchmark.js';
import { calibrationTable, type CalibrationRow } from './calibration-table.js';
import { companionFigures, type CompanionFigures } from './companion-figures.js';
import { kindFigures, type KindFigures } from './kind-figures.js';
import { isSymmetric, KINDS, type EvaluatedKind } from './kinds.js';
import { ListedPairs, type ListedPair } from './listed-pairs.js';
import type { Barrier } from './may-be-compared.js';
import { EvaluatedRanking, RankTally, type RankFigures } from './ranks.js';

/** Pair as an engine exports it; further fields are not read. */
export interface AnsweredPair {
  readonly a: RecordReference;
  readonly b: RecordReference;
  readonly kind?: unknown;
  readonly probability?: unknown;
  readonly log10LR?: unknown;
  /** Figures by which the pair is ordered, where that is more than its own say. */
  readonly rank?: unknown;
  /** Version of the model that weighed the pair, where the engine tells it. */
  readonly modelVersion?: unknown;
}

/** Problem of an answer that can be scored all the same. */
export type Problem = 'unknownRecord' | 'kindMismatch' | 'repeated' | 'badProbability' | 'selfPair';

export interface Oddity {
  count: number;
  readonly firstLine: number;
}

export interface ForbiddenPair {
  readonly line: number;
  readonly a: RecordReference;
  readonly b: RecordReference;
  readonly barrier: Barrier;
}

export interface PairFigures extends RankFigures {
  readonly pairs: number;
  /** Share of the pairs at or above the threshold. */
  readonly recallAtThreshold: number;
  /** Ranks from the side of the remains or the living person; null where both records ask. */
  readonly reverse: RankFigures | null;
}

export interface Slice extends PairFigures {
  readonly trait: keyof Traits;
  readonly value: string;
}

/** Figures of true pairs of which one record at least has a damage; `none` are those without any. */
export interface DamageSlice extends PairFigures {
  readonly damage: string;
}

export interface Evaluation {
  readonly threshold: number;
  readonly records: Readonly<Record<string, number>>;
  readonly truePairs: number;
  readonly listedPairs: number;
  readonly all: PairFigures;
  readonly classes: Readonly<Record<string, PairFigures>>;
  readonly kinds: Readonly<Record<EvaluatedKind, PairFigures & KindFigures>>;
  /** Figures of identification by what the two records tell of themselves. */
  readonly slices: readonly Slice[];
  /** The versions of the models that weighed the pairs, as the answers tell them. */
  readonly modelVersions: readonly string[];
  readonly calibration: readonly CalibrationRow[];
  /** Figures of companions; null where the region tells of no journeys. */
  readonly companions: CompanionFigures | null;
  readonly burden: AlertBurden;
  readonly sizes: readonly SizeRow[];
  /** Figures by damage; empty where the region tells of none. */
  readonly damages: readonly DamageSlice[];
  readonly problems: Readonly<Partial<Record<Problem, Oddity>>>;
  readonly forbiddenListed: number;
  /** First of the forbidden pairs that are listed. */
  readonly forbidden: readonly ForbiddenPair[];
}

const FORBIDDEN_SHOWN = 20;
/** Ratios that JSON cannot hold, by the words of the exchange format. */
const INFINITIES: Readonly<Record<string, number>> = { Infinity: 1e300, '-Infinity': -1e300 };

/** Kind of the finding that two people travelled together: no kind of pair of one person. */
const COMPANIONS = 'companions';
/** Name of the slice of true pairs without damage. */
const UNDAMAGED = 'none';

/** Evaluator that takes an engine's answers one by one, in any order, and scores them at the end. */
export class Evaluator {
  private readonly listed = new ListedPairs();
  private readonly claims = new ListedPairs();
  private readonly problems: Partial<Record<Problem, Oddity>> = {};
  private readonly forbidden: ForbiddenPair[] = [];
  private readonly modelVersions = new Set<string>();
  private forbiddenListed = 0;

  /** @param threshold probability from which a pair counts as said to be one person */
  constructor(
    private readonly benchmark: Benchmark,
    private readonly threshold: number,
  ) {}

  add(answer: AnsweredPair, line: number): void {
    const [a, b] = [this.benchmark.numberOf(answer.a), this.benchmark.numberOf(answer.b)];
    if (a === undefined || b === undefined) this.note('unknownRecord', line);
    else if (a === b) this.note('selfPair', line);
    else if (answer.kind === COMPANIONS) this.addClaim(a, b, answer, line);
    else this.addPair(a, b, answer, line);
  }

  /**
   * Adds the claim that two people travelled together, whatever their records are of. It takes no part in
   * ranks and figures of one person.
   */
  private addClaim(a: number, b: number, answer: AnsweredPair, line: number): void {
    this.noteForbidden(answer, [a, b], line);
    const probability = this.probabilityOf(answer.probability, line);
    if (!this.claims.add(a, b, { probability, log10LR: Number.NaN })) this.note('repeated', line);
  }

  private addPair(a: number, b: number, answer: AnsweredPair, line: number): void {
    const kind = this.benchmark.kindOf(a, b);
    const told = answer.kind !== undefined && answer.kind !== null;
    if (kind === undefined || (told && answer.kind !== kind)) this.note('kindMismatch', line);
    if (kind === undefined) return;
    this.noteForbidden(answer, [a, b], line);
    if (typeof answer.modelVersion === 'string') this.modelVersions.add(answer.modelVersion);
    const probability = this.probabilityOf(answer.probability, line);
    const listed = { probability, log10LR: ratioOf(answer.log10LR) };
    const isNew = this.listed.add(a, b, listed, rankOf(answer.rank));
    if (!isNew) this.note('repeated', line);
  }

  result(): Evaluation {
    const { benchmark, listed, threshold } = this;
    const ranking = new EvaluatedRanking(benchmark, listed);
    const score = (pairs: readonly TrueMatch[]) => this.pairFigures(ranking, pairs);
    const byKind = (kind: EvaluatedKind): PairFigures & KindFigures => ({
      ...score(benchmark.truth.filter((pair) => pair.kind === kind)),
      ...kindFigures(benchmark, listed, kind, threshold),
    });
    const classes = [...new Set(benchmark.truth.map((pair) => pair.class))].sort();
    return {
      threshold,
      records: { ...benchmark.counts },
      truePairs: benchmark.truth.length,
      listedPairs: listed.size,
      all: score(benchmark.truth),
      classes: Object.fromEntries(
        classes.map((name) => [name, score(benchmark.truth.filter((pair) => pair.class === name))]),
      ),
      kinds: Object.fromEntries(KINDS.map((kind) => [kind, byKind(kind)])) as Evaluation['kinds'],
      slices: this.slices(score),
      modelVersions: [...this.modelVersions].sort(),
      calibration: calibrationTable(benchmark, listed),
      companions: companionFigures(benchmark, listed, this.claims),
      burden: alertBurden(benchmark, listed, threshold),
      sizes: reliabilityBySize(benchmark, listed),
      damages: this.damages(score),
      problems: this.problems,
      forbiddenListed: this.forbiddenListed,
      forbidden: this.forbidden,
    };
  }

  private note(problem: Problem, line: number): void {
    const before = this.problems[problem];
    if (before) before.count += 1;
    else this.problems[problem] = { count: 1, firstLine: line };
  }

  private noteForbidden(answer: AnsweredPair, [a, b]: readonly [number, number], line: number): void {
    const barrier = this.benchmark.barrierBetween(a, b);
    if (barrier === undefined) return;
    this.forbiddenListed += 1;
    if (this.forbidden.length >= FORBIDDEN_SHOWN) return;
    this.forbidden.push({ line, a: referenceOf(answer.a), b: referenceOf(answer.b), barrier });
  }

  private probabilityOf(told: unknown, line: number): number {
    if (typeof told !== 'number') return Number.NaN;
    if (told >= 0 && told <= 1) return told;
    this.note('badProbability', line);
    return Number.NaN;
  }

  private pairFigures(ranking: EvaluatedRanking, pairs: readonly TrueMatch[]): PairFigures {
    const [forward, reverse] = [new RankTally(), new RankTally()];
    let [confident, oneSided] = [0, 0];
    for (const { a, b, kind } of pairs) {
      forward.add(ranking.rankOf(a, b));
      (isSymmetric(kind) ? forward : reverse).add(ranking.rankOf(b, a));
      if (!isSymmetric(kind)) oneSided += 1;
      const at = this.listed.find(a, b);
      if (at !== undefined && this.listed.at(at).probability >= this.threshold) confident += 1;
    }
    return {
      pairs: pairs.length,
      ...forward.figures(),
      recallAtThreshold: confident / Math.max(1, pairs.length),
      reverse: oneSided > 0 ? reverse.figures() : null,
    };
  }

  private damages(score: (pairs: readonly TrueMatch[]) => PairFigures): DamageSlice[] {
    const { benchmark } = this;
    const kinds = benchmark.damageKinds;
    if (kinds.length === 0) return [];
    const of = ({ a, b }: TrueMatch) => [...benchmark.damageTo(a), ...benchmark.damageTo(b)];
    const slice = (damage: string, has: (damages: readonly string[]) => boolean): DamageSlice[] => {
      const pairs = benchmark.truth.filter((pair) => has(of(pair)));
      return pairs.length > 0 ? [{ damage, ...score(pairs) }] : [];
    };
    return [
      ...slice(UNDAMAGED, (damages) => damages.length === 0),
      ...kinds.flatMap((kind) => slice(kind, (damages) => damages.includes(kind))),
    ];
  }

  private slices(score: (pairs: readonly TrueMatch[]) => PairFigures): Slice[] {
    const pairs = this.benchmark.truth.filter(({ kind }) => kind === 'identification');
    const traits = ['completeness', 'condition', 'language', 'country'] as const;
    return traits.flatMap((trait) => {
      const groups = new Map<string, TrueMatch[]>();
      for (const pair of pairs) {
        // A body record tells how it was found, the report who tells and where.
        const teller = trait === 'completeness' || trait === 'condition' ? pair.b : pair.a;
        const value = this.benchmark.traitsOf(teller)[trait];
        if (value !== undefined) groups.set(value, [...(groups.get(value) ?? []), pair]);
      }
      return [...groups].sort().map(([value, group]) => ({ trait, value, ...score(group) }));
    });
  }
}

function ratioOf(told: unknown): number {
  const value = typeof told === 'string' ? INFINITIES[told] : told;
  return typeof value === 'number' ? value : Number.NaN;
}

/** Returns the rank that an answer tells; undefined where a pair is ordered by its own figures. */
function rankOf(told: unknown): ListedPair | undefined {
  if (typeof told !== 'object' || told === null) return undefined;
  const { probability, log10LR }: Partial<Record<keyof ListedPair, unknown>> = told;
  return typeof probability === 'number' && probability >= 0 && probability <= 1
    ? { probability, log10LR: ratioOf(log10LR) }
    : undefined;
}

function referenceOf({ institution, id }: RecordReference): RecordReference {
  return { institution, id };
}
