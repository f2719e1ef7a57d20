import { Evaluator } from '../../../benchmark/evaluation/index.js';
import { UsageError } from '../cli-errors.js';
import { operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { evaluationLines, type ThinnedEvaluation } from '../evaluation/evaluation-lines.js';
import { jsonLines, type JsonLine } from '../evaluation/json-lines.js';
import { pairOf, readBenchmark, readThinned } from '../evaluation/read-benchmark.js';
import { FAILURE } from '../exit-codes.js';
import { numberOf } from '../options.js';
import { counted } from '../teller.js';

const THRESHOLD = 0.9;

/** Scores an engine's answers. @returns 1 where a pair is listed that may not be compared */
export const run: RunCommand = async (call) => {
  const threshold = thresholdOf(call);
  const benchmark = await readBenchmark(operandOf(call, 0), call);
  const { report, remains, living } = benchmark.counts;
  call.teller.step(
    `${counted(report, 'report')}, ${remains} remains, ${living} living; ${counted(benchmark.truth.length, 'true pair')}`,
  );
  const evaluator = new Evaluator(benchmark, threshold);
  for await (const line of jsonLines(operandOf(call, 1), call)) evaluator.add(pairOf(line), line.line);
  for await (const { value, ...line } of linesOf(call, 'companions')) {
    const claim = pairOf({ value, ...line });
    evaluator.add({ ...claim, kind: 'companions', probability: value['probability'] }, line.line);
  }
  const thinned = await thinnedOf(call, threshold);
  const evaluation = { ...evaluator.result(), thinned };
  await call.teller.answer(evaluation, evaluationLines(evaluation));
  const forbidden = evaluation.forbiddenListed + (thinned?.forbiddenListed ?? 0);
  return forbidden > 0 ? FAILURE : undefined;
};

/** Evaluates the same engine's answers for the smaller bank, where they were handed in; null else. */
async function thinnedOf(call: Call, threshold: number): Promise<ThinnedEvaluation | null> {
  if (valueOf(call, 'thinned') === undefined) return null;
  const benchmark = await readThinned(operandOf(call, 0), call);
  const evaluator = new Evaluator(benchmark, threshold);
  for await (const line of linesOf(call, 'thinned')) evaluator.add(pairOf(line), line.line);
  const { records, sizes, burden, companions, problems, forbiddenListed, forbidden } = evaluator.result();
  return { records, sizes, burden, companions, problems, forbiddenListed, forbidden };
}

async function* linesOf(call: Call, option: 'thinned' | 'companions'): AsyncGenerator<JsonLine> {
  const file = valueOf(call, option);
  if (file !== undefined) yield* jsonLines(file, call);
}

function thresholdOf(call: Call): number {
  const threshold = numberOf(call, 'threshold') ?? THRESHOLD;
  if (threshold >= 0 && threshold <= 1) return threshold;
  throw new UsageError('--threshold is a probability from 0 to 1.', 'Write it as 0.9.');
}
