import { QueueUnavailable } from './queue-errors.js';
import { readQueueUrl } from './queue-url.js';

describe('QUEUE_URL', () => {
  it('is the same database, or a Redis server', () => {
    expect(readQueueUrl('postgres')).toEqual({ kind: 'postgres' });
    expect(readQueueUrl('redis://127.0.0.1')).toEqual({
      kind: 'redis',
      url: 'redis://127.0.0.1',
      place: '127.0.0.1:6379',
    });
    expect(readQueueUrl('rediss://u:p@queue.example:7000/2')).toMatchObject({ place: 'queue.example:7000' });
  });

  it.each([
    '',
    'localhost:6379',
    'http://127.0.0.1',
    'redis:///0',
    'redis://127.0.0.1/first',
    'amqp://clerk:hidden@example',
  ])('is refused with its mend and without its value: %s', (setting) => {
    expect(() => readQueueUrl(setting)).toThrow(QueueUnavailable);
    expect(() => readQueueUrl(setting)).toThrow(/Set QUEUE_URL to `postgres`/);
    expect(() => readQueueUrl(setting)).not.toThrow('hidden');
  });
});
