import type { Call, Command } from './command.js';

/** Values that are somebody's own words, and may be kept. */
const WRITTEN: readonly (string | undefined)[] = ['NAME', 'TEXT'];

/**
 * Options without what says migration status, which is kept nowhere, as no text of a mutation keeps it
 * (`apps/api/free-text.ts`). What was left out is told, with the option that it stood in, in the language of
 * the terminal.
 */
export async function withoutStatusWords(
  { options: known }: Pick<Command, 'options'>,
  given: Call['options'],
  tell: (line: string) => void,
): Promise<Call['options']> {
  const names = known.filter(({ value }) => WRITTEN.includes(value)).map(({ name }) => name);
  const written = names.flatMap((name) => {
    const text = given[name];
    return typeof text === 'string' ? [[name, text] as const] : [];
  });
  if (written.length === 0) return given;
  // The contract and the catalogue are loaded only for commands that keep words.
  const { withoutMigrationStatus } = await import('../../kernel/contract/index.js');
  const { terminalMessage } = await import('./terminal-message.js');
  const left = written.flatMap(([name, text]) => {
    const without = withoutMigrationStatus(text);
    return without === undefined ? [] : [[name, without] as const];
  });
  for (const [name] of left) tell(`--${name}: ${terminalMessage('API.MIGRATION_STATUS_LEFT_OUT')}`);
  return { ...given, ...Object.fromEntries(left) };
}
