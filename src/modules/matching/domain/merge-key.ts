/** The key of the task that ends a run, whose children are its shards. A run that is begun anew by another task has another. */
export function mergeKey(runId: string, taskId: string): string {
  return `${runId}/merge/${taskId}`;
}
