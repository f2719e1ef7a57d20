/**
 * Returns the key of the task that ends a run, whose children are its shards. A run that is begun anew by
 * another task has another.
 */
export function mergeKey(runId: string, taskId: string): string {
  return `${runId}/merge/${taskId}`;
}

/** The key of the task that divides a run once the tables of its families are made. */
export function tablesKey(runId: string, taskId: string): string {
  return `${runId}/tables/${taskId}`;
}
