import { Injectable } from '@nestjs/common';
import { SIDES_OF_KIND, type Kind } from '../../../kernel/linkage/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { agreementsBetween, InstitutionDirectory } from '../../mechanisms/index.js';
import { NothingReleased, requireTerms } from '../domain/release-terms.js';
import { isInForce, pairKeyOf, type OwnedPair, type Release, type ReleaseTerms } from '../domain/released.js';
import type { Side } from '../domain/pair-view.js';
import { ReleaseRepository } from '../persistence/release.repository.js';

/** One side of a pair, and who speaks for it. */
export interface ReleasingSide {
  readonly pair: OwnedPair;
  readonly side: Side;
  readonly actorId: string;
}

/** What owners let the other side of one pair see beyond their agreement. The caller has asked the policy and writes the audit. */
@Injectable()
export class ReleaseLedger {
  constructor(
    private readonly releases: ReleaseRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  /** Releases one side; what was released before counts no more. */
  async release(tx: Tx, { pair, side, actorId }: ReleasingSide, terms: ReleaseTerms): Promise<void> {
    requireTerms(terms, await this.agreedPurposes(tx, pair), this.clock.now());
    const done = { doneBy: actorId, doneAt: this.clock.now() };
    await this.releases.add(tx, { pair, side, action: 'released', terms, ...done });
  }

  /** Takes back what is released of one side. */
  async takeBack(tx: Tx, { pair, side, actorId }: ReleasingSide): Promise<void> {
    const terms = await this.inForce(tx, pair, side);
    if (!terms) throw new NothingReleased();
    const done = { doneBy: actorId, doneAt: this.clock.now() };
    await this.releases.add(tx, { pair, side, action: 'taken_back', terms, ...done });
  }

  private async inForce(tx: Tx, pair: OwnedPair, side: Side): Promise<Release | undefined> {
    const found = await this.releases.touching(tx, [pair.recordA]);
    return found.find(
      (one) => pairKeyOf(one) === pairKeyOf(pair) && one.side === side && isInForce(one, this.clock.now()),
    );
  }

  private async agreedPurposes(tx: Tx, pair: OwnedPair): Promise<(readonly string[])[]> {
    const a = await this.institutions.byId(tx, pair.institutionA);
    const b = await this.institutions.byId(tx, pair.institutionB);
    if (!a || !b) return [];
    const types = SIDES_OF_KIND[pair.kind as Kind];
    const agreements = await this.institutions.agreements(tx);
    return agreementsBetween(a, b, [types.a, types.b], agreements).map(({ purposes }) => purposes);
  }
}
