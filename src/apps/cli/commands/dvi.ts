import {
  answerDvi,
  type DviAnswer,
  type DviProblem,
  dviOfFamilias,
  familiasOfDvi,
  readDviProblem,
  writeFamilias,
} from '../../../kernel/genetics/index.js';
import { UsageError } from '../cli-errors.js';
import { type Call, operandOf, type RunCommand, valueOf } from '../command.js';
import { isFamiliasPath, readFamiliasFile } from '../familias-input.js';
import { explained } from '../genetics-refusal.js';
import { readJsonFile } from '../read-json-file.js';
import { tableOf } from '../teller.js';
import { writeWholeFile } from '../whole-file.js';

const SHOWN = 10;

export const run: RunCommand = async (call) => {
  const maxInconsistent = maxInconsistentOf(call);
  await explained(async () => {
    const { problem, remarks } = await readEvent(operandOf(call, 0));
    const event = readDviProblem(problem);
    const answer = answerDvi(event, { maxInconsistent });
    await writeCheckFile(call, event);
    await call.teller.answer({ ...answer, remarks }, [...linesOf(answer), ...remarks]);
  });
  return undefined;
};

/** The event for Familias, so that nobody has to take our word for a number. */
async function writeCheckFile(call: Call, event: DviProblem): Promise<void> {
  const file = valueOf(call, 'familias');
  if (file === undefined) return;
  const text = writeFamilias(familiasOfDvi(event, 'Frequencies of the event'));
  await writeWholeFile(file, (write) => write(text));
  call.teller.step(`${file} written; it holds genetic profiles, which are personal data`);
}

/** An event as the project has it, or of a Familias file its section `[DVI]`. */
async function readEvent(path: string): Promise<{ problem: unknown; remarks: readonly string[] }> {
  if (isFamiliasPath(path)) return dviOfFamilias(await readFamiliasFile(path));
  return { problem: await readJsonFile(path), remarks: [] };
}

function maxInconsistentOf(call: Call): number | undefined {
  const text = valueOf(call, 'max-inconsistent');
  if (text === undefined) return undefined;
  if (/^\d{1,3}$/u.test(text)) return Number(text);
  throw new UsageError('--max-inconsistent is a whole number of loci.', 'See huella dvi --help.');
}

function linesOf(answer: DviAnswer): string[] {
  return [
    'Likelihood ratio of each pair alone (inconsistent loci)',
    ...pairLines(answer),
    '',
    'By missing person',
    ...tableOf([['missing', 'sample', 'LR', 'GLR', 'conclusion', ''], ...answer.solveAM.map(missingRow)]),
    '',
    'By victim',
    ...tableOf([['victim', 'missing', 'LR', 'GLR', 'conclusion', ''], ...answer.solvePM.map(victimRow)]),
    '',
    ...jointLines(answer),
    '',
    'Probability of each victim, given all data (flat prior over the assignments)',
    ...tableOf(
      Object.entries(answer.joint.posteriorFlatPrior).map(([victim, row]) => [victim, posteriorsOf(row)]),
    ),
    ...remarksOf(answer),
  ];
}

function pairLines({ pairwiseLR, exclusionMatrixInconsistentLoci }: DviAnswer): string[] {
  const missing = Object.keys(Object.values(pairwiseLR)[0] ?? {});
  const rows = Object.entries(pairwiseLR).map(([victim, row]) => [
    victim,
    ...missing.map((one) => {
      const count = exclusionMatrixInconsistentLoci[victim]?.[one] ?? 0;
      return `${shown(row[one])}${count > 0 ? ` (${count})` : ''}`;
    }),
  ]);
  return tableOf([['', ...missing], ...rows]);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '-';
  if (typeof value !== 'number') return text(value);
  return value !== 0 && (value >= 1e5 || value < 1e-3) ? value.toExponential(3) : value.toPrecision(4);
}

type Line = DviAnswer['solveAM'][number];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function missingRow(line: Line): string[] {
  return [
    text(line.Missing),
    text(line.Sample),
    shown(line.LR),
    shown(line.GLR),
    text(line.Conclusion),
    text(line.Comment),
  ];
}

function victimRow(line: Line): string[] {
  return [
    text(line.Sample),
    text(line.Missing),
    shown(line.LR),
    shown(line.GLR),
    text(line.Conclusion),
    text(line.Comment),
  ];
}

function jointLines({ joint }: DviAnswer): string[] {
  const rows = joint.top.slice(0, SHOWN).map(({ assignment, lnLik, LRtopVsThis }) => [
    Object.entries(assignment).map(([victim, missing]) => `${victim}=${missing}`).join(' '), // prettier-ignore
    typeof lnLik === 'number' ? lnLik.toFixed(4) : lnLik,
    shown(LRtopVsThis),
  ]);
  const count =
    joint.assignmentsEvaluated === null
      ? 'too many to count'
      : joint.assignmentsEvaluated.toLocaleString('en');
  return [
    `Best joint assignments (of ${count}; ${joint.exact ? 'exact' : `not exact: ${JSON.stringify(joint.exactness)}`})`,
    ...tableOf([['assignment', 'ln likelihood', 'LR of the best against it'], ...rows]),
  ];
}

function posteriorsOf(row: Readonly<Record<string, number>>): string {
  return Object.entries(row)
    .sort(([, a], [, b]) => b - a)
    .filter(([, posterior]) => posterior >= 1e-6)
    .map(([missing, posterior]) => `${missing === '*' ? 'none' : missing} ${posterior.toFixed(6)}`)
    .join('  ');
}

/** Returns the remarks that a laboratory must know beside the numbers. */
function remarksOf(answer: DviAnswer): string[] {
  return [
    ...answer.symmetric.map((group) => `The data cannot tell ${group.join(' and ')} apart.`),
    ...answer.relatedToEachOther.map(
      ({ family, victims }) =>
        `Do not identify: ${(victims as string[]).join(' and ')} fit each other better than family ${text(family)}.`,
    ),
    ...answer.lociWithoutFrequencies.map(
      (locus) => `${locus}: left out, the problem has no frequencies for it.`,
    ),
    ...answer.addedAlleles.map(
      ({ locus, allele, frequency }) =>
        `${locus}: allele ${allele} is not in the table and was given the frequency ${frequency.toPrecision(3)}.`,
    ),
  ].flatMap((remark, at) => (at === 0 ? ['', remark] : [remark]));
}
