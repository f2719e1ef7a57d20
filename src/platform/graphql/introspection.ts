/**
 * Introspection is open to whoever has a question read: they may ask what the schema has, and an error of the
 * question may then suggest the names that were meant. Others are turned away before their question is read,
 * and told no name: who is not signed in (`strangers-out.ts`), and a session by cookie that may ask what the
 * console asks alone (`known-operations.ts`).
 */
export const INTROSPECTION = true;
