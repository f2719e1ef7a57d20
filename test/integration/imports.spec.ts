import {
  FileRefused,
  InstitutionUnknown,
  type ReportedFinding,
} from '../../src/modules/exchange/imports/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { ImportsHouse, linesOf } from './imports-house.js';
import { living, remains, report } from './import-lines.js';

let house: ImportsHouse;
beforeAll(async () => {
  house = await ImportsHouse.open();
});
afterAll(() => house.close());
beforeEach(() => house.empty());

const SEARCH = { purpose: 'search', decision: 'granted' };

const of = (findings: readonly ReportedFinding[]) =>
  findings.map(({ line, path, code }) => `${line} ${path} ${code}`);

describe('a good file', () => {
  const file = [
    report('R-1', { lastContact: { date: '2026-03', place: { country: 'MX', admin1: 'Sonora' } } }),
    remains('M-1', { found: { date: '2026-04-02', place: { country: 'US', lat: 31.9, lon: -111.8 } } }),
    living('L-1', { wishes: { informFamily: true } }),
  ];

  it('is stored whole, and its records come out as they went in', async () => {
    const { answer, rejects } = await house.bring(file);
    expect(answer).toEqual({
      ...{ accepted: 3, rejected: 0, warnings: 0, stored: 3, unchanged: 0 },
      ...{ errors: [], warningsList: [] },
    });
    expect(rejects).toBeUndefined();
    expect(await house.stored()).toEqual(file);
  });

  it('opens a search case for each report, and is announced once and audited', async () => {
    const { importId } = await house.bring(file);
    expect(await house.rows('SELECT state FROM search_case')).toEqual([{ state: 'searching' }]);
    expect(await house.events()).toEqual([{ name: 'imports.finished', importId }]);
    const audited = await house.rows<{ records: number }>(
      `SELECT count(*)::int AS records FROM record JOIN audit_entry ON record.id = ANY (record_ids) AND action = 'imports.run'`,
    );
    expect(audited).toEqual([{ records: 3 }]);
  });

  it('changes nothing when it is imported again, and nothing is announced then', async () => {
    await house.bring(file);
    const { answer } = await house.bring(file);
    expect(answer).toMatchObject({ accepted: 3, rejected: 0, stored: 0, unchanged: 3 });
    expect(await house.events()).toHaveLength(1);
    expect(await house.rows('SELECT DISTINCT version FROM record')).toEqual([{ version: 1 }]);
  });

  it('is stored once by two imports at the same time', async () => {
    const many = Array.from({ length: 700 }, (_, at) => (at % 2 ? report(`R-${at}`) : remains(`M-${at}`)));
    const [one, other] = await Promise.all([house.bring(many), house.bring([...many].reverse())]);
    expect(one.answer.accepted + other.answer.accepted).toBe(1400);
    expect(one.answer.stored + other.answer.stored).toBe(700);
    expect(await house.rows('SELECT count(*)::int AS count FROM record')).toEqual([{ count: 700 }]);
  });

  it('is only looked at by a dry run, which answers the same', async () => {
    const lines = [...file, report('R-1', { status: 'submitted' }), { recordType: 'report' }];
    const dry = await house.bring(lines, { dryRun: true });
    expect(await house.stored()).toEqual([]);
    expect(await house.events()).toEqual([]);
    const real = await house.bring(lines);
    expect(dry.answer).toEqual(real.answer);
    expect(dry.rejects).toBe(real.rejects);
    expect(real.answer).toMatchObject({ accepted: 4, rejected: 1, stored: 3 });
  });

  it('is stored with a warning where a grant across borders names no country and so reaches none', async () => {
    const grant = { purpose: 'cross_border', decision: 'granted' };
    const { answer } = await house.bring([
      report('R-1', { consents: [SEARCH, { ...grant, countries: ['*'] }] }),
      report('R-2', { consents: [SEARCH, grant] }),
    ]);
    expect(answer).toMatchObject({ accepted: 2, rejected: 0, stored: 2 });
    expect(of(answer.warningsList)).toEqual(['2 consents[1].countries EXCHANGE.GRANT_WITHOUT_COUNTRY']);
    expect(answer.warningsList[0]?.expected).toContain('["*"]');
  });

  it('is stored with a word where a consent cannot do what it says', async () => {
    const grant = { purpose: 'cross_border', decision: 'granted', countries: ['*'] };
    const { answer } = await house.bring([
      report('R-1', { consents: [grant] }),
      report('R-2', { consents: [{ ...SEARCH, countries: ['CA'] }] }),
      report('R-3', { consents: [{ ...SEARCH, countries: ['CA'] }, grant] }),
      report('R-4', { consents: [SEARCH, { ...grant, institutions: ['HN-SEARCH'] }] }),
    ]);
    expect(answer).toMatchObject({ accepted: 4, rejected: 0, stored: 4 });
    expect(of(answer.warningsList)).toEqual([
      '1 consents[0].purpose EXCHANGE.GRANT_ALONE',
      '2 consents[0].countries EXCHANGE.CONSENT_REACHES_NOBODY',
      '3 consents[0].countries EXCHANGE.CONSENT_NOT_AT_HOME',
      '4 consents[1].institutions EXCHANGE.GRANT_REACHES_NOBODY',
    ]);
  });

  it('keeps unknown fields and gives them back in their first place', async () => {
    const odd = report('R-7', { physical: { eyeColor: 'brown', gait: 'limps' } });
    const { answer } = await house.bring([odd]);
    expect(of(answer.warningsList)).toEqual(['1 physical.* EXCHANGE.UNKNOWN_FIELD']);
    expect(await house.stored()).toEqual([odd]);
  });
});

