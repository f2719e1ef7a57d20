/** Observation of a regression: its features, what is known before them (log odds), and what it was. */
export interface LogisticObservation {
  readonly features: readonly number[];
  /** Natural log odds that belong to the observation and are not fitted. */
  readonly offset: number;
  readonly isTrue: boolean;
}

/**
 * Prior of a coefficient, a normal one: where it stands before any observation, and how far it may easily
 * stray.
 */
export interface CoefficientPrior {
  readonly mean: number;
  readonly standardDeviation: number;
}

export interface LogisticFit {
  readonly coefficients: readonly number[];
  /** Standard errors, from the curvature at the maximum. */
  readonly standardErrors: readonly number[];
}

const MOST_STEPS = 100;
const TOLERANCE = 1e-10;

/**
 * Maximum a posteriori of logistic regression with independent normal priors, by Newton's method (Bishop,
 * Pattern Recognition and Machine Learning, 2006, section 4.3.3 and 4.5.1). The objective is strictly
 * concave, so that there is one maximum; a step that does not climb is halved. No random start: the same
 * observations give the same answer.
 */
export function fitLogistic(
  observations: readonly LogisticObservation[],
  priors: readonly CoefficientPrior[],
): LogisticFit {
  let at = priors.map(({ mean }) => mean);
  let height = objective(observations, priors, at);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gradient, curvature } = derivatives(observations, priors, at);
    const direction = solve(curvature, gradient);
    let share = 1;
    let next = at;
    let reached = height;
    for (; share > 1e-6; share /= 2) {
      next = at.map((value, k) => value + share * (direction[k] ?? 0));
      reached = objective(observations, priors, next);
      if (reached >= height) break;
    }
    const moved = Math.max(...direction.map((value) => Math.abs(value * share)));
    if (reached >= height) [at, height] = [next, reached];
    if (moved < TOLERANCE) break;
  }
  const { curvature } = derivatives(observations, priors, at);
  const standardErrors = at.map((_, k) => {
    const unit = at.map((__, other) => Number(other === k));
    return Math.sqrt(solve(curvature, unit)[k] ?? 0);
  });
  return { coefficients: at, standardErrors };
}

export function logOddsOf(
  { features, offset }: LogisticObservation,
  coefficients: readonly number[],
): number {
  return features.reduce((sum, value, k) => sum + value * (coefficients[k] ?? 0), offset);
}

function objective(
  observations: readonly LogisticObservation[],
  priors: readonly CoefficientPrior[],
  at: readonly number[],
): number {
  let sum = 0;
  for (const one of observations) {
    const odds = logOddsOf(one, at);
    sum -= softplus(one.isTrue ? -odds : odds);
  }
  for (const [k, { mean, standardDeviation }] of priors.entries())
    sum -= (((at[k] ?? 0) - mean) / standardDeviation) ** 2 / 2;
  return sum;
}

function derivatives(
  observations: readonly LogisticObservation[],
  priors: readonly CoefficientPrior[],
  at: readonly number[],
): { gradient: number[]; curvature: number[][] } {
  const gradient = priors.map(
    ({ mean, standardDeviation }, k) => (mean - (at[k] ?? 0)) / standardDeviation ** 2,
  );
  const curvature = priors.map((prior, k) =>
    priors.map((_, other) => (k === other ? 1 / prior.standardDeviation ** 2 : 0)),
  );
  for (const one of observations) {
    const probability = 1 / (1 + Math.exp(-logOddsOf(one, at)));
    const spread = probability * (1 - probability);
    const residual = Number(one.isTrue) - probability;
    for (const [k, value] of one.features.entries()) {
      if (value === 0) continue;
      gradient[k]! += residual * value;
      const row = curvature[k]!;
      for (const [other, second] of one.features.entries()) row[other]! += spread * value * second;
    }
  }
  return { gradient, curvature };
}

const softplus = (x: number): number => (x > 30 ? x : Math.log1p(Math.exp(x)));

/** Solves a symmetric positive definite system by Cholesky's decomposition (Golub and Van Loan, 4.2). */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const lower = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!;
    }
  }
  const half = [...right];
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) half[i]! -= lower[i]![k]! * half[k]!;
    half[i]! /= lower[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) half[i]! -= lower[k]![i]! * half[k]!;
    half[i]! /= lower[i]![i]!;
  }
  return half;
}
