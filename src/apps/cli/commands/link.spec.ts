import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';
import { runCli } from '../run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'link-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const FIELDS = [
  { column: 'given', kind: 'given' },
  { column: 'surname', kind: 'surname' },
  { column: 'born', kind: 'date' },
  { column: 'town', kind: 'place' },
];

async function link(
  spec: object,
  ...words: string[]
): Promise<{ code: number; out: string; err: string; pairs: () => string[][] }> {
  writeFileSync(at('spec.json'), JSON.stringify(spec));
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCli(['link', at('spec.json'), '-o', at('pairs.csv'), ...words], { out, err });
  const pairs = (): string[][] =>
    readFileSync(at('pairs.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  return {
    code,
    out: String(out.read(out.readableLength) ?? ''),
    err: String(err.read(err.readableLength) ?? ''),
    pairs,
  };
}

/** Invented people, each twice: the second time with a slip of the pen here and there. */
function people(): { first: string[]; again: string[] } {
  const given = ['Alondra', 'Benito', 'Casilda', 'Domingo', 'Eulalia', 'Fermin', 'Griselda', 'Hilario'];
  const surnames = ['Inventado', 'Ficticio', 'Supuesto', 'Imaginario', 'Fingido', 'Ilusorio', 'Quimera'];
  const towns = ['Villa Nueva', 'El Paraiso', 'Monte Claro', 'Rio Hondo', 'Las Lomas'];
  const first: string[] = [];
  const again: string[] = [];
  for (let i = 0; i < 280; i += 1) {
    const [name, surname] = [
      given[i % 8] ?? '',
      `${surnames[i % 7] ?? ''}${String.fromCharCode(97 + (i % 23))}o`,
    ];
    const born = `19${60 + (i % 38)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 27)).padStart(2, '0')}`;
    const town = towns[i % 5] ?? '';
    first.push(`a${i},${name},${surname},${born},${town}`);
    again.push(
      `b${i},${i % 9 === 0 ? name.slice(0, -1) : name},${surname},${i % 11 === 0 ? '' : born},${town}`,
    );
  }
  return { first, again };
}

const HEADER = 'id,given,surname,born,town';
const { first, again } = people();
const isSame = ([left = '', right = '']: readonly string[]): boolean => left.slice(1) === right.slice(1);

describe('huella link', () => {
  it('finds each person of one table in the other, and writes pairs, clusters and the model', async () => {
    writeFileSync(at('left.csv'), [HEADER, ...first].join('\n'));
    writeFileSync(at('right.csv.gz'), gzipSync([HEADER, ...again].join('\n')));
    const { code, out, pairs } = await link(
      { left: 'left.csv', right: 'right.csv.gz', id: 'id', fields: FIELDS },
      '--clusters', at('clusters.csv'), '--model', at('model.json'), '--json',
    ); // prettier-ignore
    expect(code).toBe(0);
    const likely = pairs().filter((pair) => Number(pair[3]) >= 0.5);
    expect(likely.filter(isSame).length).toBeGreaterThan(270);
    expect(likely.filter((pair) => !isSame(pair)).length).toBeLessThan(15);
    expect(JSON.parse(out)).toMatchObject({ rows: 560, pairs: pairs().length });
    const { stages } = JSON.parse(out) as { stages: { stage: string }[] };
    expect(stages.map(({ stage }) => stage)).toEqual([
      'start',
      'reading',
      'values',
      'keys',
      'model',
      'scores',
      'groups',
      'writing',
    ]);
    expect(readFileSync(at('clusters.csv'), 'utf8').trim().split('\n')).toHaveLength(561);
    expect(JSON.parse(readFileSync(at('model.json'), 'utf8'))).toMatchObject({
      version: 'huella-link-9',
      rows: 560,
    });
  });

  it('answers alike however the rows lie, and a second time', async () => {
    const rows = [...first, ...again];
    writeFileSync(at('table.csv'), [HEADER, ...rows].join('\n'));
    await link({ left: 'table.csv', id: 'id', fields: FIELDS });
    const once = readFileSync(at('pairs.csv'), 'utf8');
    writeFileSync(at('table.csv'), [HEADER, ...rows.reverse()].join('\n'));
    await link({ left: 'table.csv', id: 'id', fields: FIELDS });
    expect(readFileSync(at('pairs.csv'), 'utf8')).toBe(once);
    expect(once.split('\n').length).toBeGreaterThan(280);
  });
});

describe('a column that repeats another', () => {
  it('changes no link, and is named with its reason', async () => {
    const withYear = [...first, ...again].map((row) => `${row},${row.split(',')[3]?.slice(0, 4) ?? ''}`);
    writeFileSync(at('years.csv'), [`${HEADER},year`, ...withYear].join('\n'));
    await link({ left: 'years.csv', id: 'id', fields: FIELDS });
    const without = readFileSync(at('pairs.csv'), 'utf8');
    const spec = { left: 'years.csv', id: 'id', fields: [{ column: 'year', kind: 'exact' }, ...FIELDS] };
    const { out } = await link(spec, '--model', at('model.json'));
    expect(readFileSync(at('pairs.csv'), 'utf8')).toBe(without);
    expect(out).toContain('Column year was left out: it stands in born too (100 % of the rows)');
    expect(out).toMatch(/p ≥ 0\.5 .* of two people .* missed/u);
    const folded = [{ column: 'year', repeats: ['born'], why: 'contained', share: 1, rowsLost: 0 }];
    expect(JSON.parse(readFileSync(at('model.json'), 'utf8'))).toMatchObject({ folded });
    expect(JSON.parse((await link(spec, '--json')).out)).toMatchObject({ folded });
  });
});

describe('a class in which names do not agree', () => {
  /** Invented households of four: most of what they say they share, and of no two are the given names one. */
  function households(): string[] {
    const chance = SeededGenerator.fromSeed(11);
    const phone = (): string => String(chance.integer(20_000_000, 99_999_999));
    const street = (): string => `Calle ${chance.pick(SYLLABLES)}${chance.pick(SYLLABLES)}n ${chance.integer(1, 90)}`;
    const day = (): string => `20${chance.integer(10, 24)}-0${chance.integer(1, 9)}-${chance.integer(10, 28)}`;
    return Array.from({ length: 300 }, (_, at) => {
      const [ownPhone, ownStreet, ownDay] = [phone(), street(), day()];
      return Array.from({ length: 4 }, (__, member) => {
        const name = Array.from({ length: 3 }, () => chance.pick(SYLLABLES)).join('');
        const cells = [ownPhone, ownStreet, ownDay].map((cell, of) => (chance.chance(0.2) ? [phone, street, day][of]!() : cell));
        return [`h${at}m${member}`, name, ...cells].join(',');
      });
    }).flat();
  }
  const SYLLABLES = ['ba', 'co', 'di', 'fe', 'gu', 'la', 'mo', 'ni', 'pe', 'ru', 'sa', 'to'];
  const spec = {
    left: 'homes.csv',
    id: 'id',
    fields: [
      { column: 'given', kind: 'given' },
      { column: 'phone', kind: 'phone' },
      { column: 'street', kind: 'address' },
      { column: 'arrived', kind: 'date' },
    ],
  };

  it('is refused by its columns, and nothing is written', async () => {
    writeFileSync(at('homes.csv'), ['id,given,phone,street,arrived', ...households()].join('\n'));
    rmSync(at('pairs.csv'), { force: true });
    const { code, err } = await link(spec, '--report', at('homes.html'));
    expect(code).toBe(2);
    expect(err).toMatch(/takes for one person agree in phone, street, arrived, and their names \(given\) do not\. Leave out/u);
    expect([existsSync(at('pairs.csv')), existsSync(at('homes.html'))]).toEqual([false, false]);
  });

  it('is none where those who share the columns are one person', async () => {
    const rows = households().filter((row) => /^h\d+m0,/u.test(row));
    const again = rows.map((row) => `again-${row}`);
    writeFileSync(at('homes.csv'), ['id,given,phone,street,arrived', ...rows, ...again].join('\n'));
    const { code, pairs } = await link(spec, '--min-probability', '0.5');
    expect(code).toBe(0);
    const right = pairs().filter(([left = '', other = '']) => left === `again-${other}` || other === `again-${left}`);
    expect(right.length / rows.length).toBeGreaterThan(0.95);
    expect(right.length / pairs().length).toBeGreaterThan(0.95);
  });
}); // prettier-ignore

describe('a kind of column', () => {
  it('may be written with a space, a hyphen or a capital', async () => {
    writeFileSync(at('table.csv'), [HEADER, ...first].join('\n'));
    for (const kind of ['full name', 'fullName', 'Full-Name']) {
      const fields = [{ column: 'given', kind }, ...FIELDS.slice(1)];
      const { code } = await link({ left: 'table.csv', id: 'id', fields });
      expect(code).toBe(0);
    }
  });
});

describe('what huella link refuses', () => {
  const refused = async (table: string, spec: object = {}): Promise<{ code: number; err: string }> => {
    writeFileSync(at('bad.csv'), table);
    return link({ left: 'bad.csv', id: 'id', fields: FIELDS, ...spec });
  };

  it.each([
    [
      'a table without the id column',
      'key,given,surname,born,town\n1,A,B,,\n',
      /bad\.csv lacks the columns id/u,
    ],
    [
      'missing columns',
      'id,given,surname\n1,A,B\n',
      /lacks the columns born, town\. It has id, given, surname/u,
    ],
    ['an empty file', '', /bad\.csv is empty/u],
    ['a table without rows', `${HEADER}\n`, /bad\.csv has no row/u],
    ['one id twice', `${HEADER}\n7,A,B,,\n8,C,D,,\n7,E,F,,\n`, /rows 1 and 3 have one id/u],
    ['an empty id', `${HEADER}\n7,A,B,,\n,C,D,,\n`, /row 2: the column id is empty/u],
    ['a quote that is not closed', `${HEADER}\n7,"A,B,,\n`, /cannot be cut into cells/u],
    ['columns that say nothing', `${HEADER}\n1,,,,\n2,,,,\n`, /no column says anything/u],
  ])('%s', async (_, table, words) => {
    const { code, err } = await refused(table);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  it.each([
    [
      'a kind that is none',
      { fields: [{ column: 'given', kind: 'colour' }] },
      /fields\.0\.kind.*The kinds are given/u,
    ],
    ['a column named twice', { fields: [FIELDS[0], FIELDS[0]] }, /column given stands there twice/u],
    ['a specification without fields', { fields: [] }, /spec\.json, fields: this must be a list of 1 to 32/u],
    ['an id that is no text', { id: 7 }, /spec\.json, id: this must be a text/u],
    ['an empty name of a file', { left: ' ' }, /spec\.json, left: this must be a text that is not empty/u],
    ['a field that is no object', { fields: ['given'] }, /fields\.0: this must be an object/u],
    ['an answer that is neither yes nor no', { oneToOne: 'no' }, /oneToOne: this must be true or false/u],
    [
      'a country that is none',
      { fields: [{ ...FIELDS[0], country: 'Honduras' }] },
      /fields\.0\.country: a country is written with two letters/u,
    ],
    ['a key that means nothing', { thresold: 1 }, /nothing is called thresold here/u],
    ['a file that is no table', { left: 'spec.json' }, /no table that can be read/u],
  ])('%s', async (_, spec, words) => {
    const { code, err } = await refused(`${HEADER}\n1,A,B,,\n`, spec);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  it.each([
    ['a comma too many', '{"left": "ok.csv",\n "fields": [{"column": "given", "kind": "given"},],\n}', 'line 2, character 50'],
    ['a text that breaks off', '{"left":', 'line 1, character 9'],
    ['an empty file', '', 'line 1, character 1'],
    ['a word without quotation marks', '{"left": Zzsecret}', 'line 1, character 10'],
  ])('a specification with %s, by its place', async (_, text, place) => {
    writeFileSync(at('broken.json'), text);
    const err = new PassThrough();
    expect(await runCli(['link', at('broken.json'), '-o', at('p.csv')], { out: new PassThrough(), err })).toBe(2);
    const said = String(err.read(err.readableLength));
    expect(said).toContain(`broken.json, ${place}: what stands here is no JSON`);
    expect(said).not.toContain('Zzsecret');
  }); // prettier-ignore

  it.each([
    ['latin-1', Buffer.from(`${HEADER}\n1,José,Muñoz,,\n`, 'latin1')],
    ['UTF-16 without its mark', Buffer.from(`${HEADER}\n1,José,Muñoz,,\n`, 'utf16le')],
    ['a letter that is cut off', Buffer.from(`${HEADER}\n1,José,Muñ`).subarray(0, -1)],
  ])('a table in another encoding: %s', async (_, table) => {
    writeFileSync(at('other.csv'), table);
    const { code, err } = await link({ left: 'other.csv', id: 'id', fields: FIELDS });
    expect([code, err]).toEqual([2, expect.stringMatching(/other\.csv is in an encoding.*CSV UTF-8/u)]);
  });

  it('a probability beyond 1, and a missing output', async () => {
    writeFileSync(at('ok.csv'), [HEADER, ...first].join('\n'));
    const { code, err } = await link({ left: 'ok.csv', id: 'id', fields: FIELDS }, '--min-probability', '3');
    expect(code).toBe(2);
    expect(err).toMatch(/--min-probability is not from 0 to 1/u);
  });
});

describe('what huella link writes', () => {
  const spec = { left: 'own.csv', id: 'id', fields: FIELDS };
  const own = [HEADER, ...first].join('\n');

  it.each([
    ['the table that it reads', ['-o', 'own.csv'], /--output names own\.csv, which is read here/u],
    ['its own specification', ['--model', './spec.json'], /--model names spec\.json, which is read here/u],
    ['the clusters over the pairs', ['--clusters', 'pairs.csv'], /--output and --clusters name one file/u],
    ['a folder that is not there', ['--clusters', 'nowhere/c.csv'], /nowhere does not exist/u],
  ])('is refused before anything is read where it would be %s', async (_, words, why) => {
    writeFileSync(at('own.csv'), own);
    const whole = words.map((word) => (word.startsWith('-') ? word : at(word)));
    const { code, err } = await link(spec, ...whole);
    expect([code, err]).toEqual([2, expect.stringMatching(why)]);
    expect(readFileSync(at('own.csv'), 'utf8')).toBe(own);
    expect(JSON.parse(readFileSync(at('spec.json'), 'utf8'))).toEqual(spec);
  });

  it('says whose row it is where both tables have the same ids', async () => {
    const numbered = (rows: readonly string[]): string =>
      [HEADER, ...rows.map((row) => row.replace(/^[ab]/u, ''))].join('\n');
    writeFileSync(at('one.csv'), numbered(first));
    writeFileSync(at('two.csv'), numbered(again));
    await link({ ...spec, left: 'one.csv', right: 'two.csv' }, '--clusters', at('clusters.csv'));
    const [header, ...lines] = readFileSync(at('clusters.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('id,cluster,table');
    expect(new Set(lines.map((line) => line.replace(/,.*,/u, ','))).size).toBe(560);
    expect(lines.filter((line) => /^(\d+),left:\1,right$/u.test(line)).length).toBeGreaterThan(270);
    // A row that found nobody is a cluster of its own, and not that of the other table's row of this id.
    for (const line of lines.filter((one) => one.includes(',right:')))
      expect(line).toMatch(/^(\d+),right:\d+,right$/u);
  });

  it('says no more than `id,cluster` where every id is of one table', async () => {
    writeFileSync(at('one.csv'), own);
    writeFileSync(at('two.csv'), [HEADER, ...again].join('\n'));
    await link({ ...spec, left: 'one.csv', right: 'two.csv' }, '--clusters', at('clusters.csv'));
    const [header, ...lines] = readFileSync(at('clusters.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('id,cluster');
    expect(lines.filter((line) => /^b(\d+),a\1$/u.test(line)).length).toBeGreaterThan(270);
  });

  it('tells how many rows were compared with no other, and which have more cells than columns', async () => {
    const lonely = ['z1,,,,', 'z2,Quirina,Unica,,'];
    const shifted = 'z3,Tobias,Solitario,1950-01-01,Calle 3, Colonia Centro';
    writeFileSync(at('own.csv'), [own, ...lonely, shifted].join('\n'));
    const { out } = await link(spec, '--json');
    const told = JSON.parse(out) as { rowsComparedWithNone: number; rowsTooLong: number };
    expect(told).toMatchObject({ rows: 283, rowsTooLong: 1 });
    const { out: words, pairs } = await link(spec);
    const met = new Set(pairs().flatMap(([left, right]) => [left, right]));
    expect(told.rowsComparedWithNone).toBe(283 - met.size);
    expect(told.rowsComparedWithNone).toBeGreaterThan(0);
    expect(words).toContain(`${told.rowsComparedWithNone} row`);
    expect(words).toMatch(/1 row with more cells.*own\.csv, row 283/u);
  });
});
