import { FORMATS } from '../../modules/exchange/imports/index.js';
import { UsageError } from './cli-errors.js';
import { COMMANDS } from './commands.js';
import { helpOf, helpOfAll } from './help.js';
import { readArguments } from './read-arguments.js';

const read = (line: string) => readArguments(line === '' ? [] : line.split(' '), COMMANDS);

describe('the words behind huella', () => {
  it('are a command, its operands and its options, in any order', () => {
    expect(read('import --strict cases.ndjson --institution HN-SEARCH --json')).toMatchObject({
      kind: 'call',
      command: { words: ['import'] },
      operands: ['cases.ndjson'],
      options: { strict: true, institution: 'HN-SEARCH', json: true },
    });
  });

  it('take the longer of two commands', () => {
    expect(read('import undo X')).toMatchObject({ command: { words: ['import', 'undo'] }, operands: ['X'] });
    expect(read('import ./undo')).toMatchObject({ command: { words: ['import'] }, operands: ['./undo'] });
  });

  it('ask for the version or for help, whatever else they say', () => {
    expect(read('--version')).toEqual({ kind: 'version' });
    expect([read(''), read('--help'), read('-h'), read('help')]).toEqual(Array(4).fill({ kind: 'help' }));
    expect(read('import --nonsense --help')).toMatchObject({ kind: 'help', command: { words: ['import'] } });
    expect(read('help import undo')).toMatchObject({ kind: 'help', command: { words: ['import', 'undo'] } });
  });

  it.each([
    ['fly', 'There is no command fly.'],
    ['institution', 'institution load'],
    ['import a b', 'a word too many: b'],
    ['import a --loud', '--loud'],
    ['import a --format', '--format'],
    ['match --wait=yes', '--wait'],
  ])('%j are refused with one line that says why and where help is', (line, why) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(why);
    expect(() => read(line)).toThrow(/^[^\n]+ See huella .*--help\.$/u);
  });

  it('are refused where a word is missing, in the language of the terminal', () => {
    expect(() => read('import')).toThrow(
      expect.objectContaining({
        code: 'CLI.OPERAND_MISSING',
        parameters: { operand: 'FILE', command: 'import' },
      }),
    );
  });
});

describe('the help', () => {
  it('of all names every command', () => {
    for (const { words } of COMMANDS) expect(helpOfAll(COMMANDS)).toContain(`\n  ${words.join(' ')} `);
  });

  it('of a command has every option and an example that the command understands', () => {
    for (const command of COMMANDS) {
      const help = helpOf(command);
      for (const { name } of command.options) expect(help).toContain(`--${name}`);
      const words =
        command.example.slice(command.example.indexOf('huella ') + 7).match(/"[^"]*"|\S+/gu) ?? [];
      expect(readArguments(words, COMMANDS)).toMatchObject({
        kind: 'call',
        command: { words: command.words },
      });
    }
  });

  it('of the import names every format', () => {
    const command = COMMANDS.find(({ words }) => words.join() === 'import');
    const about = command?.options.find(({ name }) => name === 'format')?.about ?? '';
    for (const { id } of FORMATS) expect(about).toContain(id);
  });
});
