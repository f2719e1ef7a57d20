import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeIn, rowsOf, shownIn } from '../../src/apps/named-tests.js';
import { shippedProfiles } from '../../src/modules/institutions/index.js';
import { huella } from '../integration/huella-command.js';
import { ApiHouse } from './api-house.js';
import { makeThings, OWNER, type OwnedThings } from './owned-things.js';

const page = readFileSync(join(process.cwd(), 'docs', 'reference', 'seed-map.md'), 'utf8');

/** The demonstration's countries, and what else the commands read. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const of = (country: string) =>
    shippedProfiles('demonstration').find((profile) => profile.country === country);
  const procedures = readFileSync(join(process.cwd(), 'docs', 'guides', 'procedures.md'), 'utf8');
  const files = new Map<string, string>([
    ['profile.json', JSON.stringify(of('GT'))],
    ['HN.json', JSON.stringify(of('HN'))],
    ['MX.json', JSON.stringify(of('MX'))],
    ['school-papers.json', codeIn(procedures, 'json')],
  ]);
  return new Map(
    [...files].map(([name, content]) => {
      const file = join(folder, name);
      writeFileSync(file, content);
      return [name, file];
    }),
  );
}

describe('what the map of the review shows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huella-map-'));
  const shown = rowsOf(page).flatMap(({ row, text }) => shownIn(text).map((what) => ({ row, what })));
  let house: ApiHouse;
  let things: OwnedThings;
  let askers: readonly string[];
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    house = await ApiHouse.open();
    const { token } = await house.enrol(OWNER, ['coordinator', 'liaison', 'forensic']);
    const { token: watch } = await house.enrol('CC-CONSULATE', ['oversight']);
    things = await makeThings(house, token);
    askers = [token, watch];
    files = filesIn(folder);
    for (const name of ['HN.json', 'MX.json'])
      expect(await huella('mechanism', 'add', files.get(name) ?? '')).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** `REPORT` of the page as the report of this house, `DIR` as a folder, `profile.json` as the file that lies there. */
  const here = (text: string): string =>
    text.replaceAll(/\b[A-Z]{3,}\b/gu, (word) => things[word.toLowerCase() as 'report'] ?? word);
  const argument = (word: string): string => {
    if (word === 'DIR') return join(folder, 'out');
    if (word.startsWith('FILE.')) return join(folder, word);
    return files.get(word) ?? here(word);
  };

  it.each(shown.filter(({ what }) => what.startsWith('{')))('$row: $what is answered', async ({ what }) => {
    const answers: unknown[] = [];
    for (const token of askers) {
      const { data, errors } = await house.ask(here(what), { token });
      if (!errors && data && Object.values(data).every((value) => value !== null)) return;
      answers.push(errors ?? data);
    }
    expect(answers).toEqual('an answer for somebody of the house');
  });

  it.each(shown.filter(({ what }) => what.startsWith('huella ')))('$row: $what runs', async ({ what }) => {
    const [, ...words] = what.split(' ');
    const { code, err } = await huella(...words.map(argument));
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  });
});
