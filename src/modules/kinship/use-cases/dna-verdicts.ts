import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { KeyService } from '../../../platform/keys/index.js';
import { freezeOf, sampleChange, type DnaFinding, type DnaWord, type LineWord } from '../domain/dna-word.js';
import {
  DnaVerdictRepository,
  type DnaPair,
  type HashedCalls,
  type StoredVerdict,
} from '../persistence/dna-verdict.repository.js';

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
  /** Every allele that was read, and how those of the side are related; in words of the caller that no other side can say. */
  readonly callsA: readonly string[];
  readonly callsB: readonly string[];
  readonly settingId: string;
  /** Reckoned where it is needed; undefined where nothing is to be kept. */
  readonly find: () => DnaFinding | undefined;
}

/** What keyed hashes of samples are made for. */
const USE = 'dna_verdict';

/**
 * The words that cross, each made once for two sets of samples. One side cannot have it made anew by changing its own: what stands between a
 * word and somebody's genotype is that nobody gets a second one.
 */
@Injectable()
export class DnaVerdicts {
  constructor(
    private readonly verdicts: DnaVerdictRepository,
    private readonly keys: KeyService,
    private readonly clock: Clock,
  ) {}

  /** The word of a pair: the one that is kept, or one made now where none is, or where a sample shows more than it did. */
  async settle(tx: Tx, weighed: WeighedDna): Promise<ToldWord | undefined> {
    const [a, b] = [
      await this.hashed(weighed.recordA, weighed.callsA),
      await this.hashed(weighed.recordB, weighed.callsB),
    ];
    const stored = await this.verdicts.locked(tx, weighed);
    const freeze = stored ? standing(stored, a, b) : 'anew';
    if (stored && freeze !== 'anew') return toldOf(stored, freeze === 'outdated');
    const finding = weighed.find();
    const [first, second] = [a[0], b[0]];
    // What can be compared no more says nothing anew, and the word that is kept is still the only one.
    if (!finding || !first || !second) return stored && toldOf(stored, true);
    const made = {
      ...{ finding, a: first, b: second, settingId: weighed.settingId },
      madeAt: this.clock.now(),
    };
    await (stored ? this.verdicts.renew(tx, weighed, made) : this.verdicts.add(tx, weighed, made));
    const [kept] = await this.verdicts.of(tx, [weighed]);
    return kept && toldOf(kept, false);
  }

  /** Those of the pairs of which a word is kept, by `dnaPairKey`. */
  async kept(tx: Tx, pairs: readonly DnaPair[]): Promise<ReadonlySet<string>> {
    return new Set((await this.verdicts.of(tx, pairs)).map(dnaPairKey));
  }

  /**
   * The words that a side is told of these pairs, in their order, where one is kept; whether their samples are others by now is not looked at.
   */
  async told(
    tx: Tx,
    pairs: readonly (Omit<DnaPair, 'toldTo'> & { readonly side: 'a' | 'b' })[],
  ): Promise<(ToldWord | undefined)[]> {
    const places = pairs.flatMap(({ kind, recordA, recordB, side }) =>
      [side, 'both' as const].map((toldTo) => ({ kind, recordA, recordB, toldTo })),
    );
    const kept = new Map((await this.verdicts.of(tx, places)).map((one) => [dnaPairKey(one), one]));
    return pairs.map(({ side, ...pair }) => {
      const stored =
        kept.get(dnaPairKey({ ...pair, toldTo: side })) ?? kept.get(dnaPairKey({ ...pair, toldTo: 'both' }));
      return stored && toldOf(stored, false);
    });
  }

  /** A side's calls under every key of the installation, the newest first. */
  private async hashed(recordId: string, calls: readonly string[]): Promise<readonly HashedCalls[]> {
    const unique = [...new Set(calls)].sort();
    return (await this.keys.fingerprints(USE, recordId)).map((secret) => ({
      key: createHmac('sha256', secret).update('name').digest('base64url').slice(0, 12),
      calls: unique.map((call) => createHmac('sha256', secret).update(`call ${call}`).digest('base64url')),
    }));
  }
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

function toldOf({ word, y, mt, madeAt }: StoredVerdict, isOutdated: boolean): ToldWord | undefined {
  if (word === null) return undefined;
  return { word, y: y ?? undefined, mt: mt ?? undefined, madeAt, isOutdated };
}
