import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { TypedPerson } from '../domain/alike.js';
import {
  freezeOf,
  mayBeMadeAnew,
  sampleChange,
  type DnaFinding,
  type DnaWord,
  type LineWord,
} from '../domain/dna-word.js';
import {
  DnaVerdictRepository,
  type DnaPair,
  type HashedCalls,
  type NewVerdict,
  type StoredVerdict,
} from '../persistence/dna-verdict.repository.js';
import { CopiedSamples, type CopiedWord } from './copied-samples.js';
import { DnaTellings } from './dna-tellings.js';
import { SampleHashes } from './sample-hashes.js';

/** What is told of the DNA of a pair of two institutions. */
export interface ToldWord {
  readonly word: DnaWord;
  readonly y: LineWord | undefined;
  readonly mt: LineWord | undefined;
  readonly madeAt: Date;
  /** A sample is another one by now; the word is of what it was. */
  readonly isOutdated: boolean;
}

/** A pair as it is weighed: what the samples of each side show, and what that comes to. */
export interface WeighedDna extends DnaPair {
  /** Whose institution is told. */
  readonly side: 'a' | 'b';
  /** Every allele that was read, and how those of the side are related; in words of the caller that no other side can say. */
  readonly callsA: readonly string[];
  readonly callsB: readonly string[];
  readonly peopleA: readonly TypedPerson[];
  readonly peopleB: readonly TypedPerson[];
  readonly settingId: string;
  /** Reckoned where it is needed; undefined where nothing is to be kept. */
  readonly find: () => DnaFinding | undefined;
}

type Made = Omit<NewVerdict, 'a' | 'b' | 'settingId'>;

/** What keyed hashes of samples are made for. */
const USE = 'dna_verdict';

/**
 * The words that cross, each made once for two sets of samples and for all copies of them. One side cannot have it made anew by changing its own,
 * nor by filing it again as another record: what stands between a word and somebody's genotype is that nobody gets a second one.
 */
@Injectable()
export class DnaVerdicts {
  constructor(
    private readonly verdicts: DnaVerdictRepository,
    private readonly hashes: SampleHashes,
    private readonly copies: CopiedSamples,
    private readonly tellings: DnaTellings,
    private readonly clock: Clock,
  ) {}

  /**
   * What a side is told of a pair. The word is the one that is kept, or one made now where none is, or where a sample shows more than it did; told it
   * is where the side may have one more.
   */
  async settle(tx: Tx, weighed: WeighedDna): Promise<ToldWord | undefined> {
    const found = await this.found(tx, weighed);
    if (!found) return undefined;
    const told = await this.tellings.settle(tx, found.verdict, weighed.side);
    return told && { ...told, isOutdated: found.isOutdated || found.verdict.ofOthers };
  }

  private async found(
    tx: Tx,
    weighed: WeighedDna,
  ): Promise<{ readonly verdict: StoredVerdict; readonly isOutdated: boolean } | undefined> {
    const [a, b] = [
      await this.hashes.ofCalls(USE, weighed.recordA, weighed.callsA),
      await this.hashes.ofCalls(USE, weighed.recordB, weighed.callsB),
    ];
    const stored = await this.verdicts.locked(tx, weighed);
    const freeze = stored ? standing(stored, a, b) : 'anew';
    if (stored && freeze !== 'anew') return { verdict: stored, isOutdated: freeze === 'outdated' };
    const [first, second] = [a[0], b[0]];
    const copy = await this.copies.of(tx, weighed);
    const made = this.made(weighed, stored, copy);
    // What can be compared no more says nothing anew, and the word that is kept is still the only one.
    if (!made || !first || !second) return stored && { verdict: stored, isOutdated: true };
    const row = { ...made, a: first, b: second, settingId: weighed.settingId };
    await (stored ? this.verdicts.renew(tx, weighed, row) : this.verdicts.add(tx, weighed, row));
    const [kept] = await this.verdicts.of(tx, [weighed]);
    return kept && { verdict: kept, isOutdated: false };
  }

