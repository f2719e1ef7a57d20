import { Injectable } from '@nestjs/common';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { FamilyAccounts, PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { WhichItem } from '../domain/family-errors.js';
import { ItemRepository, type WindowItem } from '../persistence/item.repository.js';

/** A report as a window lists it. */
export interface ListedItem {
  readonly item: number;
  readonly filedAt: Date;
  /** True where the family may take it out again: a code of its own opens it. */
  readonly canPart: boolean;
}

/** The first report of a window is that of the receipt whose code has opened it. */
const FIRST = 1;

/** The reports of one window. For each a family acts by the account of that report, which reaches no other. */
@Injectable()
export class WindowItems {
  constructor(
    private readonly db: TenantDb,
    private readonly items: ItemRepository,
    private readonly accounts: FamilyAccounts,
    private readonly records: RecordStore,
  ) {}

  /** By whom the family acts for one report. Throws `WhichItem` where there are several and none is named, or none of that number. */
  async actorFor(holder: Actor, item: number | null | undefined): Promise<Actor> {
    const further = await this.furtherOf(holder);
    const wanted = item ?? (further.length === 0 ? FIRST : undefined);
    if (wanted === FIRST) return holder;
    const found = further.find((one) => one.item === wanted);
    if (!found) throw new WhichItem([FIRST, ...further.map((one) => one.item)]);
    return this.accountOf(holder, found);
  }

  /** All of them, in the order in which they came. */
  async list(holder: Actor): Promise<readonly ListedItem[]> {
    const listed = [await this.listed(holder, FIRST, false)];
    for (const one of await this.furtherOf(holder))
      listed.push(await this.listed(await this.accountOf(holder, one), one.item, one.hasCode));
    return listed;
  }

  /** A further report of the window. Throws `WhichItem`. */
  async further(tx: Tx, holder: Actor, item: number): Promise<WindowItem> {
    const further = await this.items.ofWindow(tx, holder.actorId);
    const found = further.find((one) => one.item === item);
    if (!found) throw new WhichItem([FIRST, ...further.map((one) => one.item)]);
    return found;
  }

  private async furtherOf({ actorId }: Actor): Promise<WindowItem[]> {
    return this.db.transact(PLATFORM, (tx) => this.items.ofWindow(tx, actorId));
  }

  private async accountOf(holder: Actor, { receiptId }: WindowItem): Promise<Actor> {
    const actor = await this.db.transact(PLATFORM, (tx) => this.accounts.besides(tx, holder, receiptId));
    if (!actor) throw new NotFound();
    return actor;
  }

  private async listed(actor: Actor, item: number, canPart: boolean): Promise<ListedItem> {
    const { recordId = '' } = actor;
    const report = await this.db.transact(actor, (tx) =>
      this.records.read(tx, actor, 'family.look', recordId),
    );
    return { item, filedAt: report.createdAt, canPart };
  }
}
