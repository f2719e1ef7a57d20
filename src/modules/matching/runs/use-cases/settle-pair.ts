import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { Tasks } from '../../../../platform/queue/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { SettledPairRepository, type OrderedPair } from '../persistence/settled-pair.repository.js';

/**
 * Takes over what people have decided of two records of one bank.
 *
 * Records that are one person's lend each other what they know and compete for no counterpart; those that are
 * not do neither, whatever they look like. Both records are compared again, since what they may be has
 * changed.
 */
@Injectable()
export class SettlePair {
  constructor(
    private readonly settled: SettledPairRepository,
    private readonly records: RecordStore,
    private readonly tasks: Tasks,
  ) {}

  /** @param same undefined where the decision was taken back */
  async settle(
    tx: Tx,
    kind: Kind,
    recordIds: readonly [string, string],
    same: boolean | undefined,
  ): Promise<void> {
    const places = await this.placesOf(tx, recordIds);
    if (!places) return;
    await actingAs(tx, PLATFORM, () =>
      same === undefined
        ? this.settled.remove(tx, kind, places.firstSeq, places.secondSeq)
        : this.settled.put(tx, kind, { ...places, same }),
    );
    await this.compareAgain(tx, places);
  }

  /**
   * Settles that two reports are of companions or relatives, and so of two people, as where one of them says
   * so itself; or that they are so no more.
   */
  async asCompanions(tx: Tx, recordIds: readonly [string, string], areCompanions: boolean): Promise<void> {
    const places = await this.placesOf(tx, recordIds);
    if (!places) return;
    await actingAs(tx, PLATFORM, () =>
      areCompanions ? this.settled.putCompanions(tx, places) : this.settled.removeCompanions(tx, places),
    );
    await this.compareAgain(tx, places);
  }

  /** Tells whether people have said that two reports are of one person, through whomever. */
  async areOnePerson(tx: Tx, a: string, b: string): Promise<boolean> {
    return (await this.onePersonWith(tx, a)).includes(b);
  }

  /** The reports of which people have said that they are of one person with this one, itself among them. */
  async onePersonWith(tx: Tx, id: string): Promise<string[]> {
    return actingAs(tx, PLATFORM, () => this.settled.onePersonWith(tx, 'duplicate_report', [id]));
  }

  private async placesOf(tx: Tx, recordIds: readonly [string, string]): Promise<OrderedPair | undefined> {
    const found = [...(await this.records.forComparison(tx, recordIds))].sort((x, y) => x.seq - y.seq);
    const [first, second] = found;
    return (
      first &&
      second && { firstSeq: first.seq, secondSeq: second.seq, firstId: first.id, secondId: second.id }
    );
  }

  private async compareAgain(tx: Tx, { firstId, secondId }: OrderedPair): Promise<void> {
    for (const recordId of [firstId, secondId])
      await this.tasks.add(tx, 'matching.match-record', { recordId });
  }

  /**
   * Tells whether two records would come to be one person's, though people have decided that two of those who
   * are theirs already are not: one person is one group, and a group must not hold two who were told apart.
   */
  async contradicts(tx: Tx, kind: Kind, a: string, b: string): Promise<boolean> {
    return actingAs(tx, PLATFORM, async () => {
      const members = await this.settled.onePersonWith(tx, kind, [a, b]);
      return this.settled.areToldApart(tx, kind, members);
    });
  }
}
