import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DomainError } from '../../platform/errors/index.js';
import { UsageError } from './cli-errors.js';
import type { Call, Command } from './command.js';

export type Arguments =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly command?: Command }
  | {
      readonly kind: 'call';
      readonly command: Command;
      readonly operands: Call['operands'];
      readonly options: Call['options'];
    };

/** Reads what the words behind `huella` ask for. Throws `UsageError` or `DomainError` (CLI.*). */
export function readArguments(words: readonly string[], commands: readonly Command[]): Arguments {
  const [first] = words;
  if (first === '--version' || first === '-v') return { kind: 'version' };
  if (first === undefined || first === '--help' || first === '-h') return { kind: 'help' };
  if (first === 'help') {
    const command = commandOf(words.slice(1), commands);
    return command ? { kind: 'help', command } : { kind: 'help' };
  }
  const command = commandOf(words, commands);
  if (!command) throw unknownCommand(words, commands);
  const rest = words.slice(command.words.length);
  if (rest.includes('--help') || rest.includes('-h')) return { kind: 'help', command };
  const { values, positionals } = parse(command, rest);
  checkOperands(command, positionals);
  return { kind: 'call', command, operands: positionals, options: values };
}

/** The longest command that the words begin with: `import undo` goes before `import`. */
function commandOf(words: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands
    .filter((command) => command.words.every((word, at) => words[at] === word))
    .sort((a, b) => b.words.length - a.words.length)[0];
}

function parse(
  command: Command,
  args: readonly string[],
): { values: Call['options']; positionals: string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = { json: { type: 'boolean' } };
  for (const { name, short, value } of command.options) {
    options[name] = {
      type: value === undefined ? 'boolean' : 'string',
      ...(short !== undefined && { short }),
    };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Call['options'], positionals };
  } catch (error) {
    const [what = ''] = (error as Error).message.split('. ');
    throw new UsageError(`${what.replace(/\.$/u, '')}.`, hintOf(command));
  }
}

function checkOperands(command: Command, given: readonly string[]): void {
  const { operands, optionalOperand } = command;
  const missing = operands[given.length];
  if (missing !== undefined)
    throw new DomainError('CLI.OPERAND_MISSING', 'invalid', {
      operand: missing,
      command: command.words.join(' '),
    });
  const further = given[operands.length + (optionalOperand === undefined ? 0 : 1)];
  if (further !== undefined) throw new UsageError(`There is a word too many: ${further}`, hintOf(command));
}

function hintOf({ words }: Command): string {
  return `See huella ${words.join(' ')} --help.`;
}

function unknownCommand(words: readonly string[], commands: readonly Command[]): UsageError {
  const group = commands
    .filter((command) => command.words[0] === words[0])
    .map((command) => command.words.join(' '));
  if (group.length > 0) return new UsageError(`Which of ${group.join(', ')}?`, 'See huella --help.');
  return new UsageError(`There is no command ${words[0] ?? ''}.`, 'See huella --help.');
}