  /** What is kept from now on: the word of a copy, or one that is weighed now; undefined where nothing new may be, or can be. */
  private made(
    weighed: WeighedDna,
    stored: StoredVerdict | undefined,
    copy: CopiedWord | undefined,
  ): Made | undefined {
    const supersets = Math.max(stored?.supersets ?? 0, copy?.supersets ?? 0);
    const isFree = mayBeMadeAnew(supersets);
    if (stored && !isFree) return undefined;
    const copied = copy && {
      ...{ finding: copy.finding, supersets, ofOthers: copy.change !== 'same' },
      ...{ madeAt: copy.verdict.madeAt, making: copy.verdict.making },
    };
    if (isTheWordOf(copy, stored, isFree)) return copied;
    const finding = weighed.find();
    if (!finding) return stored ? undefined : copied;
    return {
      ...{ finding, madeAt: this.clock.now(), making: randomUUID(), ofOthers: false },
      supersets: stored || copy ? supersets + 1 : 0,
    };
  }

  /** Records of others of which a word is kept beside a copy of an own record. */
  async sharedWith(
    tx: Tx,
    own: {
      readonly recordId: string;
      readonly kind: DnaPair['kind'];
      readonly people: readonly TypedPerson[];
    },
  ): Promise<ReadonlySet<string>> {
    return this.copies.subjectsOf(tx, own);
  }

  /** Those of the pairs of which a word is kept, by `dnaPairKey`. */
  async kept(tx: Tx, pairs: readonly DnaPair[]): Promise<ReadonlySet<string>> {
    return new Set((await this.verdicts.of(tx, pairs)).map(dnaPairKey));
  }

  /**
   * The words that a side is told of these pairs, in their order, where one is kept; whether their samples are others by now is not looked at. Where
   * either side waits for a word, none is told to the other by what it competes with.
   */
  async told(
    tx: Tx,
    pairs: readonly (Omit<DnaPair, 'toldTo'> & { readonly side: 'a' | 'b' })[],
  ): Promise<(ToldWord | undefined)[]> {
    const places = pairs.flatMap(({ kind, recordA, recordB, side }) =>
      [side, 'both' as const].map((toldTo) => ({ kind, recordA, recordB, toldTo })),
    );
    const kept = new Map((await this.verdicts.of(tx, places)).map((one) => [dnaPairKey(one), one]));
    const found = pairs.map(
      ({ side, ...pair }) =>
        kept.get(dnaPairKey({ ...pair, toldTo: side })) ?? kept.get(dnaPairKey({ ...pair, toldTo: 'both' })),
    );
    const told = await this.tellings.toldOf(
      tx,
      pairs.map(({ side }, at) => ({ side, verdict: found[at] })),
    );
    return told.map((one) => one && { ...one, isOutdated: false });
  }
}

/** Whether a pair has the word of its copy, and is not weighed: but for a copy that shows more, where that is still allowed. */
function isTheWordOf(
  copy: CopiedWord | undefined,
  stored: StoredVerdict | undefined,
  isFree: boolean,
): boolean {
  if (!copy || (copy.change === 'superset' && isFree)) return false;
  return !stored || copy.verdict.madeAt > stored.madeAt;
}

export const dnaPairKey = ({ recordA, recordB, kind, toldTo }: DnaPair): string =>
  `${kind} ${recordA} ${recordB} ${toldTo}`;

function standing(stored: StoredVerdict, a: readonly HashedCalls[], b: readonly HashedCalls[]) {
  const { keyA, callsA, keyB, callsB, supersets, word } = stored;
  // What was taken back is not weighed anew by whoever gives it again.
  if (word === null) return 'outdated';
  return freezeOf([changeOf(keyA, callsA, a), changeOf(keyB, callsB, b)], supersets);
}

function changeOf(key: string, before: readonly string[], now: readonly HashedCalls[]) {
  const after = now.find((one) => one.key === key);
  return after ? sampleChange(before, after.calls) : 'changed';
}
