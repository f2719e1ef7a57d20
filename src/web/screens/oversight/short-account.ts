/**
 * The beginning of an account's number: enough to tell accounts of a page apart, as the audit log has them.
 */
export const shortAccount = (actorId: string): string => actorId.slice(0, 8);