describe('a bad line', () => {
  it.each([
    ['a word outside the vocabulary', report('X', { physical: { eyeColor: 'violet' } }), 'physical.eyeColor'],
    ['a day that does not exist', report('X', { lastContact: { date: '2026-02-30' } }), 'lastContact.date'],
    [
      'a birth after the last contact',
      report('X', {
        person: { names: [{ kind: 'legal', full: 'I' }], sex: 'male', birthDate: '2020' },
        lastContact: { date: '2019' },
      }),
      'person.birthDate',
    ],
    [
      'a latitude of 95',
      remains('X', { found: { date: '2026', place: { lat: 95, lon: 1 } } }),
      'found.place.lat',
    ],
    ['an institution that nobody has enrolled', { ...report('X'), institution: 'XX-NOBODY' }, 'institution'],
    ['another JSON type than shown', report('X', { physical: { heightCm: 170 } }), 'physical.heightCm'],
    [
      'a wish that is neither yes nor no',
      living('X', { wishes: { informFamily: 'no' } }),
      'wishes.informFamily',
    ],
    ['no id', { recordType: 'report', institution: 'HN-SEARCH' }, 'id'],
    ['an unknown type', { ...report('X'), recordType: 'sighting' }, 'recordType'],
    ['what is no JSON', '{"recordType":', ''],
    ['a key twice', '{"recordType":"report","id":"X","id":"Y","institution":"HN-SEARCH"}', 'id'],
  ])('with %s is rejected by path, and the others are stored', async (_, line, path) => {
    const { answer, rejects, reasons } = await house.bring([report('R-1'), line, remains('M-1')]);
    expect(answer).toMatchObject({ accepted: 2, rejected: 1, stored: 2 });
    expect(answer.errors.map((error) => [error.line, error.path])).toContainEqual([2, path]);
    expect(rejects).toBe(linesOf([line]));
    expect(reasons).toMatchObject([{ rejectLine: 1, line: 2 }]);
  });

  it('of 20 MB is rejected whole without being held, and lies in the reject file as it came', async () => {
    const long = JSON.stringify(report('X', { extra: { note: 'z'.repeat(20 * 1024 * 1024) } }));
    const { answer, rejects } = await house.bring([report('R-1'), long, report('R-2')]);
    expect(of(answer.errors)).toEqual(['2  IMPORTS.LINE_TOO_LONG']);
    expect(answer.stored).toBe(2);
    expect(rejects === `${long}\n`).toBe(true);
  });

  it('that is not UTF-8 is rejected with its bytes', async () => {
    const bytes = Buffer.concat([
      Buffer.from(linesOf([report('R-1')])),
      Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
    ]);
    const { answer } = await house.bring(bytes);
    expect(of(answer.errors)).toEqual(['2  IMPORTS.UTF8_INVALID']);
    expect(answer.accepted).toBe(1);
  });

  it('at the end of a truncated file is rejected alone', async () => {
    const { answer, rejects } = await house.bring(linesOf([report('R-1'), report('R-2')]).slice(0, -20));
    expect(of(answer.errors)).toEqual(['2  IMPORTS.LINE_TRUNCATED']);
    expect(answer.stored).toBe(1);
    expect(JSON.stringify(report('R-2')).startsWith(rejects?.trimEnd() ?? '-')).toBe(true);
  });

  it('leaves no value of its own in the answer, in the database or in the log of findings', async () => {
    const secret = 'zzsecretzz';
    const { answer, importId } = await house.bring([
      report('R-1', {
        physical: { eyeColor: secret },
        [secret]: 1,
        marks: [{ type: 'tattoo', [secret]: secret }],
      }),
    ]);
    expect(answer.rejected).toBe(1);
    expect(JSON.stringify(answer)).not.toContain(secret);
    const kept = await house.rows<{ row: string }>(
      'SELECT f::text AS row FROM import_finding f WHERE import_id = $1',
      [importId],
    );
    expect(kept.length).toBe(answer.errors.length + answer.warnings);
    expect(JSON.stringify(kept)).not.toContain(secret);
  });

  it('can be corrected in the reject file and imported from there', async () => {
    const { rejects } = await house.bring([
      report('R-1'),
      report('R-2', { physical: { eyeColor: 'marrón' } }),
      report('R-3'),
    ]);
    const { answer } = await house.bring((rejects ?? '').replace('marrón', 'brown'));
    expect(answer).toMatchObject({ accepted: 1, rejected: 0, stored: 1 });
    const all = (await house.stored()).map(({ id }) => id);
    expect(all).toEqual(['R-1', 'R-3', 'R-2']);
  });
});

