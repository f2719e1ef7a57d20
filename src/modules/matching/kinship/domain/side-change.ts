import { sampleChange, type SideChange } from './dna-word.js';

/** Keyed hashes of the calls of one side's samples, and the key that they were made with. */
export interface HashedCalls {
  readonly key: string;
  readonly calls: readonly string[];
}

/** Kinds of calls that are of somebody's sample; others say how people are related. */
const OF_SAMPLES: ReadonlySet<unknown> = new Set(['allele', 'y', 'mt']);

/**
 * Compares the calls that a side shows now with those that its word was made of, which are kept as keyed
 * hashes.
 *
 * @param now under every key of the installation, in the order of `texts`
 * @param texts unique and in order
 */
export function changeOfSide(
  before: HashedCalls,
  now: readonly HashedCalls[],
  texts: readonly string[],
): SideChange {
  const after = now.find(({ key }) => key === before.key);
  if (!after) return { change: 'changed', isRelative: false };
  const change = sampleChange(before.calls, after.calls);
  return { change, isRelative: change === 'superset' && isSomebodyNew(before.calls, after.calls, texts) };
}

function isSomebodyNew(
  before: readonly string[],
  after: readonly string[],
  texts: readonly string[],
): boolean {
  const known = new Set(before);
  const [typed, typedThen] = [new Set<string>(), new Set<string>()];
  for (const [at, text] of texts.entries()) {
    const [what, person] = JSON.parse(text) as readonly string[];
    if (person === undefined || !OF_SAMPLES.has(what)) continue;
    typed.add(person);
    if (known.has(after[at] ?? '')) typedThen.add(person);
  }
  return typed.size > typedThen.size;
}
