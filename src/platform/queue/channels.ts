/**
 * NOTIFY channels. A notification is only a hint to look at the rows; whoever misses one finds them by
 * polling.
 */
export const OUTBOX_CHANNEL = 'huella_outbox';
/** Channel of progress: its payload is the id of the task that moved on. */
export const PROGRESS_CHANNEL = 'huella_progress';
