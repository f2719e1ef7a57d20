/** The queue's server could not be reached or used: what is wrong, and what mends it. */
export class QueueUnavailable extends Error {
  readonly code = 'QUEUE.UNAVAILABLE';

  constructor(
    readonly what: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${what} ${mend}`, options);
    this.name = 'QueueUnavailable';
  }
}

/** The list of jobs or of their handlers contradicts itself; the process must not start. */
export class JobListRefused extends Error {
  readonly code = 'QUEUE.JOB_LIST_REFUSED';

  constructor(readonly faults: readonly string[]) {
    super(`The jobs cannot be run: ${faults.join('; ')}.`);
    this.name = 'JobListRefused';
  }
}

/** A task was added under a name that no module has declared. */
export class UnknownJob extends Error {
  readonly code = 'QUEUE.UNKNOWN_JOB';

  constructor(readonly jobName: string) {
    super(`No job is called ${jobName}. Declare it with defineJob and put it on the list of jobs.`);
    this.name = 'UnknownJob';
  }
}

/** A payload would carry more than ids. `path` names the place; the value itself is not kept. */
export class PayloadNotIds extends Error {
  readonly code = 'QUEUE.PAYLOAD_NOT_IDS';

  constructor(readonly path: string) {
    super(
      `${path} is neither an id, a code, a number nor a time. Jobs and events carry ids; the worker reads the rest.`,
    );
    this.name = 'PayloadNotIds';
  }
}

/** A child was to be added to a task that no longer waits for children. */
export class ParentNotWaiting extends Error {
  readonly code = 'QUEUE.PARENT_NOT_WAITING';

  constructor(readonly parentId: string) {
    super(`Task ${parentId} does not wait for children (any more). Make parent and children with addFlow.`);
    this.name = 'ParentNotWaiting';
  }
}

/** Thrown by a handler that knows no retry can help: the task is dead at once, under this code. */
export class TaskCannotSucceed extends Error {
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'TaskCannotSucceed';
  }
}
