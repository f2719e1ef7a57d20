import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { isAllowed, type Actor } from '../../../access/accounts/index.js';
import { DisclosurePolicy, WORD_LEVEL, type PairView } from '../../disclosure/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { isVisible } from '../domain/match-sides.js';
import { asCountsFor, withoutDna } from '../domain/side-figures.js';
import { ExplainedMatches } from '../persistence/explained-matches.js';
import type { StoredMatch } from '../persistence/match.repository.js';

/** A match that somebody may see, and what of it. */
export interface ShownMatch {
  readonly storedMatch: StoredMatch;
  readonly pair: PairView;
  /** True where the institution is told what agrees and what differs. */
  readonly isExplained: boolean;
}

/** Matches as the records, consents and agreements of this moment let them be seen. */
@Injectable()
export class ShownMatches {
  constructor(
    private readonly records: RecordStore,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly explained: ExplainedMatches,
  ) {}

  /**
   * Returns the matches that the actor may see, in the order given; the others are as if they were not there.
   */
  async of(tx: Tx, actor: Actor, rows: readonly StoredMatch[]): Promise<ShownMatch[]> {
    const asked = rows.filter((row) => maySee(actor, row));
    const ids = [...new Set(asked.flatMap((row) => [row.recordA, row.recordB]))];
    if (ids.length === 0) return [];
    const records = new Map((await this.records.forComparison(tx, ids)).map((record) => [record.id, record]));
    const { institutionId, purpose, actorId } = actor;
    const disclosure = await this.disclosurePolicy.open(
      tx,
      { institutionId, purpose, urgentFor: actorId },
      ids,
    );
    const unexplained = await this.unexplained(tx, actor, asked);
    return asked.flatMap((storedMatch) => {
      const [a, b] = [records.get(storedMatch.recordA), records.get(storedMatch.recordB)];
      const pair = a && b && disclosure.of({ kind: storedMatch.kind as Kind, a, b }, true);
      if (!pair) return [];
      const told = asCountsFor(storedMatch, actor.institutionId);
      const counted = pair.dnaLevel < WORD_LEVEL ? withoutDna(told) : told;
      const isExplained = !unexplained.has(storedMatch.id);
      return [{ storedMatch: counted, pair, isExplained }];
    });
  }

  private async unexplained(
    tx: Tx,
    { institutionId }: Actor,
    rows: readonly StoredMatch[],
  ): Promise<ReadonlySet<string>> {
    const across = rows.filter(({ institutionA, institutionB }) => institutionA !== institutionB);
    return institutionId
      ? this.explained.unexplained(tx, institutionId, across.map(({ id }) => id)) // prettier-ignore
      : new Set();
  }

  async one(tx: Tx, actor: Actor, storedMatch: StoredMatch | undefined): Promise<ShownMatch | undefined> {
    return storedMatch && (await this.of(tx, actor, [storedMatch]))[0];
  }
}

/** The operator of an installation sees that matches exist, without values; oversight has its own views. */
function maySee(actor: Actor, storedMatch: StoredMatch): boolean {
  if (!actor.institutionId) return isAllowed(actor, 'matches.read', 'platform');
  return isVisible(storedMatch, actor.institutionId) && isAllowed(actor, 'matches.read', 'party');
}
