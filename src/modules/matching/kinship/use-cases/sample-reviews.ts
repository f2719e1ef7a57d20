import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { KINDS } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { RecordHistory } from '../../../records/records/index.js';
import { areAlike, ONE_BODY, typedPeople, type TypedPerson } from '../domain/alike.js';
import { MOST_RELATIVES, REVIEW_DAYS } from '../domain/dna-word.js';
import {
  relativesTypedLater,
  sampleCalls,
  stateOfSamples,
  typedRelatives,
  type SampleState,
  type SampleVersion,
} from '../domain/sample-version.js';
import { SAMPLE_REVIEWED } from '../events.js';
import { DnaTellingRepository } from '../persistence/dna-telling.repository.js';
import { SampleReviewRepository } from '../persistence/sample-review.repository.js';
import { SampleHashes } from './sample-hashes.js';

const DAY_MS = 86_400_000;
/** Purpose of the keyed hashes of samples. */
const USE = 'sample_review';

interface OwnRecord {
  readonly id: string;
  readonly institutionId: string;
}

/** Standing of the samples of a record. */
export interface SampleStatusOfRecord {
  readonly state: SampleState;
  /** Undefined where a review may be asked for now. */
  readonly nextReviewAt: Date | undefined;
}

/**
 * Reviews of samples that were typed otherwise, and the colleagues who have reviewed them. What stands here
 * follows from what a record itself has said: that words rest on a sample says nothing of whether there are
 * any.
 */
@Injectable()
export class SampleReviews {
  constructor(
    private readonly reviews: SampleReviewRepository,
    private readonly tellings: DnaTellingRepository,
    private readonly history: RecordHistory,
    private readonly hashes: SampleHashes,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, record: OwnRecord): Promise<SampleStatusOfRecord> {
    const versions = await this.versionsOf(tx, record.id);
    const last = await this.reviews.latest(tx, record.id);
    const state = stateOfSamples(versions, last?.reviewedAt);
    const nextReviewAt = state === 'kept' ? await this.nextAt(tx, record) : undefined;
    return { state, nextReviewAt };
  }

  /** A keyed hash of what the samples of a record show now. */
  async hashOf(tx: Tx, recordId: string): Promise<string> {
    return (await this.hashesOf(tx, recordId))[0] ?? '';
  }

  /** Tells whether a record's samples are still those that somebody asked to have reviewed. */
  async areStill(tx: Tx, recordId: string, samples: string): Promise<boolean> {
    return (await this.hashesOf(tx, recordId)).includes(samples);
  }

  /**
   * Tells whether the samples of a record, as they are, were reviewed after a word was made: it is made anew,
   * once.
   */
  async covers(tx: Tx, recordId: string, madeAt: Date): Promise<boolean> {
    const last = await this.reviews.latest(tx, recordId);
    return last !== undefined && last.reviewedAt > madeAt && this.areStill(tx, recordId, last.samples);
  }

  /**
   * Tells whether all relatives that a report has had typed after the first ones count without a second
   * person.
   */
  async areFewRelatives(tx: Tx, recordId: string): Promise<boolean> {
    return relativesTypedLater(await this.versionsOf(tx, recordId)) <= MOST_RELATIVES;
  }

  /**
   * Takes the lock of an institution's reviews: one review of a body or a family at a time. The caller asks
   * then when the next may be.
   */
  async oneAtATime(tx: Tx, { institutionId }: OwnRecord): Promise<void> {
    await this.reviews.oneAtATime(tx, institutionId);
  }

  /**
   * Grants that the samples of a record count as they are, once; who holds a word that may be another one by
   * this is told.
   */
  async grant(
    tx: Tx,
    { id, institutionId }: OwnRecord,
    given: { readonly samples: string; readonly requestId: string },
  ): Promise<void> {
    const reviewedAt = this.clock.now();
    await this.reviews.add(tx, { ...given, recordId: id, institutionId, reviewedAt });
    const told = await this.tellings.about(tx, id, new Date(0));
    const holders = told.map(({ asker }) => asker).filter((asker) => asker !== institutionId);
    await this.outbox.put(tx, { name: SAMPLE_REVIEWED, payload: { recordId: id, holders } });
  }

  /**
   * Returns when the next review of a body or family may be: after the last one, under whatever record, is
   * long enough ago.
   */
  private async nextAt(tx: Tx, { id, institutionId }: OwnRecord): Promise<Date | undefined> {
    const since = new Date(this.clock.now().getTime() - REVIEW_DAYS * DAY_MS);
    const lately = await this.reviews.since(tx, institutionId, since);
    if (lately.length === 0) return undefined;
    const said = await this.history.everSaid(tx, [id, ...lately.map(({ recordId }) => recordId)]);
    const own = said.get(id) ?? [];
    const last = lately.find(({ recordId }) => recordId === id || isOfOne(own, said.get(recordId) ?? []));
    return last && new Date(last.reviewedAt.getTime() + REVIEW_DAYS * DAY_MS);
  }

  private async hashesOf(tx: Tx, recordId: string): Promise<readonly string[]> {
    const present = (await this.versionsOf(tx, recordId)).at(-1);
    return present ? this.hashes.ofAll(USE, recordId, present.calls) : [];
  }

  private async versionsOf(tx: Tx, recordId: string): Promise<readonly SampleVersion[]> {
    return (await this.history.inOrder(tx, recordId)).map(({ content, at }) => ({
      ...{ calls: sampleCalls(content), relatives: typedRelatives(content), at },
    }));
  }
}

/** Tells whether anybody who was typed in one set of records shows what somebody in the other does or did. */
function isOfOne(ones: readonly ExchangeRecord[], others: readonly ExchangeRecord[]): boolean {
  const [own, known] = [peopleOf(ones), peopleOf(others)];
  return own.some((one) =>
    known.some((other) => one.isSelf === other.isSelf && areAlike(one.profiles, other.profiles, ONE_BODY)),
  );
}

const peopleOf = (contents: readonly ExchangeRecord[]): readonly TypedPerson[] =>
  contents.flatMap((content) => typedPeople(content, KINDS[0]));
