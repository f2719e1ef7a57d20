import type { RetentionRule } from '../retention/index.js';

/** A file that nothing names was never attached, or what named it has gone. */
export const filesRetention = (isNamed: (id: string) => string): RetentionRule => ({
  name: 'files.unnamed',
  table: 'sealed_file',
  since: 't.kept_at',
  where: `NOT (${isNamed('t.id')})`,
  days: 1,
  remains: 'what had named it: that there was a paper, of which kind, and when',
});
