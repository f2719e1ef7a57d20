import { Injectable } from '@nestjs/common';
import { SIDES_OF_KIND, type Kind } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { agreementsBetween, InstitutionDirectory } from '../../../institutions/index.js';
import { agreedLevels } from '../domain/agreed-level.js';
import { NothingReleased, requireTerms } from '../domain/release-terms.js';
import { isInForce, pairKeyOf, type OwnedPair, type Release, type ReleaseTerms } from '../domain/released.js';
import type { PairSide } from '../domain/pair-side.js';
import { LEVEL_RAISED } from '../events.js';
import { ReleaseRepository } from '../persistence/release.repository.js';
import { Recalls } from './recalls.js';

/** Side of a pair that releases its record, and who speaks for it. */
export interface ReleasingSide {
  readonly pair: OwnedPair;
  readonly side: PairSide;
  readonly actorId: string;
}

/**
 * Releases of records: what owners let the other side of one pair see beyond their agreement. The caller has
 * asked the policy and writes the audit.
 */
@Injectable()
export class Releases {
  constructor(
    private readonly releases: ReleaseRepository,
    private readonly recalls: Recalls,
    private readonly institutions: InstitutionDirectory,
    private readonly tasks: Tasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Releases one side; what was released before counts no more, and what was seen beyond it is asked back.
   */
  async release(tx: Tx, { pair, side, actorId }: ReleasingSide, terms: ReleaseTerms): Promise<void> {
    const agreed = await this.requireTerms(tx, pair, terms);
    const done = { doneBy: actorId, doneAt: this.clock.now() };
    const releaseId = await this.releases.add(tx, { pair, side, action: 'released', terms, ...done });
    const above = Math.max(agreed.level, terms.level);
    await this.recalls.ask(tx, { pair, side, above, cause: 'taken_back' });
    const recordId = side === 'a' ? pair.recordA : pair.recordB;
    await this.outbox.put(tx, { name: LEVEL_RAISED, payload: { recordId } });
    if (terms.until === undefined) return;
    const options = { dueAt: terms.until, once: `disclosure.end-release/${releaseId}` };
    await this.tasks.add(tx, 'disclosure.end-release', { releaseId }, options);
  }

  /**
   * Requires that the agreement and the clock permit these terms.
   *
   * @returns what the agreement lets be seen anyhow
   */
  async requireTerms(tx: Tx, pair: OwnedPair, terms: ReleaseTerms): Promise<{ readonly level: number }> {
    const agreed = await this.agreed(tx, pair);
    requireTerms(terms, agreed.purposes, this.clock.now());
    return agreed;
  }

  /** Takes back what is released of one side, and asks back what was seen by it. */
  async takeBack(tx: Tx, { pair, side, actorId }: ReleasingSide): Promise<void> {
    const terms = await this.inForce(tx, pair, side);
    if (!terms) throw new NothingReleased();
    const done = { doneBy: actorId, doneAt: this.clock.now() };
    await this.releases.add(tx, { pair, side, action: 'taken_back', terms, ...done });
    await this.askBack(tx, { pair, side }, 'taken_back');
  }

  /** Asks back what was seen of a side beyond what the agreement lets be seen. */
  async askBack(
    tx: Tx,
    { pair, side }: Pick<ReleasingSide, 'pair' | 'side'>,
    cause: 'taken_back' | 'ended',
  ): Promise<boolean> {
    return this.recalls.ask(tx, { pair, side, above: (await this.agreed(tx, pair)).level, cause });
  }

  private async inForce(tx: Tx, pair: OwnedPair, side: PairSide): Promise<Release | undefined> {
    const found = await this.releases.touching(tx, [pair.recordA]);
    return found.find(
      (one) => pairKeyOf(one) === pairKeyOf(pair) && one.side === side && isInForce(one, this.clock.now()),
    );
  }

  private async agreed(tx: Tx, pair: OwnedPair) {
    const a = await this.institutions.byId(tx, pair.institutionA);
    const b = await this.institutions.byId(tx, pair.institutionB);
    if (!a || !b) return { purposes: [], level: 0 };
    const kind = pair.kind as Kind;
    const types = SIDES_OF_KIND[kind];
    const agreements = await this.institutions.agreements(tx);
    const between = agreementsBetween(a, b, [types.a, types.b], agreements);
    const level = Math.min(3, agreedLevels(kind, [a, b], agreements).level);
    return { purposes: between.map(({ purposes }) => purposes), level };
  }
}
