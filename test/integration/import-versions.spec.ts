import type { ReportedFinding } from '../../src/modules/exchange/imports/index.js';
import { remains, report, sample } from './import-lines.js';
import { ImportsHouse, linesOf } from './imports-house.js';

let house: ImportsHouse;
beforeAll(async () => {
  house = await ImportsHouse.open();
});
afterAll(() => house.close());
beforeEach(() => house.empty());

const of = (findings: readonly ReportedFinding[]) =>
  findings.map(({ line, path, code }) => `${line} ${path} ${code}`);

describe('an id that comes twice in a file', () => {
  it('has what the later line says, with a warning that names both lines', async () => {
    const { answer } = await house.bring([
      report('R-1'),
      remains('M-1'),
      report('R-1', { status: 'acknowledged' }),
    ]);
    expect(answer).toMatchObject({ accepted: 3, rejected: 0, warnings: 1, stored: 2 });
    const [warning] = answer.warningsList;
    expect(warning).toMatchObject({ line: 3, path: 'id', code: 'IMPORTS.ID_TWICE_IN_FILE' });
    expect(warning?.expected).toMatch(/line 3 .* line 1$/u);
    expect(await house.stored()).toMatchObject([{ id: 'R-1', status: 'acknowledged' }, { id: 'M-1' }]);
  });

  it('is found across batches too', async () => {
    const many = Array.from({ length: 600 }, (_, at) => report(`R-${at}`));
    const { answer } = await house.bring([...many, report('R-3', { status: 'submitted' })]);
    expect(answer).toMatchObject({ accepted: 601, stored: 600, warnings: 1 });
    expect(answer.warningsList[0]).toMatchObject({ line: 601, code: 'IMPORTS.ID_TWICE_IN_FILE' });
    expect(answer.warningsList[0]?.expected).toContain('line 4');
  });

  it('keeps what the earlier line says when the later one is stale', async () => {
    const lines = [
      report('R-1', { updatedAt: '2026-05-02T00:00:00Z' }),
      report('R-1', { updatedAt: '2026-05-01T00:00:00Z' }),
    ];
    const { answer, rejects } = await house.bring(lines);
    expect(answer).toMatchObject({ accepted: 1, rejected: 1, stored: 1, warnings: 0 });
    expect(of(answer.errors)).toEqual(['2 updatedAt IMPORTS.STALE']);
    expect(rejects).toBe(linesOf(lines.slice(1)));
  });
});

describe('a newer version of a record', () => {
  const at = (time: string | undefined, status: string) =>
    report('R-1', { ...(time && { updatedAt: time }), status });

  it.each([
    ['an older time', at('2026-05-01T00:00:00Z', 'submitted'), 'IMPORTS.STALE'],
    ['the same time with other content', at('2026-05-02T02:00:00+02:00', 'submitted'), 'IMPORTS.STALE'],
    ['no time where there was one', at(undefined, 'submitted'), 'IMPORTS.STALE'],
    [
      'another type',
      remains('R-1', { institution: 'HN-SEARCH', updatedAt: '2026-05-03T00:00:00Z' }),
      'IMPORTS.TYPE_CHANGED',
    ],
    ['a time more than a day ahead', at('2026-06-03T00:00:00Z', 'submitted'), 'EXCHANGE.UPDATED_IN_FUTURE'],
  ])('with %s is refused', async (_, newer, code) => {
    await house.bring([at('2026-05-02T00:00:00Z', 'registered')]);
    const { answer, rejects } = await house.bring([newer]);
    expect(answer).toMatchObject({ accepted: 0, rejected: 1, stored: 0, errors: [{ line: 1, code }] });
    expect(rejects).toBe(linesOf([newer]));
    expect(await house.stored()).toMatchObject([{ status: 'registered' }]);
  });

  it('with a later time takes its place', async () => {
    await house.bring([at('2026-05-02T00:00:00Z', 'registered')]);
    const { answer } = await house.bring([at('2026-05-02T00:00:01Z', 'submitted')]);
    expect(answer).toMatchObject({ accepted: 1, stored: 1, unchanged: 0 });
    expect(await house.stored()).toMatchObject([{ status: 'submitted' }]);
  });
});

describe('a record that comes again and again', () => {
  const at = (day: number) =>
    report('R-1', {
      updatedAt: `2026-05-0${day}T00:00:00Z`,
      person: { names: [{ kind: 'legal', full: `Persona ${day}` }], sex: 'female' },
    });

  it('is stored at its fourth change in thirty days with a warning that it is compared later', async () => {
    for (const day of [1, 2, 3, 4]) expect((await house.bring([at(day)])).answer.warningsList).toEqual([]);
    const { answer } = await house.bring([at(5)]);
    expect(answer).toMatchObject({ accepted: 1, stored: 1, warnings: 1 });
    expect(of(answer.warningsList)).toEqual(['1  IMPORTS.COMPARED_LATER']);
    expect(await house.stored()).toMatchObject([{ person: { names: [{ full: 'Persona 5' }] } }]);
  });
});

describe('a sample code', () => {
  it('that another record of the institution has is stored with a warning', async () => {
    await house.bring([remains('M-1', { profile: sample('S-1') })]);
    const { answer } = await house.bring([
      remains('M-2', { profile: sample('S-1') }),
      remains('M-3', { profile: sample('S-2') }),
    ]);
    expect(answer).toMatchObject({ accepted: 2, stored: 2, warnings: 1 });
    expect(of(answer.warningsList)).toEqual(['1  IMPORTS.SAMPLE_CODE_SHARED']);
  });
});
