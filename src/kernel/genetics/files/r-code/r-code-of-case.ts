import { ANY_ALLELE } from '../../loci/allele.js';
import type { LocusFrequencies } from '../../loci/locus-frequencies.js';
import { GENETICS_MODEL_VERSION } from '../../model-version.js';
import { checkHypothesis, type CheckedHypothesis } from '../../ratio/hypothesis.js';
import { likelihoodRatios, type RatioAnswer } from '../../ratio/likelihood-ratio.js';
import type { KinshipCase } from '../../ratio/read-case.js';
import { genotypesUnder, type GenotypesAtLocus } from './genotypes-under.js';
import { rGenotypes, rLocus } from './r-locus.js';
import { connected, rPedigree } from './r-pedigree.js';
import { rNumber, rText, rVector } from './r-text.js';

/** Packages and versions whose functions and arguments this script was written for. */
export const R_PACKAGES = {
  pedtools: '2.11.0',
  pedprobr: '1.1.0',
  pedmut: '0.9.1',
  forrel: '1.9.0',
} as const;

/** Greatest difference of two log10 ratios that comes of the order of the sums alone. */
const AGREES = 1e-6;

/**
 * Returns a script for R that computes the ratios of a case again, with packages that other people wrote, and
 * prints them beside those computed here. `loci` are those that the case is weighed with (`lociOfCase`).
 * Silent alleles, dropout and linkage have no words in `likelihood()`: the script leaves them out, says so,
 * and compares with what comes out here without them.
 */
export function rCodeOf(kinshipCase: KinshipCase, loci: readonly LocusFrequencies[]): string {
  const { hypotheses, profiles, reference } = kinshipCase;
  const checked = hypotheses.map((hypothesis) => checkHypothesis(hypothesis, profiles));
  const stated = statedOf(kinshipCase);
  const compared = likelihoodRatios({ ...stated, loci });
  const { theta, chromosome } = kinshipCase.model;
  return [
    ...headLines(kinshipCase),
    'library(pedtools)\nlibrary(pedprobr)\nlibrary(pedmut)',
    '',
    `theta <- ${rNumber(theta)}`,
    `chromosome <- ${chromosome === 'X' ? '"X"' : 'NA'}`,
    `reference <- ${rText(reference)}`,
    '',
    '# The hypotheses: everybody with father and mother; sex 1 is male, 2 female, 0 unknown.',
    named(
      'pedigrees',
      checked.map(({ id, pedigree }) => [id, rPedigree(theta > 0 ? connected(pedigree) : pedigree)]),
    ),
    '',
    `# Frequencies: ${kinshipCase.frequencies.replaceAll(/[\r\n]+/gu, ' ')}. Alleles that were seen and that it lacks are in the list.`,
    `loci <- list(\n${loci.map((locus) => rLocus(locus, kinshipCase.model)).join(',\n')}\n)`,
    '',
    ...genotypeLines(checked, kinshipCase, loci),
    '',
    FUNCTIONS,
    '',
    ...comparisonLines(compared, reference),
    '',
  ].join('\n');
}

/** Returns the part of a case that `likelihood()` can be asked for. */
function statedOf(kinshipCase: KinshipCase): KinshipCase {
  const { linkedPair: _, ...model } = kinshipCase.model;
  return { ...kinshipCase, model: { ...model, silent: 0, dropout: new Map() } };
}

function headLines({ model }: KinshipCase): string[] {
  const versions = Object.entries(R_PACKAGES).map(([name, version]) => `${name} ${version}`);
  const lines = [
    `Kinship case, written by Huella (${GENETICS_MODEL_VERSION}) to be computed elsewhere.`,
    `Written for ${versions.join(', ')}.`,
    'It holds genetic profiles, which are personal data: keep it as you keep the case.',
    'Untyped founders are kept, as pedprobr does; Familias leaves them out by default, so that its ratios differ a little',
    'under mutation models that are not stationary (equal, stepwise).',
  ];
  if (model.theta > 0)
    lines.push(
      'Theta holds for all founders of a hypothesis; persons "tie" and "partner" only connect the parts, which pedprobr needs.',
    );
  if (model.silent > 0)
    lines.push(
      `LEFT OUT: silent alleles of frequency ${model.silent}; the number beside is without them too.`,
    );
  if (model.dropout.size > 0) lines.push('LEFT OUT: dropout; the number beside is without it too.');
  if (model.linkedPair)
    lines.push(
      `LEFT OUT: linkage of ${model.linkedPair.first} and ${model.linkedPair.second}; the number beside is without it too.`,
    );
  return [...lines.map((line) => `# ${line}`), ''];
}

