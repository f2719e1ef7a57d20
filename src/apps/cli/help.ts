import type { Command } from './command.js';
import { tableOf } from './teller.js';

const EVERYWHERE = [
  ['--json', 'the result as one JSON object'],
  ['-h, --help', 'this help'],
] as const;

export function helpOfAll(commands: readonly Command[]): string {
  const rows = commands.map((command) => [`  ${usageOf(command)}`, command.summary]);
  return [
    'Huella: institutions of several countries search together for missing migrants.',
    '',
    'Usage: huella COMMAND [options]',
    '',
    'Commands:',
    ...tableOf(rows),
    '',
    'huella COMMAND --help tells more, huella --version which one this is.',
    'The settings are environment variables; docs/guides/OPERATIONS.md lists them.',
  ].join('\n');
}

export function helpOf(command: Command): string {
  const own = command.options.map(({ name, short, value, about }): [string, string] => [
    `  ${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    about,
  ]);
  const options = tableOf([...own, ...EVERYWHERE.map(([name, about]) => [`  ${name}`, about])]);
  return [
    `Usage: huella ${usageOf(command)}${own.length > 0 ? ' [options]' : ''}`,
    '',
    command.summary,
    ...(command.notes === undefined ? [] : ['', command.notes]),
    '',
    'Options:',
    ...options,
    '',
    `Example: ${command.example}`,
  ].join('\n');
}

function usageOf({ words, operands, optionalOperand }: Command): string {
  const further = optionalOperand === undefined ? [] : [`[${optionalOperand}]`];
  return [...words, ...operands, ...further].join(' ');
}
