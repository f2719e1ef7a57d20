/**
 * Events of a source, each as `map` makes it. When that throws, the source is closed and the error ends the
 * stream.
 *
 * Written by hand: an async generator that waits for its next event cannot be closed before that event comes.
 */
export function mappedEvents<Event, Mapped>(
  events: AsyncIterable<Event>,
  map: (event: Event) => Promise<Mapped>,
): AsyncIterableIterator<Mapped> {
  const source = events[Symbol.asyncIterator]();
  const close = async (): Promise<IteratorResult<Mapped>> => {
    await source.return?.();
    return { value: undefined, done: true };
  };
  return {
    async next() {
      const event = await source.next();
      if (event.done) return { value: undefined, done: true };
      try {
        return { value: await map(event.value), done: false };
      } catch (error) {
        await close();
        throw error;
      }
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
