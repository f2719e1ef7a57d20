import { Injectable } from '@nestjs/common';
import { NotificationListener } from '../../../platform/queue/index.js';
import type { Actor } from '../../access/index.js';
import { EVENTS_CHANNEL } from '../events.js';
import type { AlertChange } from '../persistence/alert-rows.js';
import { Inbox } from './inbox.js';

/** Notifications are only hints, and one may be missed: after this long somebody who follows looks without one. */
const LOOK_AGAIN_MS = 15_000;
const BATCH = 50;

/**
 * What happens to an actor's alerts, as it happens, from a change onwards: nothing is left out and nothing comes twice,
 * however often the line is cut, for the place in the list is the change's own id.
 */
@Injectable()
export class FollowAlerts {
  constructor(
    private readonly inbox: Inbox,
    private readonly listener: NotificationListener,
  ) {}

  /** Looks once before it answers, so that whoever may not read alerts learns it here. */
  async run(actor: Actor, after: number): Promise<AsyncIterableIterator<AlertChange>> {
    const first = await this.inbox.changesAfter(actor, after, BATCH);
    return new Following(
      first,
      after,
      (place) => this.inbox.changesAfter(actor, place, BATCH),
      this.listener,
    );
  }
}

type Look = (after: number) => Promise<readonly AlertChange[]>;

class Following implements AsyncIterableIterator<AlertChange> {
  private readonly waiting: AlertChange[];
  private readonly unhear: () => void;
  private place: number;
  private closed = false;
  private turn: Promise<unknown> = Promise.resolve();
  /** A hint that came while nobody waited for one; at first, for what was committed after the first look. */
  private hinted = true;
  private wake: (() => void) | undefined;

  constructor(
    first: readonly AlertChange[],
    after: number,
    private readonly look: Look,
    listener: NotificationListener,
  ) {
    this.waiting = [...first];
    this.place = first.at(-1)?.id ?? after;
    this.unhear = listener.on(EVENTS_CHANNEL, () => this.hint());
  }

  /** Calls are served one after the other, as the protocol of iterators asks. */
  next(): Promise<IteratorResult<AlertChange>> {
    const mine = this.turn.then(() => this.take());
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  return(): Promise<IteratorResult<AlertChange>> {
    this.closed = true;
    this.unhear();
    this.hint();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async take(): Promise<IteratorResult<AlertChange>> {
    for (;;) {
      const change = this.waiting.shift();
      if (this.isClosed()) return { value: undefined, done: true };
      if (change) return { value: change, done: false };
      await this.nextHint();
      if (!this.isClosed()) await this.lookOn();
    }
  }

  private async lookOn(): Promise<void> {
    const found = await this.look(this.place);
    this.waiting.push(...found);
    this.place = found.at(-1)?.id ?? this.place;
    // A full batch has more behind it.
    if (found.length === BATCH) this.hinted = true;
  }

  private isClosed(): boolean {
    return this.closed;
  }

  private hint(): void {
    this.hinted = true;
    this.wake?.();
  }

  private async nextHint(): Promise<void> {
    if (!this.hinted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_AGAIN_MS);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.wake = undefined;
    this.hinted = false;
  }
}