describe('a file that is none', () => {
  it.each([
    ['a JSON list', '[{"recordType":"report"}]', 'IMPORTS.NOT_NDJSON'],
    ['a table', 'id;name\n1;2\n', 'IMPORTS.NOT_NDJSON'],
    [
      'line ends of CR alone',
      `${JSON.stringify(report('R-1'))}\r${JSON.stringify(report('R-2'))}\r`,
      'IMPORTS.CR_ALONE',
    ],
    ['NUL bytes', Buffer.from(JSON.stringify(report('R-1')), 'utf16le'), 'IMPORTS.NUL_BYTES'],
  ])('because it is %s is refused whole, and nothing is stored', async (_, content, code) => {
    await expect(house.bring(content)).rejects.toMatchObject({ code, constructor: FileRefused });
    expect(await house.stored()).toEqual([]);
    expect(await house.rows('SELECT state, refusal ->> $1 AS code FROM import_job', ['code'])).toEqual([
      { state: 'refused', code },
    ]);
  });

  it('but an empty one is fine and holds nothing', async () => {
    for (const empty of ['', '\n\r\n \n', '\uFEFF']) {
      expect((await house.bring(empty)).answer).toMatchObject({ accepted: 0, rejected: 0, stored: 0 });
    }
    expect(await house.events()).toEqual([]);
  });
});

