import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { TypedPerson } from '../domain/alike.js';
import {
  countsByItself,
  mayBeMadeAnew,
  MOST_RELATIVES,
  MOST_SUPERSETS,
  type DnaFinding,
  type SideChange,
} from '../domain/dna-word.js';
import { changeOfSide, type HashedCalls } from '../domain/side-change.js';
import {
  DnaVerdictRepository,
  type DnaRecordPair,
  type NewVerdict,
  type StoredVerdict,
} from '../persistence/dna-verdict.repository.js';
import { CopiedSamples, type CopiedWord } from './copied-samples.js';
import { DnaTellings } from './dna-tellings.js';
import { inOrder, SampleHashes } from './sample-hashes.js';
import { SampleReviews } from './sample-reviews.js';
import type { DisclosedWord } from './disclosed-word.js';

/** A pair as it is weighed: what the samples of each side show, and what that comes to. */
export interface WeighedDna extends DnaRecordPair {
  /** Side whose institution is told. */
  readonly side: 'a' | 'b';
  /**
   * Calls of a side: every allele that was read, and how those of the side are related; in words of the
   * caller that no other side can say.
   */
  readonly callsA: readonly string[];
  readonly callsB: readonly string[];
  readonly peopleA: readonly TypedPerson[];
  readonly peopleB: readonly TypedPerson[];
  readonly settingId: string;
  /** Reckoned where it is needed; undefined where nothing is to be kept. */
  readonly find: () => DnaFinding | undefined;
}

/**
 * State of a kept word: it stands, is made anew by itself or because a second person has reviewed what
 * changed, or stands for samples that are others by now.
 */
type Freeze = 'stands' | 'anew' | 'reviewed' | 'outdated';

interface Standing {
  readonly isKept: boolean;
  readonly isOutdated: boolean;
  readonly isReviewed: boolean;
  readonly isRelative: boolean;
}

type HashedSides = Readonly<Record<'a' | 'b', readonly HashedCalls[]>>;

type Made = Omit<NewVerdict, 'a' | 'b' | 'settingId'>;

/** Purpose of the keyed hashes of samples. */
const USE = 'dna_verdict';

/**
 * Words that cross between institutions, each made once for two sets of samples and for all copies of them.
 * One side cannot have it made anew by changing its own, nor by filing it again as another record: what
 * stands between a word and somebody's genotype is that nobody gets a second one.
 */
@Injectable()
export class DnaVerdicts {
  constructor(
    private readonly verdicts: DnaVerdictRepository,
    private readonly hashes: SampleHashes,
    private readonly copies: CopiedSamples,
    private readonly reviews: SampleReviews,
    private readonly tellings: DnaTellings,
    private readonly clock: Clock,
  ) {}

  /**
   * Settles what a side is told of a pair. The word is the one that is kept, or one made now where none is,
   * or where a sample shows more than it did; told it is where the side may have one more.
   */
  async settle(tx: Tx, weighed: WeighedDna): Promise<DisclosedWord | undefined> {
    const hashed = {
      a: await this.hashes.ofCalls(USE, weighed.recordA, weighed.callsA),
      b: await this.hashes.ofCalls(USE, weighed.recordB, weighed.callsB),
    };
    // What was told and stands is read without a lock: a nightly run holds locks for as long as it takes.
    const [kept] = await this.verdicts.of(tx, [weighed]);
    const known = kept && (await this.standing(tx, kept, weighed, hashed));
    const before = kept && known?.isKept && (await this.tellings.settled(tx, kept, weighed.side));
    if (kept && known && before) return { ...before, isOutdated: known.isOutdated || kept.ofOthers };
    await this.inOrder(tx, [weighed.recordA, weighed.recordB]);
    const found = await this.found(tx, weighed, hashed);
    if (!found) return undefined;
    const told = await this.tellings.settle(tx, found.verdict, weighed.side);
    return told && { ...told, isOutdated: found.isOutdated || found.verdict.ofOthers };
  }

  /**
   * Takes the locks of all these records. Whoever settles several pairs in one transaction calls it before
   * the first.
   */
  async inOrder(tx: Tx, recordIds: readonly string[]): Promise<void> {
    await this.tellings.inOrder(tx, recordIds);
  }

  private async found(
    tx: Tx,
    weighed: WeighedDna,
    hashed: HashedSides,
  ): Promise<{ readonly verdict: StoredVerdict; readonly isOutdated: boolean } | undefined> {
    const stored = await this.verdicts.locked(tx, weighed);
    const standing = stored && (await this.standing(tx, stored, weighed, hashed));
    if (stored && standing?.isKept) return { verdict: stored, isOutdated: standing.isOutdated };
    const made =
      stored && standing?.isReviewed
        ? this.weighedNow(weighed, stored.supersets)
        : this.made(weighed, {
            ...{ stored, copy: await this.copies.of(tx, weighed) },
            isRelative: standing?.isRelative === true,
          });
    const kept = made && (await this.keep(tx, weighed, hashed, { made, isFirst: stored === undefined }));
    // What can be compared no more says nothing anew, and the word that is kept is still the only one.
    if (!kept) return stored && { verdict: stored, isOutdated: true };
    return { verdict: kept, isOutdated: false };
  }

