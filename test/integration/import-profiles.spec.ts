import { exportApproved } from '../support/second-person.js';
import { OPERATOR, type Actor } from '../../src/modules/access/accounts/index.js';
import { ExportProfiles, profilesText, UndoImport } from '../../src/modules/exchange/imports/index.js';
import { NotFound } from '../../src/platform/errors/index.js';
import { ImportsHouse, type How } from './imports-house.js';
import { living, remains, report } from './import-lines.js';

let house: ImportsHouse;
beforeAll(async () => {
  house = await ImportsHouse.open();
});
afterAll(() => house.close());
beforeEach(() => house.empty());

const MORGUE: How = { format: 'genemapper', institution: 'US-MORGUE' };
const HEADER = 'Sample Name,Marker,Allele 1,Allele 2\n';
const bring = (rows: string, how: How = MORGUE) => house.bring(HEADER + rows, how);
const stored = async (id: string) => (await house.stored()).find((record) => record.id === id);

const BONE = {
  sample: {
    code: 'S-1',
    type: 'bone',
    collectedAt: '2026-01',
    collectorKind: 'police',
    lab: 'Own laboratory',
  },
};
const found = { date: '2026-01-03', place: { country: 'US', admin1: 'Arizona' } };

describe('a table of profiles', () => {
  it('puts a profile into the remains that have the sample, and leaves the rest of the record as it was', async () => {
    await house.bring([remains('R-1', { found, profile: { ...BONE, autosomal: { FGA: ['21', '22'] } } })]);
    const genis =
      'Sample Name\tUD1\tUD2\tSpecimen Category\tMarker\tAllele 1\tAllele 2\nS-1\tana\tInvented 24\tUnidentified Person\tTHO1\t6\t9.3\nS-1\tana\tInvented 24\tUnidentified Person\tVWA\t16\t17\n';
    const { answer } = await house.bring(genis, { format: 'genis', institution: 'US-MORGUE' });
    expect(answer).toMatchObject({ accepted: 1, rejected: 0, warnings: 0, stored: 1 });
    expect(await stored('R-1')).toEqual({
      ...remains('R-1', { found }),
      profile: {
        sample: { ...BONE.sample, kit: 'Invented 24' },
        autosomal: { FGA: ['21', '22'], TH01: ['6', '9.3'], vWA: ['16', '17'] },
      },
    });
  });

  it('finds relatives, items and living persons by their samples, several in one record', async () => {
    const profile = (code: string) => ({ sample: { code, type: 'buccal' } });
    const relatives = [
      { id: 'M', relationship: 'mother', profile: profile('S-M') },
      { id: 'F', relationship: 'father', profile: profile('S-F') },
    ];
    await house.bring([
      report('C-1', { relatives, directProfile: profile('S-D') }),
      living('L-1', { profile: profile('S-L') }),
    ]);
    const rows = ['S-M', 'S-F', 'S-D', 'S-L'].map((code) => `${code},TH01,6,7\n`).join('');
    const { answer } = await bring(rows, { ...MORGUE, institution: 'HN-SEARCH' });
    expect(answer).toMatchObject({ accepted: 4, rejected: 0, warnings: 0, stored: 2 });
    const typed = (code: string) => ({ ...profile(code), autosomal: { TH01: ['6', '7'] } });
    expect(await stored('C-1')).toMatchObject({
      relatives: [{ profile: typed('S-M') }, { profile: typed('S-F') }],
      directProfile: typed('S-D'),
    });
    expect(await stored('L-1')).toMatchObject({ profile: typed('S-L') });
    const versions = await house.rows('SELECT code, version FROM record ORDER BY code');
    expect(versions).toEqual([
      { code: 'C-1', version: 2 },
      { code: 'L-1', version: 2 },
    ]);
  });

  it('brought again changes nothing, also where the record has times and the alleles stand the other way round', async () => {
    await house.bring([remains('R-1', { updatedAt: '2026-05-01T00:00:00Z', profile: BONE })]);
    const first = await bring('S-1,TH01,6,9.3\n');
    expect(first.answer).toMatchObject({ stored: 1 });
    expect(await stored('R-1')).toMatchObject({ updatedAt: '2026-06-01T08:00:00.000Z' });
    const again = await bring('S-1,TH01,9.3,6\n');
    expect(again.answer).toMatchObject({ accepted: 1, stored: 0, unchanged: 1 });
  });

  it('is taken back with its profiles', async () => {
    await house.bring([remains('R-1', { profile: BONE })]);
    const { importId } = await bring('S-1,TH01,6,9.3\nS-2,TH01,6,7\n', { ...MORGUE, profilesAs: 'remains' });
    expect(await stored('S-2')).toBeDefined();
    await house.get(UndoImport).undoImport(OPERATOR, importId);
    expect(await house.stored()).toEqual([remains('R-1', { profile: BONE })]);
  });

  it('of a dry run stores nothing, and of somebody else finds nothing', async () => {
    await house.bring([remains('R-1', { profile: BONE })]);
    expect((await bring('S-1,TH01,6,7\n', { ...MORGUE, dryRun: true })).answer).toMatchObject({
      accepted: 1,
      stored: 1,
    });
    expect(await stored('R-1')).toEqual(remains('R-1', { profile: BONE }));
    const { answer } = await bring('S-1,TH01,6,7\n', { ...MORGUE, institution: 'HN-SEARCH' });
    expect(answer.errors).toMatchObject([{ line: 2, code: 'PROFILES.SAMPLE_UNKNOWN' }]);
  });

  it('needs to know whose samples they are', async () => {
    await expect(bring('S-1,TH01,6,7\n', { format: 'genemapper' })).rejects.toMatchObject({
      code: 'IMPORTS.INSTITUTION_NEEDED',
    });
    await expect(house.bring('Name,Age\nx,1\n', MORGUE)).rejects.toMatchObject({
      code: 'IMPORTS.COLUMNS_MISSING',
    });
  });

  it('is the affair of those who may hand such records in', async () => {
    await house.bring([remains('R-1', { profile: BONE })]);
    const liaison = await house.person('US-MORGUE', 'liaison');
    const { answer } = await bring('S-1,TH01,6,7\n', { format: 'genemapper', as: liaison });
    expect(answer).toMatchObject({ accepted: 0, stored: 0, errors: [{ code: 'IMPORTS.TYPE_NOT_ALLOWED' }] });
  });
});

