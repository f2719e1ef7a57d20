import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { JUDGEMENT_ANSWERS, KnownPairs, type JudgedRecords } from '../../../modules/review/matches/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { jsonLines, type JsonLine } from '../evaluation/json-lines.js';
import { pairOf } from '../evaluation/read-benchmark.js';
import { counted } from '../teller.js';
import { withHouse, type House } from '../with-house.js';

/** Pairs that are taken in by one transaction. */
const AT_ONCE = 500;

export const run: RunCommand = async (call) => {
  const pairs: JudgedRecords[] = [];
  for await (const line of jsonLines(operandOf(call, 0), call)) pairs.push(knownPairOf(line));
  const taken = await withHouse(call, (house) => takeIn(house, pairs));
  const [known, unknown] = [taken, pairs.length - taken];
  const lines = [`${counted(known, 'pair')} taken in`];
  if (unknown > 0)
    lines.push(
      `${counted(unknown, 'pair')} passed over: a record is not here, or two such are never compared`,
    );
  await call.teller.answer({ takenIn: known, passedOver: unknown }, lines);
  return undefined;
};

async function takeIn({ use }: House, pairs: readonly JudgedRecords[]): Promise<number> {
  let taken = 0;
  for (let from = 0; from < pairs.length; from += AT_ONCE) {
    const answers = await use(KnownPairs).takeIn(OPERATOR, pairs.slice(from, from + AT_ONCE));
    taken += answers.filter(Boolean).length;
  }
  return taken;
}

function knownPairOf(line: JsonLine): JudgedRecords {
  const { a, b } = pairOf(line);
  const { answer = 'same' } = line.value;
  const known = JUDGEMENT_ANSWERS.find((one) => one === answer);
  if (known) return { a, b, answer: known };
  throw new DomainError('MATCHES.ANSWER_UNKNOWN', 'invalid', { file: line.file, line: line.line });
}
