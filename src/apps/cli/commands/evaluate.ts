import { Evaluator } from '../../../kernel/evaluation/index.js';
import { UsageError } from '../cli-errors.js';
import { operandOf, type Call, type RunCommand } from '../command.js';
import { evaluationLines } from '../evaluation/evaluation-lines.js';
import { jsonLines } from '../evaluation/json-lines.js';
import { pairOf, readBenchmark } from '../evaluation/read-benchmark.js';
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
  const evaluation = evaluator.result();
  await call.teller.answer(evaluation, evaluationLines(evaluation));
  return evaluation.forbiddenListed > 0 ? FAILURE : undefined;
};

function thresholdOf(call: Call): number {
  const threshold = numberOf(call, 'threshold') ?? THRESHOLD;
  if (threshold >= 0 && threshold <= 1) return threshold;
  throw new UsageError('--threshold is a probability from 0 to 1.', 'Write it as 0.9.');
}
