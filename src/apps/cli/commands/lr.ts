import { dirname, join } from 'node:path';
import {
  caseOfFamilias,
  familiasOfCase,
  GENETICS_MODEL_VERSION,
  lociOfCase,
  rCodeOf,
  readKinshipCase,
  solveCase,
  writeFamilias,
  type RatioCaseAnswer,
  type CaseOfFamilias,
  type FrequencyTable,
  type KinshipCase,
  type KinshipModel,
  type MutationRule,
  type RatioResult,
} from '../../../kernel/genetics/index.js';
import { operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { isFamiliasPath, readFamiliasFile } from '../familias-input.js';
import { explained } from '../genetics-refusal.js';
import { readFrequencies } from '../read-frequencies.js';
import { readJsonFile } from '../read-json-file.js';
import { tableOf } from '../teller.js';
import { writeWholeFile } from '../whole-file.js';

export const run: RunCommand = async (call) => {
  await explained(async () => {
    const { kinshipCase, table, remarks } = await readCase(call, operandOf(call, 0));
    const answer = solveCase(kinshipCase, table);
    const lines = [...linesOf(answer, kinshipCase), ...remarks];
    await writeCheckFiles(call, kinshipCase, table);
    await call.teller.answer({ ...objectOf(answer, kinshipCase), remarks }, lines);
  });
  return undefined;
};

/** The case for other programs, so that nobody has to take our word for a number. */
async function writeCheckFiles(call: Call, kinshipCase: KinshipCase, table: FrequencyTable): Promise<void> {
  const { loci } = lociOfCase(kinshipCase, table);
  const writers = {
    familias: () => writeFamilias(familiasOfCase(kinshipCase, loci)),
    'r-code': () => rCodeOf(kinshipCase, loci),
  };
  for (const [option, text] of Object.entries(writers)) {
    const file = valueOf(call, option);
    if (file === undefined) continue;
    const written = text();
    await writeWholeFile(file, (write) => write(written));
    call.teller.step(`${file} written; it holds genetic profiles, which are personal data`);
  }
}

/**
 * A case with all that it is weighed with: of a Familias file its own frequencies, of any other those that it
 * names.
 */
async function readCase(call: Call, path: string): Promise<CaseOfFamilias> {
  if (isFamiliasPath(path)) return caseOfFamilias(await readFamiliasFile(path));
  const kinshipCase = readKinshipCase(await readJsonFile(path));
  const folder = valueOf(call, 'frequencies-dir') ?? dirname(path);
  return { kinshipCase, table: await readFrequencies(join(folder, kinshipCase.frequencies)), remarks: [] };
}

function objectOf(answer: RatioCaseAnswer, kinshipCase: KinshipCase): object {
  return {
    results: answer.results.map((result) => resultOf(result, kinshipCase)),
    lnLikelihood: Object.fromEntries([...answer.lnLikelihood].map(([id, ln]) => [id, written(ln)])),
    frequencies: kinshipCase.frequencies,
    modelVersion: GENETICS_MODEL_VERSION,
    addedAlleles: answer.addedAlleles,
    leftOut: answer.leftOut,
  };
}

/**
 * Loci under the names that the case has for them. A linked pair is one entry; alone its loci say something
 * else.
 */
function resultOf(result: RatioResult, { lociAsked }: KinshipCase): object {
  const { numerator, denominator, log10LR, log10LRUnlinked, linked } = result;
  const nameOf = (locus: string): string => lociAsked.get(locus) ?? locus;
  const apart = result.loci.filter(({ locus }) => linked?.loci.includes(locus) !== true);
  const perLocus = apart.map(({ locus, log10LR: ratio }): [string, unknown] => [
    nameOf(locus),
    written(ratio),
  ]);
  if (linked) perLocus.push([linked.loci.map(nameOf).join('+'), written(linked.log10LR)]);
  return {
    numerator,
    denominator,
    log10LR: written(log10LR),
    ...(linked && { log10LRunlinked: written(log10LRUnlinked) }),
    perLocus: Object.fromEntries(perLocus),
    answers: Object.fromEntries(result.loci.map(({ locus, answer }) => [nameOf(locus), answer])),
  };
}

/** JSON has no infinities. */
function written(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

function linesOf(answer: RatioCaseAnswer, kinshipCase: KinshipCase): string[] {
  return [
    `Frequencies: ${kinshipCase.frequencies}; software: ${GENETICS_MODEL_VERSION}`,
    `Model: ${modelOf(kinshipCase.model)}`,
    ...answer.results.flatMap((result) => ['', ...linesOfResult(result)]),
    ...answer.addedAlleles.map(
      ({ locus, allele, frequency }) =>
        `${locus}: allele ${allele} is not in the table and was given the frequency ${frequency.toPrecision(3)}`,
    ),
    ...answer.leftOut.map(({ locus, reason }) => `${locus}: left out, ${REASONS[reason]}`),
  ];
}

/** Returns the model that the numbers rest on; a report cannot do without it. */
function modelOf(model: KinshipModel): string {
  const { chromosome, theta, mutation, mutationByLocus, silent, dropout, linkedPair } = model;
  const rule = ({ kind, rate, transform }: MutationRule): string =>
    `${kind}${transform === undefined ? '' : ' (stationary)'} ${rate}`;
  const changes = mutationByLocus
    ? 'mutation by locus as the file has it, untyped founders kept'
    : mutation === null
      ? 'no mutation'
      : `mutation of fathers ${rule(mutation.male)}, of mothers ${rule(mutation.female)}, untyped founders kept`;
  const parts = [chromosome === 'X' ? 'X chromosome' : chromosome, `theta ${theta}`, changes];
  if (silent > 0) parts.push(`silent alleles ${silent}`);
  for (const [person, chance] of dropout) parts.push(`dropout ${chance} at ${person}`);
  if (linkedPair)
    parts.push(`${linkedPair.first} and ${linkedPair.second} recombine at ${linkedPair.recombinationRate}`);
  return parts.join(', ');
}

const REASONS = {
  'no-frequencies': 'the table has no frequencies for it',
  'not-asked-for': 'the case does not ask for it',
} as const;

function linesOfResult({ numerator, denominator, loci, linked, log10LR }: RatioResult): string[] {
  const rows = loci.map(({ locus, log10LR: ratio, answer }) => [locus, ratio.toFixed(6), answer]);
  if (linked) rows.push([linked.loci.join('+'), linked.log10LR.toFixed(6), 'linked, counted together']);
  return [
    `${numerator} against ${denominator}`,
    ...tableOf([['locus', 'log10 LR', 'answer'], ...rows, ['total', log10LR.toFixed(6), '']]),
  ];
}
