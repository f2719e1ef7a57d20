import { buildSchema, parse, validate } from 'graphql';
import { COMMANDS } from './cli/commands.js';
import { readOfTree, rowsOf, shownIn } from './named-tests.js';

const page = readOfTree('docs/reference/seed-map.md');
const quoted = [...page.matchAll(/`([^`\n]+)`/gu)].map(([, text = '']) => text);

describe('the map of what the review asks for', () => {
  it('shows queries that the schema allows', () => {
    const queries = quoted.filter((text) => text.startsWith('{'));
    expect(queries.length).toBeGreaterThan(2);
    const schema = buildSchema(readOfTree('schema.graphql'));
    expect(queries.flatMap((query) => validate(schema, parse(query)).map(({ message }) => message))).toEqual(
      [],
    );
  });

  it('shows commands and options that there are', () => {
    const calls = quoted.filter((text) => text.startsWith('huella ')).map((text) => text.split(' ').slice(1));
    expect(calls.length).toBeGreaterThan(2);
    const missing = calls.filter((words) => {
      const command = COMMANDS.find((one) => one.words.every((word, at) => words[at] === word));
      const options = words.filter((word) => word.startsWith('-'));
      const known =
        command?.options.flatMap(({ name, short }) => [`--${name}`, ...(short ? [`-${short}`] : [])]) ?? [];
      return !command || options.some((option) => !known.includes(option));
    });
    expect(missing).toEqual([]);
  });

  it('has all twenty lines, and none that shows nothing', () => {
    const rows = rowsOf(page);
    expect(rows).toHaveLength(20);
    expect(new Set(rows.map(({ row }) => row)).size).toBe(20);
    const empty = rows.filter(({ text }) => shownIn(text).length === 0).map(({ row }) => row);
    expect(empty).toEqual([]);
  });
});
