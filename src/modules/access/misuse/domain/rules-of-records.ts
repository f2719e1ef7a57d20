import type { QueryLogEntry, QuestionKind } from './entry.js';
import { PARAMETERS } from './parameters.js';

type Entries = readonly QueryLogEntry[];

/**
 * R1: an own record amended, or a decision of its matches changed, and then the same foreign record looked at with it, again and again. Lists tell nothing of one pair and do
 * not count.
 *
 * @param times how often it is done where it fires
 */
export function amendAndLook(entries: Entries, times: number = PARAMETERS.amendAndLook.times): Entries {
  const { mostAtOnce } = PARAMETERS.amendAndLook;
  const amended = new Map<string, QueryLogEntry>();
  const cycles = new Map<string, QueryLogEntry[]>();
  for (const entry of entries) {
    if (isChange(entry.kind)) for (const own of entry.ownObjects) amended.set(own, entry);
    if (!isLook(entry) || entry.objects.length > mostAtOnce) continue;
    for (const own of entry.ownObjects) {
      const change = amended.get(own);
      if (!change) continue;
      for (const other of entry.objects) {
        const pair = cycles.get(`${own} ${other}`) ?? [];
        // Several looks after one change are one.
        if (pair.includes(change)) continue;
        pair.push(change, entry);
        cycles.set(`${own} ${other}`, pair);
        if (pair.length >= 2 * times) return pair;
      }
    }
  }
  return [];
}

/**
 * Tells whether a question changes what an own record is compared with: the record itself, or what was
 * decided and judged of its matches.
 */
export const isChange = (kind: QuestionKind): boolean => kind === 'amended' || kind === 'judged';

const isLook = ({ kind }: QueryLogEntry): boolean => kind === 'look' || kind === 'dna_word';

/**
 * R2: questions, or own records, that are the same but for one field, or for two. The same asked twice is one, and what a second person
 * stands for does not count.
 */
export function variedFields(entries: Entries, vouched: ReadonlySet<string>): Entries {
  const { one, two, leastAlike } = PARAMETERS.variedFields;
  const asked = entries.filter(
    ({ kind, ownObjects }) =>
      kind === 'search' ||
      ((kind === 'filed' || kind === 'amended') && !ownObjects.some((id) => vouched.has(id))),
  );
  const alikeBut = (left: number) => asked.filter(({ fields }) => fields - left >= leastAlike);
  return (
    sharing(alikeBut(1), one, ({ minusOne }) => minusOne) ??
    sharing(alikeBut(2), two, ({ minusTwo }) => minusTwo) ??
    []
  );
}

function sharing(
  entries: Entries,
  least: number,
  hashesOf: (entry: QueryLogEntry) => readonly string[],
): Entries | undefined {
  const byHash = new Map<string, Map<string, QueryLogEntry>>();
  for (const entry of entries) {
    for (const hash of hashesOf(entry)) {
      const alike = byHash.get(hash) ?? new Map<string, QueryLogEntry>();
      alike.set(entry.shape ?? entry.id, entry);
      byHash.set(hash, alike);
      if (alike.size >= least) return [...alike.values()];
    }
  }
  return undefined;
}

/**
 * R10: new own records that share most of what they say, in whichever fields they differ. Each is held against the last ones of the same
 * account; as one star, for what is like one record is about one person.
 */
export function similarRecords(entries: Entries, vouched: ReadonlySet<string>): Entries {
  const { leastAlike, times, comparedWith } = PARAMETERS.similarRecords;
  const before: { readonly entry: QueryLogEntry; readonly said: ReadonlySet<string>; readonly near: QueryLogEntry[] }[] = []; // prettier-ignore
  const known = new Set<string>();
  for (const entry of entries) {
    const { kind, fields, ownObjects, shape } = entry;
    if (kind !== 'filed' || fields < leastAlike || ownObjects.some((id) => vouched.has(id))) continue;
    // The same once more is a double, and tells nothing else.
    if (shape === null || known.has(shape)) continue;
    known.add(shape);
    const said = saidIn(shape, entry.minusOne);
    for (const one of before) {
      if (!areSimilar(said, one.said)) continue;
      one.near.push(entry);
      if (one.near.length + 1 >= times) return [one.entry, ...one.near];
    }
    before.push({ entry, said, near: [] });
    if (before.length > comparedWith) before.shift();
  }
  return [];
}

function areSimilar(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const { alike, leastAlike } = PARAMETERS.similarRecords;
  const least = Math.max(leastAlike, Math.ceil(alike * Math.max(a.size, b.size)));
  if (Math.min(a.size, b.size) < least) return false;
  let same = 0;
  for (const one of a) if (b.has(one)) same += 1;
  return same >= least;
}

/** Each field of a question by itself: a question is the exclusive or of its fields, and so is what lies between it and itself without one. */
const saidIn = (shape: string, minusOne: readonly string[]): ReadonlySet<string> =>
  new Set(minusOne.map((left) => between(shape, left)));

/** Digits of the hashes (base64url, RFC 4648): each stands for six bits. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = new Map([...DIGITS].map((digit, at) => [digit, at]));
const bitsOf = (digit = 'A'): number => BITS.get(digit) ?? 0;

const between = (one: string, other: string): string =>
  [...one].map((digit, at) => DIGITS[bitsOf(digit) ^ bitsOf(other[at])]).join('');

/** R6: a profile that is nearly that of another own record; a body that is typed twice happens, three such do not. */
export function clones(entries: Entries): Entries {
  const { alike, leastLoci, times } = PARAMETERS.clones;
  const found = new Map<string, QueryLogEntry>();
  const byLocus = new Map<string, QueryLogEntry[]>();
  for (const entry of entries) {
    const { kind, loci, ownObjects } = entry;
    if ((kind !== 'filed' && kind !== 'amended') || loci.length < leastLoci) continue;
    const isClone = [...sharedWith(entry, byLocus)].some(
      ([before, shared]) => shared >= alike * Math.max(loci.length, before.loci.length),
    );
    if (isClone) found.set(ownObjects[0] ?? entry.id, entry);
    if (found.size >= times) return [...found.values()];
    for (const locus of loci) {
      const before = byLocus.get(locus);
      if (before) before.push(entry);
      else byLocus.set(locus, [entry]);
    }
  }
  return [];
}

/** Counts the loci that each profile of another record before shares with this one. */
function sharedWith(
  { loci, ownObjects }: QueryLogEntry,
  byLocus: ReadonlyMap<string, Entries>,
): ReadonlyMap<QueryLogEntry, number> {
  const shared = new Map<QueryLogEntry, number>();
  for (const locus of loci)
    for (const before of byLocus.get(locus) ?? [])
      if (before.ownObjects[0] !== ownObjects[0]) shared.set(before, (shared.get(before) ?? 0) + 1);
  return shared;
}
