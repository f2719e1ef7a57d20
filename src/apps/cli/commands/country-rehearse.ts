import { operandOf, type RunCommand } from '../command.js';
import { CommandFailed } from '../cli-errors.js';
import { KINDS } from '../../../kernel/linkage/index.js';
import { rehearse, type RehearsedPair } from '../country/rehearse.js';
import { isKinshipAsAgreed, type RehearsedKinship } from '../country/rehearsed-kinship.js';
import { FAILURE, SUCCESS } from '../exit-codes.js';
import { linesOfMissing, wordsOf, type Missing } from '../set-up/missing.js';
import { tableOf } from '../teller.js';

export const run: RunCommand = async (call) => {
  const country = operandOf(call, 0).toUpperCase();
  const { pairs, withoutDna, unreached } = await rehearse(call, country);
  if (pairs.length === 0)
    throw new CommandFailed(
      `${country} has no institution here, or is alone: there is nobody to compare with.`,
      'Have it join first: huella country new.',
    );
  const isWell = pairs.every(isAsAgreed);
  const told = pairs.map(({ a, b, barrier, ...pair }) => ({
    ...{ a: a.code, b: b.code },
    ...pair,
    ...(barrier && { barrier: wordsOf(barrier) }),
  }));
  const missing: readonly Missing[] = [
    ...pairs.flatMap(({ barrier }) => (barrier ? [barrier] : [])),
    ...withoutDna,
    ...pairs.flatMap(missingOfKept),
    ...unreached.map((institution) => ({ code: 'SETUP.NOBODY_TOLD', parameters: { institution } })),
  ];
  await call.teller.answer({ asAgreed: isWell, pairs: told, missing: missing.map(wordsOf) }, [
    ...tableOf([
      ['A', 'B', 'may be compared', 'found', 'told', 'DNA', 'kept back by the family'],
      ...pairs.map(({ a, b, compared, found, inboxes, fell, kept, kinship }) => [
        ...[a.code, b.code, listOf(compared, 'nothing'), listOf(found)],
        [...inboxes, ...(fell.length > 0 ? [{ institution: 'operator', kinds: fell }] : [])]
          .map(({ institution, kinds }) => `${institution}: ${kinds.join(', ')}`)
          .join('; ') || '–',
        wordsOfKinship(kinship),
        listOf(kept.map(({ kind, by }) => `${kind} (${by})`)),
      ]),
    ]),
    ...linesOfMissing(missing),
  ]);
  return isWell ? SUCCESS : FAILURE;
};

const listOf = (words: readonly string[], none = '–'): string => words.join(', ') || none;

/** Whom a match by DNA alone was told; the consent that kept parents apart who let theirs be compared at home alone. */
function wordsOfKinship(kinship: RehearsedKinship | undefined): string {
  if (!kinship) return '–';
  const { permitted, found, inboxes, kept } = kinship;
  if (!found) return permitted ? 'not found' : 'not compared';
  return `found: ${listOf(inboxes, 'nobody told')}${kept ? `; kept back: ${kept}` : ''}`;
}

/** What the consents of the families have kept apart in a pair: it is as they decided, and nothing mends it. */
function missingOfKept({ a, b, kept }: RehearsedPair): readonly Missing[] {
  const parameters = { a: a.code, b: b.code };
  return (['consent', 'border'] as const)
    .filter((by) => kept.some((one) => one.by === by))
    .map((by) => ({ code: by === 'consent' ? 'SETUP.PAIR_CONSENT' : 'SETUP.PAIR_BORDER', parameters }));
}

/**
 * Each invented person was found, and told of, where an agreement lets them be compared, and nowhere else; and
 * nobody whose family has not permitted it.
 */
function isAsAgreed({ compared, found, told, leaked, kinship }: RehearsedPair): boolean {
  const isPlayed = KINDS.every(
    (kind) =>
      compared.includes(kind) === found.includes(kind) && found.includes(kind) === told.includes(kind),
  );
  return isPlayed && leaked.length === 0 && (!kinship || isKinshipAsAgreed(kinship));
}
