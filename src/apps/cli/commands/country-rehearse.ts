import { operandOf, type RunCommand } from '../command.js';
import { CommandFailed } from '../cli-errors.js';
import { REHEARSED } from '../country/invented-records.js';
import { rehearse, type RehearsedPair } from '../country/rehearse.js';
import { FAILURE, SUCCESS } from '../exit-codes.js';
import { linesOfMissing, wordsOf } from '../set-up/missing.js';
import { tableOf } from '../teller.js';

export const run: RunCommand = async (call) => {
  const country = operandOf(call, 0).toUpperCase();
  const pairs = await rehearse(call, country);
  if (pairs.length === 0)
    throw new CommandFailed(
      `${country} has no institution here, or is alone: there is nobody to compare with.`,
      'Have it join first: huella country new.',
    );
  const isWell = pairs.every(isAsAgreed);
  const told = pairs.map(({ a, b, compared, dna, found, told: whom, barrier }) => ({
    ...{ a: a.code, b: b.code, compared, dna, found, told: whom },
    ...(barrier && { barrier: wordsOf(barrier) }),
  }));
  const barriers = pairs.flatMap(({ barrier }) => (barrier ? [barrier] : []));
  await call.teller.answer({ asAgreed: isWell, pairs: told }, [
    ...tableOf([
      ['A', 'B', 'may be compared', 'found', 'told'],
      ...pairs.map(({ a, b, compared, found, told: whom }) => [
        ...[a.code, b.code, compared.join(', ') || 'nothing'],
        ...[found.join(', ') || '–', whom.join(', ') || '–'],
      ]),
    ]),
    ...linesOfMissing(barriers),
  ]);
  return isWell ? SUCCESS : FAILURE;
};

/** Each invented person was found, and told of, where an agreement lets them be compared, and nowhere else. */
function isAsAgreed({ compared, found, told }: RehearsedPair): boolean {
  return REHEARSED.every(
    (kind) =>
      compared.includes(kind) === found.includes(kind) && found.includes(kind) === told.includes(kind),
  );
}
