import { Injectable } from '@nestjs/common';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { requirePermission, type Actor } from '../../accounts/index.js';
import { BEGINNING, cutOff, follow, isBroken, type Broken, type Head } from '../chain.js';
import { ChainRepository, type Sealing } from '../persistence/chain.repository.js';
import { AuditTrail } from './audit-trail.js';

const PIECE = 5_000;

/** Result of a check of the whole chain. */
export interface Verified {
  /** Head of the chain, or of its part before it was broken: to be kept elsewhere. */
  readonly head: Head;
  /** Time of the last entry that is proven. */
  readonly until: Date | undefined;
  readonly broken: Broken | undefined;
}

/** Standing of the chain as the last check found it, without checking it now. */
export type ChainStatus = Pick<Sealing, 'provenUntil' | 'provenAt' | 'fault' | 'faultEntry'>;

/** Looks whether the log is as it was chained. */
@Injectable()
export class VerifyLog {
  constructor(
    private readonly db: TenantDb,
    private readonly chain: ChainRepository,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * All of it, now.
   *
   * @param kept a head that was kept elsewhere: the chain has to lead through it, and what stands before it need not be there any more
   */
  async verify(actor: Actor, kept?: Head): Promise<Verified> {
    requirePermission(actor, 'audit.read');
    return this.db.transact(actor, async (tx) => {
      const found = await this.walk(tx, kept ?? BEGINNING);
      const detail = { verified: found.head.place, fault: found.broken?.fault ?? 'none' };
      await this.audit.record(tx, { actor, action: 'audit.read', detail });
      return found;
    });
  }

  /** Returns the standing that the last check of a worker found; for the platform's own work. */
  async readStatus(tx: Tx): Promise<ChainStatus> {
    const { provenUntil, provenAt, fault, faultEntry } = await this.chain.sealing(tx);
    return { provenUntil, provenAt, fault, faultEntry };
  }

  private async walk(tx: Tx, from: Head): Promise<Verified> {
    const { settledTo, proven } = await this.chain.sealing(tx);
    const there = await this.chain.at(tx, from.place);
    if (there?.hash !== from.hash)
      return this.ended(tx, BEGINNING, { fault: 'other_head', place: from.place, entryId: undefined });
    let head = from;
    for (let isMore = true; isMore;) {
      const links = await this.chain.linksAfter(tx, head.place, PIECE);
      const found = follow(head, links);
      if (isBroken(found)) return this.ended(tx, await this.before(tx, found, head), found);
      head = found;
      isMore = links.length === PIECE;
    }
    const cut =
      from.place > proven.place ? undefined : cutOff(proven, await this.chain.at(tx, proven.place), head);
    if (cut) return this.ended(tx, head, cut);
    const after = from.place === 0 ? undefined : await this.chain.entryAt(tx, from.place);
    const beside = await this.chain.besideChain(tx, after, settledTo);
    return this.ended(
      tx,
      head,
      beside === undefined ? undefined : { fault: 'not_in_chain', place: undefined, entryId: beside },
    );
  }

  /** The last head before the broken place. */
  private async before(tx: Tx, { place }: Broken, otherwise: Head): Promise<Head> {
    return (place === undefined ? undefined : await this.chain.at(tx, place - 1)) ?? otherwise;
  }

  private async ended(tx: Tx, head: Head, broken: Broken | undefined): Promise<Verified> {
    return { head, broken, until: await this.chain.writtenAt(tx, head.place) };
  }
}