  /** Undefined where there are no samples to keep it of. */
  private async keep(
    tx: Tx,
    weighed: WeighedDna,
    hashed: HashedSides,
    { made, isFirst }: { readonly made: Made; readonly isFirst: boolean },
  ): Promise<StoredVerdict | undefined> {
    const [a, b] = [hashed.a[0], hashed.b[0]];
    if (!a || !b) return undefined;
    const row = { ...made, a, b, settingId: weighed.settingId };
    await (isFirst ? this.verdicts.add(tx, weighed, row) : this.verdicts.renew(tx, weighed, row));
    const [kept] = await this.verdicts.of(tx, [weighed]);
    return kept;
  }

  private async standing(
    tx: Tx,
    stored: StoredVerdict,
    weighed: WeighedDna,
    { a, b }: HashedSides,
  ): Promise<Standing> {
    const sides = {
      a: changeOfSide({ key: stored.keyA, calls: stored.callsA }, a, inOrder(weighed.callsA)),
      b: changeOfSide({ key: stored.keyB, calls: stored.callsB }, b, inOrder(weighed.callsB)),
    };
    const freeze = await this.freezeOf(tx, stored, sides);
    return {
      isKept: freeze === 'stands' || freeze === 'outdated',
      isOutdated: freeze === 'outdated',
      isReviewed: freeze === 'reviewed',
      isRelative: sides.a.isRelative || sides.b.isRelative,
    };
  }

  private async freezeOf(
    tx: Tx,
    stored: StoredVerdict,
    sides: Readonly<Record<'a' | 'b', SideChange>>,
  ): Promise<Freeze> {
    // What was taken back is not weighed anew by whoever gives it again.
    if (stored.word === null) return 'outdated';
    if (sides.a.change === 'same' && sides.b.change === 'same') return 'stands';
    let freeze: Freeze = 'anew';
    for (const side of ['a', 'b'] as const) {
      const recordId = side === 'a' ? stored.recordA : stored.recordB;
      if (await this.isFree(tx, recordId, sides[side], stored.supersets)) continue;
      if (!(await this.reviews.covers(tx, recordId, stored.madeAt))) return 'outdated';
      freeze = 'reviewed';
    }
    return freeze;
  }

  private async isFree(tx: Tx, recordId: string, side: SideChange, supersets: number): Promise<boolean> {
    if (!countsByItself(side, supersets)) return false;
    return !side.isRelative || this.reviews.areFewRelatives(tx, recordId);
  }

  private weighedNow(weighed: WeighedDna, supersets: number): Made | undefined {
    const finding = weighed.find();
    return finding && { finding, supersets, madeAt: this.clock.now(), making: randomUUID(), ofOthers: false };
  }

  /**
   * Returns the word that is kept from now on: that of a copy, or one that is weighed now; undefined where
   * nothing new may be, or can be.
   */
  private made(
    weighed: WeighedDna,
    {
      stored,
      copy,
      isRelative,
    }: {
      readonly stored: StoredVerdict | undefined;
      readonly copy: CopiedWord | undefined;
      readonly isRelative: boolean;
    },
  ): Made | undefined {
    const supersets = Math.max(stored?.supersets ?? 0, copy?.supersets ?? 0);
    const isFree = mayBeMadeAnew(supersets, isRelative ? MOST_RELATIVES : MOST_SUPERSETS);
    if (stored && !isFree) return undefined;
    const copied = copy && {
      ...{ finding: copy.finding, supersets, ofOthers: copy.change !== 'same' },
      ...{ madeAt: copy.verdict.madeAt, making: copy.verdict.making },
    };
    if (isTheWordOf(copy, stored, isFree)) return copied;
    const now = this.weighedNow(weighed, stored || copy ? supersets + 1 : 0);
    return now ?? (stored ? undefined : copied);
  }

  /** Records of others of which a word is kept beside a copy of an own record. */
  async sharedWith(
    tx: Tx,
    own: {
      readonly recordId: string;
      readonly kind: DnaRecordPair['kind'];
      readonly people: readonly TypedPerson[];
    },
  ): Promise<ReadonlySet<string>> {
    return this.copies.subjectsOf(tx, own);
  }

  /** Returns the pairs of which a word is kept, by `dnaPairKey`. */
  async kept(tx: Tx, pairs: readonly DnaRecordPair[]): Promise<ReadonlySet<string>> {
    return new Set((await this.verdicts.of(tx, pairs)).map(dnaPairKey));
  }

  /**
   * Returns the words that a side is told of these pairs, in their order, where one is kept; whether their
   * samples are others by now is not looked at. Where either side waits for a word, none is told to the other
   * by what it competes with.
   */
  async told(
    tx: Tx,
    pairs: readonly (Omit<DnaRecordPair, 'toldTo'> & { readonly side: 'a' | 'b' })[],
  ): Promise<(DisclosedWord | undefined)[]> {
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

/**
 * Tells whether a pair takes the word of its copy and is not weighed. A copy that shows more is weighed,
 * where that is still allowed.
 */
function isTheWordOf(
  copy: CopiedWord | undefined,
  stored: StoredVerdict | undefined,
  isFree: boolean,
): boolean {
  if (!copy || (copy.change === 'superset' && isFree)) return false;
  return !stored || copy.verdict.madeAt > stored.madeAt;
}

export const dnaPairKey = ({ recordA, recordB, kind, toldTo }: DnaRecordPair): string =>
  `${kind} ${recordA} ${recordB} ${toldTo}`;