describe('the way a file is written', () => {
  it('may have a byte order mark, CRLF and blank lines, which count', async () => {
    const lines = [report('R-1'), report('R-2', { physical: { eyeColor: 'violet' } })].map((record) =>
      JSON.stringify(record),
    );
    const { answer } = await house.bring(`\uFEFF${lines[0]}\r\n\r\n${lines[1]}\r\n`);
    expect(answer).toMatchObject({ accepted: 1, rejected: 1 });
    expect(answer.errors[0]?.line).toBe(3);
  });

  it('may be decomposed: ids are one in NFC', async () => {
    const { answer } = await house.bring([report('N\u0303-1'), report('\u00d1-1')]);
    expect(answer).toMatchObject({ accepted: 2, stored: 1 });
    expect((await house.stored()).map(({ id }) => id)).toEqual(['\u00d1-1']);
  });
});

describe('whose records may be brought', () => {
  it('is checked against the institution that was announced, line by line', async () => {
    const { answer } = await house.bring([report('R-1'), remains('M-1')], { institution: 'HN-SEARCH' });
    expect(answer).toMatchObject({ accepted: 1, rejected: 1, stored: 1 });
    expect(of(answer.errors)).toEqual(['2 institution EXCHANGE.INSTITUTION_MISMATCH']);
  });

  it('is one that is enrolled', async () => {
    await expect(house.bring([report('R-1')], { institution: 'XX-NOBODY' })).rejects.toThrow(
      InstitutionUnknown,
    );
  });

  it('is the own institution for everybody but the operator', async () => {
    const liaison = await house.person('HN-SEARCH', 'liaison', 'coordinator');
    const { answer } = await house.bring([report('R-1'), remains('M-1')], { as: liaison });
    expect(of(answer.errors)).toEqual(['2 institution EXCHANGE.INSTITUTION_MISMATCH']);
    await expect(house.bring([remains('M-1')], { as: liaison, institution: 'US-MORGUE' })).rejects.toThrow(
      NotFound,
    );
    const denied = await house.rows(
      `SELECT outcome FROM audit_entry WHERE actor_id = $1 AND outcome = 'denied'`,
      [liaison.actorId],
    );
    expect(denied).toHaveLength(1);
    expect((await house.stored()).map(({ id }) => id)).toEqual(['R-1']);
  });

  it('are records of a kind that one may hand in by itself too', async () => {
    const delivery = await house.person('HN-SEARCH', 'delivery');
    const { answer } = await house.bring([living('L-1'), report('R-1')], { as: delivery });
    expect(of(answer.errors)).toEqual(['2 recordType IMPORTS.TYPE_NOT_ALLOWED']);
    expect(answer.errors[0]?.expected).toBe('living');
    expect(answer.stored).toBe(1);
  });

  it('is nobody’s for those who only oversee', async () => {
    const overseer = await house.person('HN-SEARCH', 'oversight');
    await expect(house.bring([report('R-1')], { as: overseer })).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });
});

describe('an import that stops in the middle', () => {
  const many = Array.from({ length: 1_200 }, (_, at) => report(`R-${at}`));

  it('leaves whole batches, which are announced, and a repetition finishes it', async () => {
    const abort = new AbortController();
    const onProgress = () => abort.abort(new Error('stopped'));
    await expect(house.bring(many, { signal: abort.signal, onProgress })).rejects.toThrow('stopped');
    expect(await house.rows('SELECT state, stored, lines_done AS done FROM import_job')).toEqual([
      { state: 'interrupted', stored: 500, done: 500 },
    ]);
    expect(await house.events()).toHaveLength(1);
    const { answer } = await house.bring(many);
    expect(answer).toMatchObject({ accepted: 1_200, stored: 700, unchanged: 500 });
    expect(await house.stored()).toHaveLength(1_200);
  });

  it('tells how far it is after every batch', async () => {
    const seen: number[] = [];
    await house.bring(many, { onProgress: ({ lines }) => seen.push(lines) });
    expect(seen).toEqual([500, 1_000, 1_200]);
  });
});