describe('samples that nobody has', () => {
  it('are turned away, and become remains where that was said', async () => {
    const { answer, rejects } = await bring('S-9,TH01,6,7\nS-9,vWA,16,17\n');
    expect(answer.errors).toMatchObject([{ line: 2, code: 'PROFILES.SAMPLE_UNKNOWN' }]);
    const again = await house.bring(rejects ?? '', { ...MORGUE, profilesAs: 'remains' });
    expect(again.answer).toMatchObject({ accepted: 1, stored: 1 });
    expect(again.answer.warningsList).toMatchObject([{ code: 'PROFILES.SAMPLE_TYPE_ASSUMED' }]);
    expect(await stored('S-9')).toEqual({
      ...remains('S-9'),
      profile: {
        sample: { code: 'S-9', type: 'tissue' },
        autosomal: { TH01: ['6', '7'], vWA: ['16', '17'] },
      },
    });
  });

  it('never replace a record that has their code; its other fields stay', async () => {
    await house.bring([
      remains('S-9', { found }),
      remains('S-8', { found, profile: BONE }),
      { recordType: 'report', id: 'S-7', institution: 'US-MORGUE' },
    ]);
    const { answer } = await bring('S-9,TH01,6,7\nS-8,TH01,6,7\nS-7,TH01,6,7\n', {
      ...MORGUE,
      profilesAs: 'remains',
    });
    expect(answer.errors).toMatchObject([{ line: 4, code: 'IMPORTS.TYPE_CHANGED' }]);
    expect(await stored('S-9')).toMatchObject({ found, profile: { sample: { code: 'S-9' } } });
    expect(await stored('S-8')).toMatchObject({ found, profiles: [BONE, { sample: { code: 'S-8' } }] });
  });

  it('of a family are no remains', async () => {
    const table = 'Sample Name,Specimen Category,Marker,Allele 1,Allele 2\nS-9,Biological Mother,TH01,6,7\n';
    const { answer } = await house.bring(table, { ...MORGUE, profilesAs: 'remains' });
    expect(answer.errors).toMatchObject([{ code: 'PROFILES.CATEGORY_NOT_REMAINS' }]);
  });
});

