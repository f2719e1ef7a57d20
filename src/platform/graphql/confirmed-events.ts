import { mappedEvents } from './mapped-events.js';

/**
 * Events of a source, each let through only after `confirm` has agreed; when it throws, the source is closed
 * and the error ends the stream, so that who has lost the right sees nothing more.
 */
export function confirmingEvents<Event>(
  events: AsyncIterable<Event>,
  confirm: () => Promise<void>,
): AsyncIterableIterator<Event> {
  return mappedEvents(events, async (event) => {
    await confirm();
    return event;
  });
}
