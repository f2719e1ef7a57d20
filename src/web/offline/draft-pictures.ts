import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Client } from 'urql';
import type { PhotographKindInput } from '../photographs/queries.js';
import { sentPicture, type PictureOutcome } from '../photographs/sent-picture.js';
import { blobOf } from '../photographs/shrunk.js';
import type { DraftStore } from './draft-store.js';
import { waitMs } from './draft-state.js';
import { newKey, open, seal, type Sealed } from './seal.js';

interface PictureFailure {
  readonly kind: 'no_line' | 'signed_out' | 'refused';
  readonly message?: string | undefined;
}

/**
 * A photograph of a report that is being written. It is an item of the outbox of its own, and is sent once
 * its report is filed.
 */
export interface DraftPicture {
  /** Made here; also the key by which the server adds it once. */
  readonly id: string;
  readonly draftId: string;
  readonly kind: PhotographKindInput;
  readonly caption: string;
  readonly shows: string;
  /** A JPEG in base64; empty once it is with the record. */
  readonly picture: string;
  readonly addedAt: string;
  /** The report, once there is one. */
  readonly recordId?: string | undefined;
  readonly sentAt?: string | undefined;
  readonly tries: number;
  readonly nextTryAt?: string | undefined;
  readonly failure?: PictureFailure | undefined;
}

interface Kept extends Sealed {
  readonly id: string;
  readonly owner: string;
}

interface Shelves extends DBSchema {
  pictures: { key: string; value: Kept; indexes: { owner: string } };
  keys: { key: string; value: CryptoKey };
}

/** Sends one picture; told apart from the store so that it can be tried without a browser. */
export type SendPicture = (picture: DraftPicture & { readonly recordId: string }) => Promise<PictureOutcome>;

interface Around {
  readonly send: SendPicture;
  readonly now: () => Date;
  /** Does the work if nobody else is at it, in whichever tab. */
  readonly ifFree: (work: () => Promise<void>) => Promise<void>;
}

const PACE_MS = 3_000;

/**
 * Photographs of one person's drafts as this browser keeps them: sealed as the drafts are, apart from them,
 * for each weighs more than all of these.
 */
export class DraftPictures {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | undefined;

  private constructor(
    private readonly db: IDBPDatabase<Shelves>,
    private readonly key: CryptoKey,
    private readonly drafts: Pick<DraftStore, 'owner' | 'one' | 'onChange'>,
    private readonly around: Around,
  ) {}

  static async open(
    drafts: Pick<DraftStore, 'owner' | 'one' | 'onChange'>,
    around: Around,
  ): Promise<DraftPictures> {
    const db = await openDB<Shelves>('huella-pictures', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('pictures', { keyPath: 'id' }).createIndex('owner', 'owner');
        fresh.createObjectStore('keys');
      },
      blocking: () => db.close(),
    });
    const known = await db.get('keys', 'pictures');
    const made = await newKey();
    // The first key stays where two tabs begin at once.
    if (!known) await db.add('keys', made, 'pictures').catch(() => undefined);
    const key = known ?? (await db.get('keys', 'pictures')) ?? made;
    return new DraftPictures(db, key, drafts, around);
  }

  start(): void {
    this.timer ??= setInterval(() => void this.round(), PACE_MS);
    // Whoever hands over the receipt throws the draft away: the pictures know their report before.
    this.drafts.onChange(() => void this.bind());
    void this.round();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async all(): Promise<readonly DraftPicture[]> {
    const kept = await this.db.getAllFromIndex('pictures', 'owner', this.drafts.owner);
    const all = await Promise.all(kept.map((one) => open(this.key, one.id, one) as Promise<DraftPicture>));
    return all.sort((a, b) => a.addedAt.localeCompare(b.addedAt));
  }

  async of(draftId: string): Promise<readonly DraftPicture[]> {
    return (await this.all()).filter((one) => one.draftId === draftId);
  }

  async add(picture: DraftPicture): Promise<void> {
    await this.keep(picture);
    this.tell();
  }

  async remove(id: string): Promise<void> {
    await this.db.delete('pictures', id);
    this.tell();
  }

  /** Moves the pictures of a draft to another that goes on with it. */
  async move(from: string, to: string): Promise<void> {
    for (const one of await this.of(from)) await this.keep({ ...one, draftId: to });
    this.tell();
  }

  /** Removes the pictures of a draft that was thrown away. */
  async forget(draftId: string): Promise<void> {
    for (const { id, recordId } of await this.of(draftId))
      if (!recordId) await this.db.delete('pictures', id);
    this.tell();
  }

  /** Tries anew at once. */
  async again(id: string): Promise<void> {
    const found = (await this.all()).find((one) => one.id === id);
    if (found) await this.keep({ ...found, nextTryAt: undefined, failure: undefined });
    await this.round();
  }

  /** Sends all that may be sent now. */
  async round(): Promise<void> {
    await this.around.ifFree(async () => {
      await this.bind();
      for (const one of await this.all()) if (this.isDue(one)) await this.send(one);
    });
  }

  /** Reports that have come of drafts are named to their pictures; what is sent and was handed over goes. */
  private async bind(): Promise<void> {
    let isChanged = false;
    for (const one of await this.all()) {
      const draft = await this.drafts.one(one.draftId);
      const recordId = draft?.receipt?.id;
      if (one.sentAt !== undefined && !draft) await this.db.delete('pictures', one.id);
      else if (recordId !== undefined && one.recordId === undefined) await this.keep({ ...one, recordId });
      else continue;
      isChanged = true;
    }
    if (isChanged) this.tell();
  }

  private isDue(one: DraftPicture): one is DraftPicture & { readonly recordId: string } {
    if (one.recordId === undefined || one.sentAt !== undefined || one.failure?.kind === 'refused')
      return false;
    return one.nextTryAt === undefined || new Date(one.nextTryAt) <= this.around.now();
  }

  private async send(one: DraftPicture & { readonly recordId: string }): Promise<void> {
    const outcome = await this.around.send(one);
    // Somebody has taken it away meanwhile.
    if (!(await this.db.get('pictures', one.id))) return;
    const now = this.around.now();
    if (outcome.done)
      await this.keep({
        ...one,
        picture: '',
        sentAt: now.toISOString(),
        failure: undefined,
        nextTryAt: undefined,
      });
    else {
      const { kind, message } = outcome;
      const tries = one.tries + 1;
      const nextTryAt = new Date(now.getTime() + waitMs(tries)).toISOString();
      await this.keep({ ...one, tries, nextTryAt, failure: { kind, message } });
    }
    this.tell();
  }

  private async keep(picture: DraftPicture): Promise<void> {
    const sealed = await seal(this.key, picture.id, picture);
    await this.db.put('pictures', { id: picture.id, owner: this.drafts.owner, ...sealed });
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The pictures of a browser's drafts, sent by the API. */
export async function openDraftPictures(drafts: DraftStore, client: Client): Promise<DraftPictures> {
  const pictures = await DraftPictures.open(drafts, {
    now: () => new Date(),
    send: ({ recordId, id: key, kind, caption, shows, picture }) =>
      sentPicture(client, { recordId, key, kind, caption, shows }, blobOf(picture)),
    ifFree: (work) =>
      navigator.locks.request('huella-pictures', { ifAvailable: true }, async (lock) => {
        if (lock) await work();
      }),
  });
  pictures.start();
  return pictures;
}