function named(name: string, entries: readonly (readonly [string, string])[]): string {
  return `${name} <- list(\n${entries.map(([key, value]) => `${rText(key)} = ${value}`).join(',\n')}\n)`;
}

function genotypeLines(
  checked: readonly CheckedHypothesis[],
  { profiles }: KinshipCase,
  loci: readonly LocusFrequencies[],
): string[] {
  const seen = checked.map((hypothesis): readonly [string, readonly GenotypesAtLocus[]] => [
    hypothesis.id,
    loci.map(({ locus }) => genotypesUnder(hypothesis, locus, profiles)),
  ]);
  const blocks = seen.map(([id, byLocus]): [string, string] => {
    const lines = byLocus.flatMap((genotypes, at) =>
      genotypes && genotypes.size > 0
        ? [
            rGenotypes(
              loci[at]!.locus,
              [...genotypes].map(([person, [a, b]]) => [person, `${a}/${b === ANY_ALLELE ? '-' : b}`]),
            ),
          ]
        : [],
    );
    return [id, `list(\n${lines.join(',\n')}\n  )`];
  });
  const impossible = seen.map(([id, byLocus]): [string, string] => [
    id,
    rVector(
      byLocus.flatMap((genotypes, at) => (genotypes ? [] : [rText(loci[at]!.locus)])),
      '  ',
    ),
  ]);
  return [
    '# What was seen, by hypothesis and locus; "12/-" is a single allele whose partner may have dropped out.',
    named('genotypes', blocks),
    '',
    '# Loci at which samples that a hypothesis takes for one person contradict each other: likelihood 0.',
    named('impossible', impossible),
  ];
}

/** Functions of the script, the same for all cases: mutation models, markers, likelihoods. */
const FUNCTIONS = `mutation_of <- function(locus) {
  if (is.null(locus$female) && is.null(locus$male)) return(NULL)
  matrix_of <- function(rule) do.call(mutationMatrix, c(rule, list(alleles = locus$alleles, afreq = locus$afreq)))
  mutationModel(list(female = matrix_of(locus$female), male = matrix_of(locus$male)))
}

with_loci <- function(x, seen) {
  for (locus in loci)
    x <- addMarker(x, geno = seen[[locus$name]], alleles = locus$alleles, afreq = locus$afreq,
                   chrom = chromosome, name = locus$name, mutmod = mutation_of(locus))
  x
}

log10_likelihood <- function(hypothesis) {
  x <- with_loci(pedigrees[[hypothesis]], genotypes[[hypothesis]])
  values <- vapply(loci, function(locus) {
    if (locus$name %in% impossible[[hypothesis]]) return(-Inf)
    if (theta > 0) likelihood(x, markers = locus$name, theta = theta, logbase = 10)
    else likelihood(x, markers = locus$name, logbase = 10)
  }, numeric(1))
  names(values) <- vapply(loci, function(locus) locus$name, "")
  values
}`;

function comparisonLines({ results }: RatioAnswer, reference: string): string[] {
  const expected = results.map(({ numerator, log10LR }) => `${rText(numerator)} = ${rNumber(log10LR)}`);
  return [
    `# log10 of the likelihood ratio against ${rText(reference)}, as Huella has computed it.`,
    `huella <- ${rVector(expected, '')}`,
    '',
    'values <- lapply(setNames(names(pedigrees), names(pedigrees)), log10_likelihood)',
    'for (hypothesis in names(huella)) {',
    '  by_locus <- values[[hypothesis]] - values[[reference]]',
    '  print(round(by_locus, 6))',
    '  here <- sum(by_locus)',
    `  agrees <- identical(here, huella[[hypothesis]]) || isTRUE(abs(here - huella[[hypothesis]]) < ${AGREES})`,
    '  cat(sprintf("%s against %s: log10 LR here %.15g, Huella %.15g, %s\\n", hypothesis, reference, here,',
    '              huella[[hypothesis]], if (agrees) "the same" else "DIFFERENT"))',
    '}',
    '',
    '# The same in one call of forrel, where theta is 0 and no two samples are one person:',
    '# forrel::kinshipLR(Map(with_loci, pedigrees, genotypes), ref = reference)',
  ];
}
