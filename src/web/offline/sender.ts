import {
  answered,
  failed,
  filed,
  isDue,
  isGroup,
  toSend,
  type OfflineDraft,
  type Failure,
  type DraftContent,
  type DraftReceipt,
  type DraftReceiptWish,
  type DraftWishes,
  type SavedOnServer,
} from './draft-state.js';
import type { DraftStore } from './draft-store.js';

/** Outcome of a request: what it is about, or why not. */
export type SendOutcome<Answer> =
  | { readonly done: Answer; readonly failure?: undefined }
  | { readonly done?: undefined; readonly failure: Omit<Failure, 'at'> };

/** The API as the outbox asks it. Each may be asked again after a lost answer, and is then answered alike. */
export interface Post {
  /**
   * Opens an empty draft: were fields sent with it, a repetition would not be answered with those written
   * since.
   */
  open(key: string): Promise<SendOutcome<SavedOnServer>>;
  save(id: string, basedOn: number, fields: DraftContent): Promise<SendOutcome<SavedOnServer>>;
  file(id: string, expectedVersion: number, wishes: DraftWishes): Promise<SendOutcome<DraftReceipt>>;
  /** Files a group whole, once for its key. */
  fileGroup(
    key: string,
    fields: DraftContent,
    wish: DraftReceiptWish | undefined,
  ): Promise<SendOutcome<DraftReceipt>>;
}

/** Does the work if nobody else is at it, in whichever tab. */
export type IfFree = (work: () => Promise<void>) => Promise<void>;

interface Around {
  readonly ifFree: IfFree;
  readonly now: () => Date;
}

const PACE_MS = 3_000;
/** Steps of one draft in one round: what a colleague writes meanwhile is taken up by the next round. */
const MOST_STEPS = 5;

/**
 * The outbox: sends what waits, one draft after the other, from one tab at a time. A draft is opened under
 * its own id as the key, so that a lost answer opens no second one, and is filed as itself, so that it is
 * filed once and answered with the same receipt.
 */
export class Sender {
  private timer: ReturnType<typeof setInterval> | undefined;
  private isAtWork = false;

  constructor(
    private readonly store: DraftStore,
    private readonly post: Post,
    private readonly around: Around,
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.round(), PACE_MS);
    void this.round();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Sends all that may be tried now. */
  async round(): Promise<void> {
    if (this.isAtWork) return;
    this.isAtWork = true;
    try {
      await this.around.ifFree(async () => {
        for (const { id } of await this.store.all()) await this.send(id);
      });
    } finally {
      this.isAtWork = false;
    }
  }

  /** Takes up what colleagues have written meanwhile. */
  async look(id: string): Promise<void> {
    const draft = await this.store.one(id);
    if (!draft || draft.serverId === undefined || draft.stage === 'filed') return;
    const { done } = await this.post.save(draft.serverId, draft.version, {});
    if (done) await this.saved(nothingSent(draft), { done });
  }

  private async send(id: string): Promise<void> {
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const draft = await this.store.one(id);
      if (!draft || !isDue(draft, this.around.now())) return;
      const isDone = await this.step(draft);
      if (!isDone) return;
    }
  }

  /** @returns whether there may be a further step */
  private async step(draft: OfflineDraft): Promise<boolean> {
    const { id, serverId, version } = draft;
    const fields = toSend(draft);
    if (isGroup(draft)) return this.ended(draft, await this.post.fileGroup(id, draft.fields, draft.wish));
    if (serverId === undefined) return this.saved(nothingSent(draft), await this.post.open(id));
    if (Object.keys(fields).length > 0)
      return this.saved(draft, await this.post.save(serverId, version, fields));
    const outcome = await this.post.file(serverId, version, draft);
    if (outcome.failure?.kind === 'changed') return this.lookAgain(draft, serverId, outcome.failure);
    return this.ended(draft, outcome);
  }

  /** Writes down that a draft was filed, or was not; there is no further step. */
  private async ended({ id }: OfflineDraft, { done, failure }: SendOutcome<DraftReceipt>): Promise<boolean> {
    await this.store.change(id, (now) =>
      done ? filed(now, done, this.around.now()) : failed(now, failure, this.around.now()),
    );
    return false;
  }

  private async saved(asSent: OfflineDraft, { done, failure }: SendOutcome<SavedOnServer>): Promise<boolean> {
    const after = await this.store.change(asSent.id, (draft) =>
      done
        ? answered(draft, asSent, done, this.around.now())
        : failed(draft, failure, this.around.now(), toSend(asSent)),
    );
    return done !== undefined && after !== undefined;
  }

  /** A colleague has written since: what they wrote is shown before it is filed. */
  private async lookAgain(
    draft: OfflineDraft,
    serverId: string,
    failure: Omit<Failure, 'at'>,
  ): Promise<boolean> {
    await this.saved(nothingSent(draft), await this.post.save(serverId, draft.version, {}));
    await this.store.change(draft.id, (now) => failed(now, failure, this.around.now()));
    return false;
  }
}

const nothingSent = (draft: OfflineDraft): OfflineDraft => ({ ...draft, unsent: {} });
