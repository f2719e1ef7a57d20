import { once, readTable } from '../../kernel/data-files/index.js';
import { dataFile } from './data-file.js';

const readNicknames = once((): ReadonlyMap<string, readonly string[]> => {
  const nicknames = new Map<string, string[]>();
  for (const row of readTable(dataFile('nicknames.csv'), ['given', 'nickname'])) {
    const given = row.readText('given');
    nicknames.set(given, [...(nicknames.get(given) ?? []), row.readText('nickname')]);
  }
  return nicknames;
});

/** Returns what people called by a given name are called at home; nothing where they are called by it. */
export function nicknamesOf(given: string): readonly string[] {
  return readNicknames().get(given) ?? [];
}

/** Returns names by looks or origin, as fellow travellers give them. */
export const readRouteAliases = once(() => {
  const aliases = { male: [] as string[], female: [] as string[] };
  for (const row of readTable(dataFile('route-aliases.csv'), ['sex', 'alias']))
    aliases[row.readWord('sex', ['male', 'female'])].push(row.readText('alias'));
  return aliases;
});
