import fc from 'fast-check';
import { isWhole, partOf, rotationSeed } from '../../scripts/rotation.mjs';
import { ConsentDatabase } from '../access/consent-database.js';
import { shortConsentHistories } from '../access/consent-steps.js';
import { judgeThroughDatabase, nothingJudged } from '../access/consent-through-database.js';

const SEED = 20_261_126;
const HISTORIES = 15;
/** A history takes seconds: so many runs play all of them, and each plays another part. */
const PARTS = 3;

// Within a block the house is closed before the set-up takes the file's database away.
describe('histories of consents', () => {
  let database: ConsentDatabase;
  beforeAll(async () => {
    database = await ConsentDatabase.open();
  });
  afterAll(() => database.close());

  it('over 15 histories through use cases, database and matching no forbidden pair is scored, alerted or shown', async () => {
    const judged = nothingJudged();
    const all = fc.sample(shortConsentHistories, { seed: SEED, numRuns: HISTORIES });
    const histories = isWhole() ? all : partOf(all, rotationSeed(), PARTS);
    process.stdout.write(
      `Histories of consents: ${histories.length} of ${HISTORIES}, by ROTATION=${rotationSeed()}; CHECKS=full plays all.\n`,
    );
    for (const history of histories) {
      await judgeThroughDatabase(database, history, judged);
      expect(judged.differences).toEqual([]);
    }
    // Much was found, and much of it ended while somebody saw it: else the histories would say little.
    const least = histories.length / HISTORIES / (isWhole() ? 1 : 2);
    expect(judged.scored).toBeGreaterThan(180 * least);
    expect(judged.alerted).toBeGreaterThan(70 * least);
    expect(judged.ended).toBeGreaterThan(18 * least);
    expect(judged.refused / judged.steps).toBeLessThan(isWhole() ? 0.3 : 0.45);
  });
});
