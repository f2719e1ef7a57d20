import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { dueAfter, partiesOf, type RecallCause } from '../domain/recall.js';
import type { PairSide } from '../domain/pair-side.js';
import type { OwnedPair } from '../domain/released.js';
import { RECALL_ASKED } from '../events.js';
import { RecallRepository } from '../persistence/recall.repository.js';

/** Part of a pair that is asked back: what was seen of one side above the level that may still be seen. */
export interface AskedBack {
  readonly pair: OwnedPair;
  readonly side: PairSide;
  readonly above: number;
  readonly cause: RecallCause;
}

/** Asks the other side to delete what it has seen and may not see any more. Asked twice it asks once. */
@Injectable()
export class Recalls {
  constructor(
    private readonly recalls: RecallRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @returns whether there was anything to ask for */
  async ask(tx: Tx, { cause, ...of }: AskedBack): Promise<boolean> {
    const askedAt = this.clock.now();
    const seen = await this.recalls.markSeen(tx, of, askedAt);
    if (!seen) return false;
    const { kind, recordA, recordB, institutionA, institutionB } = of.pair;
    const pair = { kind, recordA, recordB, institutionA, institutionB };
    const recall = { id: randomUUID(), ...pair, side: of.side, ...seen, cause };
    const dueAt = dueAfter(askedAt, this.settings.RECALL_DUE_DAYS);
    await this.recalls.add(tx, { ...recall, askedAt, dueAt });
    const { receiver: institutionId } = partiesOf(recall);
    await this.outbox.put(tx, { name: RECALL_ASKED, payload: { recallId: recall.id }, institutionId });
    return true;
  }

  /** Asks back what was seen of a record above a level, in whatever match; returns how many were asked. */
  async askAbove(tx: Tx, recordId: string, above: number): Promise<number> {
    let asked = 0;
    for (const pair of await this.recalls.seenPairs(tx, [recordId])) {
      const side = pair.recordA === recordId ? 'a' : 'b';
      if (await this.ask(tx, { pair, side, above, cause: 'capped' })) asked += 1;
    }
    return asked;
  }
}
