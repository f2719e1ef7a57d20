/**
 * Events of a source, each let through only after `confirm` has agreed; when it throws, the source is closed and the
 * error ends the stream, so that who has lost the right sees nothing more.
 *
 * Written by hand: an async generator that waits for its next event cannot be closed before that event comes.
 */
export function confirmingEvents<Event>(
  events: AsyncIterable<Event>,
  confirm: () => Promise<void>,
): AsyncIterableIterator<Event> {
  const source = events[Symbol.asyncIterator]();
  const close = async (): Promise<IteratorResult<Event>> => {
    await source.return?.();
    return { value: undefined, done: true };
  };
  return {
    async next() {
      const event = await source.next();
      if (event.done) return event;
      try {
        await confirm();
      } catch (error) {
        await close();
        throw error;
      }
      return event;
    },
    return: close,
    async throw(error: unknown) {
      await close();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
