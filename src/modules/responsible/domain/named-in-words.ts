import { wordsOf } from '../../../kernel/linkage/index.js';
import type { StoredRecord } from '../../records/records/index.js';

/** Words that stand in many names and say of nobody who they are; shorter ones are no names. */
const PARTICLES = new Set(['del', 'las', 'los', 'san', 'dos', 'das', 'von', 'van']);
const SHORTEST = 3;

/**
 * Tells whether words hold a name of somebody: a given name or surname as a word of its own, whatever its case and accents.
 *
 * A surname that is a word besides (Cruz, Paz) is refused too: what is asked can be said without it, and a name that has been read cannot be taken back.
 *
 * @param names as a record holds them, whole or in parts
 */
export function nameSomebody(words: string, names: readonly string[]): boolean {
  const parts = new Set(
    names.flatMap(wordsOf).filter((one) => one.length >= SHORTEST && !PARTICLES.has(one)),
  );
  return wordsOf(words).some((word) => parts.has(word));
}

/** Names that a record holds, in parts: of whoever it is about, and of who reported. */
export function namesIn(content: StoredRecord['content']): readonly string[] {
  if (content.recordType === 'remains') return [];
  const reporter = content.recordType === 'report' ? content.reporter?.name : undefined;
  const parts = (content.person?.names ?? []).flatMap(({ full, given, surnames }) => [
    ...[full, given],
    ...(surnames ?? []),
  ]);
  return [...parts, reporter].filter((one) => one !== undefined);
}
