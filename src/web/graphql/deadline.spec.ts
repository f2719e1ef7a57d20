import { withDeadline } from './deadline.js';

describe('a request of the console', () => {
  /** A line on which nothing comes back: it ends when somebody gives it up. */
  const silent = (_: unknown, init?: RequestInit): Promise<Response> =>
    new Promise((_resolve, reject) => {
      const { signal } = init ?? {};
      signal?.addEventListener('abort', () => {
        const reason: unknown = signal.reason;
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      });
    });

  it('is given up where no answer comes', async () => {
    await expect(withDeadline(silent, 20)('/graphql')).rejects.toThrow('No answer in time.');
  });

  it('is given up where an answer stops in the middle', async () => {
    const half = (_: unknown, init?: RequestInit) =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start: (body) => {
              body.enqueue(new TextEncoder().encode('{"data":'));
              init?.signal?.addEventListener('abort', () => body.error(init.signal?.reason));
            },
          }),
        ),
      );
    const answer = await withDeadline(half, 20)('/graphql');
    await expect(answer.text()).rejects.toThrow('No answer in time.');
  });

  it('is answered where one comes', async () => {
    const ask = () => Promise.resolve(new Response('{"data":{}}'));
    expect(await (await withDeadline(ask, 20)('/graphql')).json()).toEqual({ data: {} });
  });

  it('is given up when whoever asked does so', async () => {
    const asker = new AbortController();
    const asked = withDeadline(silent, 1_000)('/graphql', { signal: asker.signal });
    asker.abort(new Error('They left.'));
    await expect(asked).rejects.toThrow('They left.');
  });
});