describe('rows that are wrong', () => {
  it('come back with all rows of their sample, each fault at its line, and can be mended; the good ones are stored', async () => {
    await house.bring([
      remains('R-1', { profile: BONE }),
      remains('R-2', { profile: { sample: { code: 'S-2', type: 'bone' } } }),
    ]);
    const { answer, rejects, reasons } = await bring(
      'S-1,TH01,6,7\nS-2,TH01,6,7\nS-1,vWA,"16,5",17\nS-1,FGA,OL,21\n',
    );
    expect(answer).toMatchObject({ accepted: 1, rejected: 1, stored: 1 });
    expect(answer.errors).toMatchObject([{ line: 4, path: 'vWA', code: 'PROFILES.DECIMAL_COMMA' }]);
    expect(JSON.stringify(answer)).not.toContain('16,5');
    expect(rejects).toBe(
      '"Sample Name","Marker","Allele 1","Allele 2"\n"S-1","TH01","6","7"\n"S-1","vWA","16,5","17"\n"S-1","FGA","OL","21"\n',
    );
    expect(reasons).toMatchObject([{ rejectLine: 2, line: 2 }]);
    const again = await house.bring((rejects ?? '').replace('16,5', '16'), MORGUE);
    expect(again.answer).toMatchObject({ accepted: 1, rejected: 0, stored: 1 });
    expect(again.answer.warningsList).toMatchObject([{ line: 4, path: 'FGA', code: 'PROFILES.OFF_LADDER' }]);
  });

  it('are told of a profile that belongs to somebody else, and of a locus that was typed anew', async () => {
    const known = { TH01: ['6', '7'], vWA: ['16', '17'], FGA: ['21', '22'], TPOX: ['8', 'F'] };
    await house.bring([remains('R-1', { profile: { ...BONE, autosomal: known } })]);
    const other = await bring('S-1,TH01,9,9\nS-1,vWA,14,14\nS-1,FGA,19,20\n');
    expect(other.answer.errors).toMatchObject([
      { path: 'TH01, vWA, FGA', code: 'PROFILES.CONTRADICTS_STORED' },
    ]);
    const anew = await bring('S-1,TH01,6,8\nS-1,vWA,17,16\nS-1,TPOX,8,11\n');
    expect(anew.answer.warningsList).toMatchObject([{ path: 'TH01', code: 'PROFILES.CALLS_CHANGED' }]);
    expect(await stored('R-1')).toMatchObject({
      profile: { autosomal: { TH01: ['6', '8'], vWA: ['16', '17'], FGA: ['21', '22'], TPOX: ['8', '11'] } },
    });
  });

  it('name a sample that two records have, and one whose record was withdrawn', async () => {
    await house.bring([
      remains('R-1', { profile: BONE }),
      remains('R-2', { profile: BONE }),
      remains('R-3', {
        profile: { sample: { code: 'S-3', type: 'bone' } },
        withdrawn: { at: '2026-05-01', reason: 'Error.' },
      }),
    ]);
    const { answer } = await bring('S-1,TH01,6,7\nS-3,TH01,6,7\n');
    expect(answer.errors).toMatchObject([
      { line: 2, code: 'PROFILES.SAMPLE_IN_TWO_RECORDS' },
      { line: 3, code: 'PROFILES.RECORD_WITHDRAWN' },
    ]);
  });
});

describe('profiles on their way out', () => {
  it.each(['genemapper', 'codis-xml', 'profiles-csv'] as const)(
    'come back as %s without changing a record, and the reading of them is audited',
    async (format) => {
      const profile = {
        sample: { code: 'S-1', type: 'bone' },
        autosomal: { TH01: ['6', '9.3'], vWA: ['16', '16'] },
      };
      await house.bring([remains('R-1', { profile })]);
      const out = profilesText(format, { now: '2026-06-01T08:00:00Z', institution: 'US-MORGUE' });
      const pieces = [out.head];
      const exported = await house
        .get(ExportProfiles)
        .export(OPERATOR, { institution: 'US-MORGUE' }, (one) =>
          Promise.resolve(void pieces.push(out.add(one))),
        );
      expect(exported).toEqual({ profiles: 1, heldBack: 0 });
      const { answer } = await house.bring([...pieces, out.end()].join(''), { ...MORGUE, format });
      expect(answer).toMatchObject({ accepted: 1, rejected: 0, unchanged: 1 });
      expect(
        await house.rows(
          `SELECT 1 FROM audit_entry WHERE action = 'records.export' AND cardinality(record_ids) = 1`,
        ),
      ).not.toEqual([]);
    },
  );

  it('are read for one institution, by its coordinator and machines', async () => {
    const run = (as: Actor, institution?: string) =>
      house.get(ExportProfiles).export(as, { institution }, () => Promise.resolve());
    await expect(run(OPERATOR)).rejects.toMatchObject({ code: 'IMPORTS.INSTITUTION_NEEDED' });
    await expect(run(await house.person('US-MORGUE', 'forensic'))).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
    await expect(run(await house.person('HN-SEARCH', 'coordinator'), 'US-MORGUE')).rejects.toThrow(NotFound);
    const coordinator = await house.person('US-MORGUE', 'coordinator');
    const exported = await exportApproved(house.asUseCases, coordinator.institutionId ?? null, (approvalId) =>
      house
        .get(ExportProfiles)
        .export(coordinator, { institution: undefined, approvalId }, () => Promise.resolve()),
    );
    expect(exported).toEqual({ profiles: 0, heldBack: 0 });
  });
});
