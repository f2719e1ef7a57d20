import type { ApiHouse } from '../api/api-house.js';
import { openOwnedHouse } from '../api/owned-house.js';
import type { OwnedThings } from '../api/owned-things.js';
import { fuzzDocuments } from './fuzz-documents.js';
import { fuzzFiles } from './fuzz-files.js';
import { fuzzTables } from './fuzz-tables.js';

const SEED = 20_261_126;

describe('what nobody would write', () => {
  let house: ApiHouse;
  let token: string;
  let things: OwnedThings;
  beforeAll(async () => {
    ({ house, token, things } = await openOwnedHouse());
  });
  afterAll(() => house.close());

  it('is answered when it is asked, and is no error of ours', async () => {
    const found = await fuzzDocuments(house, { token, things, documents: 600, seed: SEED });
    expect(found).toMatchObject({ crashes: [], internal: [] });
    expect(found.understood).toBeGreaterThan(150);
  });

  it('is read when it is in a file, and is no error of ours', async () => {
    const found = await fuzzFiles(house, { token, files: 600, seed: SEED });
    expect(found).toMatchObject({ internal: [] });
    expect(found.read).toBeGreaterThan(120);
  });

  it('is read when it is in a Parquet file, and is no error of ours', async () => {
    const found = await fuzzTables({ files: 600, seed: SEED });
    expect(found).toMatchObject({ internal: [] });
    expect(found.read).toBeGreaterThan(100);
  });
});
