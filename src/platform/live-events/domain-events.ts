import { turnsOfThisWork } from '../database/index.js';
import { PROGRESS_CHANNEL, type NotificationListener } from '../queue/index.js';
import { LIVE_EVENTS_CHANNEL, TASKS_TOPIC, type Announcement } from './announce.js';

/** Interval at which a stream looks at the rows by itself: what a lost notification costs. */
const POLL_MS = 5_000;

export interface DomainEventQuery<Row> {
  /** Filter of announcements: only these wake the stream. */
  readonly concerns: (announcement: Announcement) => boolean;
  /** Place at which the client stands; the start for a new one. */
  readonly after: number;
  /** Rows after a place, in order, a batch at a time; `cursorOf` the last is asked for next. */
  readonly since: (after: number) => Promise<readonly Row[]>;
  readonly cursorOf: (row: Row) => number;
}

/**
 * Streams of what happens, for subscriptions.
 *
 * A stream is made of rows, never of notifications: a notification only says that it is time to look. So a
 * client that comes back with its last cursor misses nothing, and a lost connection to the database costs one
 * poll. Each look is taken in the turn of the account that subscribes, so that who has many streams makes
 * nobody else wait.
 *
 *     return events.stream({
 *       concerns: ({ topic, institutionId }) => topic === 'alerts' && institutionId === actor.institutionId,
 *       after,
 *       since: (seq) => this.alerts.since(actor, seq),
 *       cursorOf: (alert) => alert.seq,
 *     });
 */
export class DomainEvents {
  private readonly open = new Set<{ wake: (announcement?: Announcement) => void; close: () => void }>();
  private unhear: readonly (() => void)[] = [];

  constructor(
    private readonly listener: NotificationListener,
    private readonly pollMs = POLL_MS,
  ) {}

  async start(): Promise<void> {
    const tell = (announcement?: Announcement) => {
      for (const stream of this.open) stream.wake(announcement);
    };
    this.unhear = [
      this.listener.on(LIVE_EVENTS_CHANNEL, (payload) => tell(announcementIn(payload))),
      this.listener.on(PROGRESS_CHANNEL, (id) => tell({ topic: TASKS_TOPIC, id })),
    ];
    await this.listener.start();
  }

  /** Ends every stream and the connection. */
  async stop(): Promise<void> {
    for (const unhear of this.unhear) unhear();
    for (const stream of this.open) stream.close();
    await this.listener.stop();
  }

  stream<Row>({ concerns, after, since, cursorOf }: DomainEventQuery<Row>): AsyncIterableIterator<Row> {
    const bell = new Bell(this.pollMs);
    const inTurn = turnsOfThisWork();
    const handle = {
      wake: (announcement?: Announcement) => {
        if (!announcement || concerns(announcement)) bell.ring();
      },
      close: () => {
        bell.close();
        this.open.delete(handle);
      },
    };
    this.open.add(handle);
    let place = after;
    let waiting: Row[] = [];
    const end = (): IteratorResult<Row> => {
      handle.close();
      return { value: undefined, done: true };
    };
    return {
      async next() {
        while (waiting.length === 0) {
          if (bell.closed) return end();
          waiting = [...(await inTurn(() => since(place)))];
          if (waiting.length === 0) await bell.rung();
        }
        const [row, ...rest] = waiting as [Row, ...Row[]];
        if (bell.closed) return end();
        waiting = rest;
        place = cursorOf(row);
        return { value: row, done: false };
      },
      return: () => Promise.resolve(end()),
      throw: (error: unknown) => {
        end();
        return Promise.reject(error instanceof Error ? error : new Error('The stream was ended.'));
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

/** Wakes one waiter; a ring while nobody waits is kept, so that none is lost between looking and waiting. */
class Bell {
  closed = false;
  private kept = false;
  private release: (() => void) | undefined;

  constructor(private readonly longestMs: number) {}

  ring(): void {
    this.kept = true;
    this.release?.();
  }

  close(): void {
    this.closed = true;
    this.release?.();
  }

  async rung(): Promise<void> {
    if (!this.kept && !this.closed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.longestMs);
        this.release = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.release = undefined;
    }
    this.kept = false;
  }
}

/** `undefined` for what cannot be read: every stream then looks for itself. */
function announcementIn(payload: string): Announcement | undefined {
  try {
    const read: unknown = JSON.parse(payload);
    return typeof read === 'object' && read !== null && 'topic' in read ? (read as Announcement) : undefined;
  } catch {
    return undefined;
  }
}
