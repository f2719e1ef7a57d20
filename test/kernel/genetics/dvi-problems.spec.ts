import { answerDvi, readDviProblem } from '../../../src/kernel/genetics/index.js';
import { caseFile, describeWithData, dviProblems } from './shared-data.js';

interface Ranked {
  readonly assignment: Readonly<Record<string, string>>;
  readonly lnLik: number | string;
}

interface Reference {
  readonly expected: {
    readonly pairwiseLR: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
    readonly exclusionMatrixInconsistentLoci: object;
    readonly joint: {
      readonly reducedByExclusion: boolean;
      readonly assignmentsEvaluated: number;
      readonly top: readonly Ranked[];
      readonly posteriorFlatPrior: Readonly<Record<string, Readonly<Record<string, number>>>>;
    };
    readonly solveAM: readonly Readonly<Record<string, unknown>>[];
    readonly solvePM: readonly Readonly<Record<string, unknown>>[];
  };
}

const number = (value: number | string): number => Number(value);
const relative = (got: number, wanted: number): number =>
  wanted === 0 || !Number.isFinite(wanted) ? (got === wanted ? 0 : Infinity) : Math.abs(got / wanted - 1);

describeWithData('the DVI problems of the shared folder', () => {
  it.each(dviProblems())('%s has the reference values', (file) => {
    const given = caseFile<Reference>(file);
    const { expected } = given;
    const reduced = expected.joint.reducedByExclusion;
    const answer = answerDvi(readDviProblem(given), reduced ? { maxInconsistent: 2 } : {});

    for (const [victim, row] of Object.entries(expected.pairwiseLR)) {
      for (const [missing, ratio] of Object.entries(row)) {
        const got = answer.pairwiseLR[victim]![missing]!;
        if (ratio === null) expect([victim, missing, got]).toEqual([victim, missing, null]);
        else expect(relative(number(got), ratio)).toBeLessThan(1e-6);
      }
    }
    expect(answer.exclusionMatrixInconsistentLoci).toEqual(expected.exclusionMatrixInconsistentLoci);

    const { joint } = answer;
    expect(joint.assignmentsEvaluated).toBe(expected.joint.assignmentsEvaluated);
    expect(joint.exact).toBe(true);
    expect(joint.top).toHaveLength(expected.joint.top.length);
    for (const [at, row] of expected.joint.top.entries()) {
      const got = number(joint.top[at]!.lnLik);
      if (row.lnLik === '-Infinity') expect(got).toBe(-Infinity);
      else expect(Math.abs(got - number(row.lnLik))).toBeLessThan(1e-6);
    }
    expectSameAssignments(joint.top, expected.joint.top);
    for (const [victim, row] of Object.entries(expected.joint.posteriorFlatPrior)) {
      const got = joint.posteriorFlatPrior[victim]!;
      for (const missing of new Set([...Object.keys(row), ...Object.keys(got)]))
        expect(Math.abs((got[missing] ?? 0) - (row[missing] ?? 0))).toBeLessThan(1e-6);
    }
  });

  it.each(dviProblems())('%s has the reference conclusions', (file) => {
    const given = caseFile<Reference>(file);
    const answer = answerDvi(readDviProblem(given));
    const conclusions = (lines: readonly Readonly<Record<string, unknown>>[], key: string) =>
      lines
        // A ratio that is 1 but for rounding is no verdict on either side.
        .filter(({ LR }) => typeof LR !== 'number' || Math.abs(LR - 1) > 1e-9)
        .map((line) => [line[key], line.Conclusion, line.Comment]);
    expect(conclusions(answer.solveAM, 'Missing')).toEqual(conclusions(given.expected.solveAM, 'Missing'));
    expect(conclusions(answer.solvePM, 'Sample')).toEqual(conclusions(given.expected.solvePM, 'Sample'));
  });
});

/** The same assignments where their likelihoods differ; within a tie, and at the end of the list, the order is free. */
function expectSameAssignments(got: readonly Ranked[], wanted: readonly Ranked[]): void {
  const text = ({ assignment }: Ranked): string => JSON.stringify(Object.entries(assignment).sort());
  const last = number(wanted.at(-1)!.lnLik);
  const byText = new Map(got.map((one) => [text(one), number(one.lnLik)]));
  for (const one of wanted.filter(({ lnLik }) => number(lnLik) > last + 1e-6))
    expect(Math.abs((byText.get(text(one)) ?? Number.NaN) - number(one.lnLik))).toBeLessThan(1e-6);
}
