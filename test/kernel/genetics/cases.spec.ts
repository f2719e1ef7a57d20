import { readKinshipCase, solveCase } from '../../../src/kernel/genetics/index.js';
import { caseFile, describeWithData, frequenciesOf, kinshipCases } from './shared-data.js';

type Written = number | 'NaN' | 'Infinity' | '-Infinity';

interface Expected {
  readonly expected: {
    readonly results: readonly {
      readonly numerator: string;
      readonly denominator: string;
      readonly log10LR: Written;
      readonly log10LRunlinked?: Written;
      readonly perLocus?: Readonly<Record<string, Written>>;
    }[];
    readonly lnLikelihood?: Readonly<Record<string, Written>>;
  };
}

/** What is demanded is 1e-6; a double-precision engine reaches this. */
const A_LOCUS = 1e-9;
const IN_ALL = 1e-8;

/** Some files name a locus twice: `TH01.TH01`. */
const nameOf = (locus: string): string => locus.slice(0, Math.max(locus.indexOf('.'), 0)) || locus;

function expectSame(found: number, expected: Written, tolerance: number): void {
  const value = Number(expected);
  if (Number.isFinite(value)) expect(Math.abs(found - value)).toBeLessThanOrEqual(tolerance);
  else expect(found).toBe(value);
}

describeWithData('the reference cases of kinship', () => {
  it.each(kinshipCases())('%s: ratios by locus and in all are those of two other programs', (name) => {
    const { expected } = caseFile<Expected>(name);
    const kinshipCase = readKinshipCase(caseFile(name));
    const { results, lnLikelihood } = solveCase(kinshipCase, frequenciesOf(kinshipCase.frequencies));
    expect(results.map(({ numerator }) => numerator)).toEqual(
      expected.results.map(({ numerator }) => numerator),
    );
    for (const [at, result] of results.entries()) {
      const wanted = expected.results[at]!;
      expect(result.denominator).toBe(wanted.denominator);
      expectSame(result.log10LR, wanted.log10LR, IN_ALL);
      if (wanted.log10LRunlinked !== undefined)
        expectSame(result.log10LRUnlinked, wanted.log10LRunlinked, IN_ALL);
      const byLocus = new Map(result.loci.map(({ locus, log10LR }) => [locus, log10LR]));
      for (const [locus, ratio] of Object.entries(wanted.perLocus ?? {}))
        expectSame(byLocus.get(nameOf(locus)) ?? Infinity, ratio, A_LOCUS);
    }
    for (const [id, ln] of Object.entries(expected.lnLikelihood ?? {}))
      expectSame(lnLikelihood.get(id) ?? 0, ln, 1e-7);
  });
});
