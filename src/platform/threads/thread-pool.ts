import { Worker } from 'node:worker_threads';

/** Call of a thread: its number, and the input of the function. */
export interface ThreadCall {
  readonly call: number;
  readonly input: unknown;
}

export type ThreadAnswer =
  | { readonly call: number; readonly progress: number }
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly error: string };

interface Waiting {
  readonly call: number;
  readonly input: unknown;
  readonly onProgress: ((done: number) => void) | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  busy: Waiting | undefined;
}

/** Returns the place from which the module of a thread is started, by where it lies. */
let placeOf = (entry: URL): URL => entry;

/**
 * Has all pools of this process start their modules from elsewhere: tests, which run from sources, start what
 * the sources were compiled into. A thread is there in half the time that way, with no loader of its own.
 *
 * @param place where a module was compiled to, by where its source lies
 */
export function startThreadsFrom(place: (entry: URL) => URL): void {
  placeOf = place;
}

/** A thread ended while it was working; the caller may call again. */
export class ThreadLost extends Error {
  readonly code = 'THREADS.LOST';
}

/**
 * A few threads that all run one module and take one call at a time each; further calls wait in order.
 * Threads are started at their first call, or before it by `warm`, and live until `close`.
 */
export class ThreadPool {
  private readonly threads: Thread[] = [];
  private readonly queue: Waiting[] = [];
  private calls = 0;
  private closed = false;

  /** @param entry the module that the threads run; it answers calls through `serveCalls` */
  constructor(
    private readonly entry: URL,
    private readonly size: number,
  ) {}

  execute<Input, Result>(input: Input, onProgress?: (done: number) => void): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.calls += 1;
      this.queue.push({
        call: this.calls,
        input,
        onProgress,
        resolve: resolve as (value: unknown) => void,
        reject,
      });
      this.next();
    });
  }

  /** Starts all threads, so that they load their module while their caller is busy with something else. */
  warm(): void {
    while (this.threads.length < this.size) this.start();
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.threads.map((thread) => thread.worker.terminate()));
  }

  private next(): void {
    if (this.closed) return;
    let thread = this.threads.find((one) => !one.busy);
    if (!thread && this.threads.length < this.size && this.queue.length > 0) thread = this.start();
    const waiting = thread && this.queue.shift();
    if (!thread || !waiting) return;
    thread.busy = waiting;
    thread.worker.ref();
    thread.worker.postMessage({ call: waiting.call, input: waiting.input } satisfies ThreadCall);
  }

  private start(): Thread {
    const place = placeOf(this.entry);
    // A thread that runs from sources (scripts, unit tests) needs the same loader as its parent.
    const execArgv = place.pathname.endsWith('.ts')
      ? ['--import', new URL('../../../scripts/from-source.mjs', import.meta.url).href]
      : [];
    const worker = new Worker(place, { execArgv });
    const thread: Thread = { worker, busy: undefined };
    worker.on('message', (answer: ThreadAnswer) => this.take(thread, answer));
    worker.on('error', (error) => this.lose(thread, error));
    worker.on('exit', () => this.lose(thread, new ThreadLost('A thread ended.')));
    worker.unref();
    this.threads.push(thread);
    return thread;
  }

  private take(thread: Thread, answer: ThreadAnswer): void {
    const waiting = thread.busy;
    if (waiting?.call !== answer.call) return;
    if ('progress' in answer) {
      waiting.onProgress?.(answer.progress);
      return;
    }
    thread.busy = undefined;
    thread.worker.unref();
    if ('error' in answer) waiting.reject(new Error(answer.error));
    else waiting.resolve(answer.result);
    this.next();
  }

  private lose(thread: Thread, error: Error): void {
    const at = this.threads.indexOf(thread);
    if (at >= 0) this.threads.splice(at, 1);
    thread.busy?.reject(error);
    thread.busy = undefined;
    this.next();
  }
}
