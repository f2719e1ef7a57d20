const LONGEST_MS = 60_000;

type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

/**
 * Asks, and gives up after a minute: a line that is cut without a word, or a server that dies while it
 * answers, would else keep whoever waits, and all that waits behind, for ever.
 */
export function withDeadline(ask: Fetch, longestMs = LONGEST_MS): Fetch {
  return (input, init) => {
    const ending = new AbortController();
    init?.signal?.addEventListener('abort', () => ending.abort(init.signal?.reason));
    // It goes on while the body comes: an answer that stops in the middle is none.
    setTimeout(() => ending.abort(new DOMException('No answer in time.', 'TimeoutError')), longestMs);
    return ask(input, { ...init, signal: ending.signal });
  };
}
