import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { Log } from '../../../../platform/logging/index.js';
import { PLATFORM } from '../../accounts/index.js';
import { chained, cutOff, follow, isBroken, type Broken, type Head } from '../chain.js';
import { ChainRepository } from '../persistence/chain.repository.js';

/** Entries that are chained, and links that are looked through, at a time. */
const PIECE = 2_000;
/** Pieces of a round. */
const PIECES = 10;

/**
 * Chains the entries that were committed since, and looks through a part of the chain, the whole of it in turn. One worker at a time does;
 * no write of the log waits for it.
 */
@Injectable()
export class SealLog {
  constructor(
    private readonly db: TenantDb,
    private readonly chain: ChainRepository,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async round(): Promise<void> {
    let head: Head | undefined;
    for (let piece = 0; piece < PIECES; piece += 1) {
      const sealed = await this.turn((tx) => this.sealSome(tx));
      head = sealed?.head ?? head;
      if (!sealed?.isMore) break;
    }
    // Where logs are collected elsewhere, the chain cannot be written anew without their saying otherwise.
    if (head) this.log.info({ fact: 'audit.sealed', place: head.place, hash: head.hash });
    for (let piece = 0; piece < PIECES; piece += 1)
      if (!(await this.turn((tx) => this.lookThroughSome(tx)))) break;
  }

  private turn<T>(work: (tx: Tx) => Promise<T>): Promise<T | undefined> {
    return this.db.transact(PLATFORM, async (tx) => ((await this.chain.takeTurn(tx)) ? work(tx) : undefined));
  }

  private async sealSome(tx: Tx): Promise<{ readonly head?: Head | undefined; readonly isMore: boolean }> {
    const { settledTo } = await this.chain.sealing(tx);
    const entries = await this.chain.unsealed(tx, settledTo, PIECE);
    const links = chained(await this.chain.head(tx), entries);
    await this.chain.append(tx, links);
    const isMore = entries.length === PIECE;
    // What is behind the piece is not in the chain yet.
    if (!isMore) await this.chain.settle(tx);
    const last = links.at(-1);
    return { isMore, ...(last && { head: { place: last.place, hash: last.hash } }) };
  }

  /** @returns whether there is more to look through */
  private async lookThroughSome(tx: Tx): Promise<boolean> {
    const { checkedPlace } = await this.chain.sealing(tx);
    const from = await this.chain.at(tx, checkedPlace);
    const links = from ? await this.chain.linksAfter(tx, from.place, PIECE) : [];
    const found: Head | Broken = from
      ? follow(from, links)
      : { fault: 'link_gone', place: checkedPlace, entryId: undefined };
    if (isBroken(found)) return this.broken(tx, found);
    if (links.length === PIECE) {
      await this.chain.setChecked(tx, found.place);
      return true;
    }
    const { settledTo, proven } = await this.chain.sealing(tx);
    const cut = cutOff(proven, await this.chain.at(tx, proven.place), found);
    if (cut) return this.broken(tx, cut);
    const beside = await this.chain.besideChain(tx, undefined, settledTo);
    if (beside !== undefined)
      return this.broken(tx, { fault: 'not_in_chain', place: undefined, entryId: beside });
    await this.chain.setProven(tx, found, await this.chain.writtenAt(tx, found.place), this.clock.now());
    return false;
  }

  private async broken(tx: Tx, { fault, place, entryId }: Broken): Promise<false> {
    await this.chain.setFault(tx, fault, entryId, this.clock.now());
    this.log.warn({ fact: 'audit.broken', fault, place, entry: entryId });
    return false;
  }
}
