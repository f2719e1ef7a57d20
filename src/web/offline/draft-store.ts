import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { broughtUp, type OfflineDraft } from './draft-state.js';
import { newKey, open, seal, type Sealed } from './seal.js';

interface Kept extends Sealed {
  readonly id: string;
  readonly owner: string;
  readonly shape: number;
}

interface Shelves extends DBSchema {
  drafts: { key: string; value: Kept; indexes: { owner: string } };
  keys: { key: string; value: CryptoKey };
}

/** Holds others off while something is done; `navigator.locks` in a browser, for all its tabs. */
export type Exclusively = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Tells the other tabs which draft has changed; `BroadcastChannel` in a browser. */
export interface DraftChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
  close(): void;
}

/**
 * Drafts of one person as this browser keeps them: sealed by a key that no script can read. Every tab may
 * write; each change is made on what stands, one after the other.
 *
 * The key lies in the same browser: this protects from scripts and from looking into the store, and not from
 * somebody who has the machine and its browser profile. Signing out throws both away.
 */
export class DraftStore {
  private readonly listeners = new Set<(id: string) => void>();

  private constructor(
    private readonly db: IDBPDatabase<Shelves>,
    private readonly key: CryptoKey,
    readonly owner: string,
    private readonly around: { readonly exclusively: Exclusively; readonly channel: DraftChannel },
  ) {
    around.channel.onmessage = ({ data }: MessageEvent) => this.tellHere(String(data));
  }

  static async open(
    owner: string,
    around: { readonly exclusively: Exclusively; readonly channel: DraftChannel },
  ): Promise<DraftStore> {
    const db = await openDB<Shelves>('huella', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('drafts', { keyPath: 'id' }).createIndex('owner', 'owner');
        fresh.createObjectStore('keys');
      },
      // A tab with a later version waits for this one to let go.
      blocking: () => db.close(),
    });
    const key = await around.exclusively('huella-key', async () => {
      const known = await db.get('keys', 'drafts');
      if (known) return known;
      const made = await newKey();
      await db.put('keys', made, 'drafts');
      return made;
    });
    return new DraftStore(db, key, owner, around);
  }

  close(): void {
    this.around.channel.close();
    this.db.close();
  }

  /** @returns when to stop being told */
  onChange(listener: (id: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Returns all drafts of this person, the one changed last first. Those of a later version of the console
   * are left alone.
   */
  async all(): Promise<readonly OfflineDraft[]> {
    const kept = await this.db.getAllFromIndex('drafts', 'owner', this.owner);
    const drafts = await Promise.all(kept.map((one) => this.read(one)));
    return drafts
      .filter((draft) => draft !== undefined)
      .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  }

  async one(id: string): Promise<OfflineDraft | undefined> {
    const kept = await this.db.get('drafts', id);
    return kept?.owner === this.owner ? this.read(kept) : undefined;
  }

  async add(draft: OfflineDraft): Promise<void> {
    await this.around.exclusively(lockOf(draft.id), () => this.keep(draft));
    this.tell(draft.id);
  }

  /** Changes what stands; nothing where it is not there any more, or nothing changes. */
  async change(id: string, change: (draft: OfflineDraft) => OfflineDraft): Promise<OfflineDraft | undefined> {
    const after = await this.around.exclusively(lockOf(id), async () => {
      const before = await this.one(id);
      const changed = before && change(before);
      if (changed && changed !== before) await this.keep(changed);
      return changed;
    });
    if (after) this.tell(id);
    return after;
  }

  async remove(id: string): Promise<void> {
    await this.around.exclusively(lockOf(id), () => this.db.delete('drafts', id));
    this.tell(id);
  }

  private async keep(draft: OfflineDraft): Promise<void> {
    const { id, owner, shape } = draft;
    await this.db.put('drafts', { id, owner, shape, ...(await seal(this.key, id, draft)) });
  }

  private async read(kept: Kept): Promise<OfflineDraft | undefined> {
    return broughtUp(kept) && ((await open(this.key, kept.id, kept)) as OfflineDraft);
  }

  private tell(id: string): void {
    this.around.channel.postMessage(id);
    this.tellHere(id);
  }

  private tellHere(id: string): void {
    for (const listener of this.listeners) listener(id);
  }
}

const lockOf = (id: string): string => `huella-draft-${id}`;
