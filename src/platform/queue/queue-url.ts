import { QueueUnavailable } from './queue-errors.js';

export type QueuePlace =
  | { readonly kind: 'postgres' }
  /** `place` is host and port, fit for a message: never the user or the password. */
  | { readonly kind: 'redis'; readonly url: string; readonly place: string };

const SHAPE = 'Set QUEUE_URL to `postgres`, or to redis://HOST:PORT or rediss://HOST:PORT.';

/** Reads the place of the queue from the setting `QUEUE_URL`. */
export function readQueueUrl(setting: string): QueuePlace {
  if (setting === 'postgres') return { kind: 'postgres' };
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  if (!url) throw new QueueUnavailable('QUEUE_URL is not a URL.', SHAPE);
  if (url.protocol !== 'redis:' && url.protocol !== 'rediss:') {
    throw new QueueUnavailable(`QUEUE_URL begins with ${url.protocol}//, which is no queue.`, SHAPE);
  }
  if (!url.hostname) throw new QueueUnavailable('QUEUE_URL names no host.', SHAPE);
  if (!/^\/?\d*$/.test(url.pathname)) {
    throw new QueueUnavailable('The path of QUEUE_URL is not the number of a database.', SHAPE);
  }
  return { kind: 'redis', url: setting, place: `${url.hostname}:${url.port || '6379'}` };
}
