import { createRedisBackend, withBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Log } from '../logging/index.js';
import { OutageLog } from './outage-log.js';
import { queueNameOf, WORKER_SETTINGS, type QueueBackend, type WakeData } from './queue-backend.js';
import { QueueUnavailable } from './queue-errors.js';

const CONNECT_MS = 5_000;
const LONGEST_RETRY_MS = 5_000;

export interface RedisPlace {
  readonly url: string;
  readonly place: string;
  /** Prefix of all keys, so that two installations can share a server. */
  readonly namespace: string;
}

/**
 * The queue in a Redis or Valkey server. Probed once with no retry, so that a wrong address stops the start.
 */
export async function openRedisBackend(where: RedisPlace, log: Log): Promise<QueueBackend> {
  await probe(where);
  const outage = new OutageLog(log, where.place);
  let closed = false;
  const client = (options: RedisOptions): Redis => {
    const made = new Redis(where.url, {
      connectionName: where.namespace,
      connectTimeout: CONNECT_MS,
      // BullMQ makes copies of a client, which only this can end while the server is away.
      retryStrategy: (times) => (closed ? null : Math.min(250 * 2 ** Math.min(times, 10), LONGEST_RETRY_MS)),
      ...options,
    });
    return made.on('error', (error) => outage.failed(error)).on('ready', () => outage.recovered());
  };
  // Adding a job while the server is away must fail at once instead of hanging: the reconciler comes back to
  // it.
  const producer = client({ enableOfflineQueue: false });
  const consumer = client({ maxRetriesPerRequest: null });
  const { Queue, Worker, FlowProducer } = withBackend(createRedisBackend);
  const prefix = where.namespace;
  return {
    queue: (lane) => new Queue<WakeData>(queueNameOf(lane), { connection: producer, prefix }),
    flows: () => new FlowProducer({ connection: producer, prefix }),
    worker: (lane, run, concurrency) =>
      new Worker<WakeData>(queueNameOf(lane), run, {
        connection: consumer,
        prefix,
        concurrency,
        ...WORKER_SETTINGS,
      }),
    reachable: () => consumer.status === 'ready',
    close: () => {
      closed = true;
      producer.disconnect();
      consumer.disconnect();
      return Promise.resolve();
    },
  };
}

async function probe({ url, place }: RedisPlace): Promise<void> {
  let first: unknown;
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    commandTimeout: CONNECT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on('error', (error) => (first ??= error));
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    throw refused(place, first ?? error);
  } finally {
    // One that has ended by itself would keep the process alive for two more seconds.
    if (client.status !== 'end') client.disconnect();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is not known',
  ETIMEDOUT: 'it does not answer',
  NOAUTH: 'it asks for a password',
  WRONGPASS: 'the password is refused',
  NOPERM: 'the user may not use it',
};

function refused(place: string, cause: unknown): QueueUnavailable {
  const { code, message } = cause as { code?: string; message?: string };
  // A refusal by the server has no code; its message begins with one.
  const key = code ?? message?.split(' ', 1)[0] ?? 'unknown';
  return new QueueUnavailable(
    `The queue at ${place} cannot be used: ${REASONS[key] ?? key}.`,
    'Start it or correct QUEUE_URL; with QUEUE_URL=postgres no such server is needed.',
    { cause },
  );
}
