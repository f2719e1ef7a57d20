import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordHistory, RecordStore } from '../../../records/records/index.js';
import { reopeningOf, type RememberedExclusion } from '../domain/exclusion-memory.js';
import type { StoredMatch, Side, SideRow } from '../persistence/match.repository.js';
import { ReopeningRepository } from '../persistence/reopening.repository.js';

/** Decides whether what was excluded stays so, now that its records say something else. */
@Injectable()
export class RecallExclusions {
  constructor(
    private readonly records: RecordStore,
    private readonly history: RecordHistory,
    private readonly reopenings: ReopeningRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the sides whose exclusion has lost its ground, which is written down with the groups of fields
   * that took it.
   */
  async recall(tx: Tx, storedMatch: StoredMatch): Promise<readonly Side[]> {
    const { recordA, recordB, sides } = storedMatch;
    const records = await this.records.forComparison(tx, [recordA, recordB]);
    const [a, b] = [recordA, recordB].map((id) => records.find((one) => one.id === id)?.content);
    if (!a || !b) return [];
    const remembered = await this.remembered(tx, storedMatch, sides);
    const reopening = reopeningOf(remembered, { a, b });
    if (!reopening) return [];
    for (const side of ['a', 'b'] as const)
      if (reopening.because[side].length > 0)
        await this.reopenings.add(
          tx,
          { hypothesisId: storedMatch.id, side },
          reopening.because[side],
          this.clock.now(),
        );
    return reopening.sides;
  }

  private async remembered(
    tx: Tx,
    { recordA, recordB }: StoredMatch,
    sides: readonly SideRow[],
  ): Promise<RememberedExclusion<Side>[]> {
    const versions = sides.flatMap(({ versionA, versionB }) => [
      versionA === null ? undefined : { id: recordA, version: versionA },
      versionB === null ? undefined : { id: recordB, version: versionB },
    ]);
    const contents = await this.history.contentsOf(tx, versions);
    return sides.map(({ side, state, reasonCode }, at) => ({
      ...{ side, state, reasonCode },
      then: { a: contents[2 * at], b: contents[2 * at + 1] },
    }));
  }
}
