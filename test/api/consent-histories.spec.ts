import { jest } from '@jest/globals';
import fc from 'fast-check';
import { ConsentDatabase } from '../access/consent-database.js';
import { shortConsentHistories } from '../access/consent-steps.js';
import { judgeThroughDatabase, nothingJudged } from '../access/consent-through-database.js';

// Threads start from sources here, which takes seconds on a busy machine.
jest.setTimeout(300_000);

const SEED = 20_261_126;
const HISTORIES = 15;

let database: ConsentDatabase;
beforeAll(async () => {
  database = await ConsentDatabase.open();
});
afterAll(() => database.close());

it('over 15 histories through use cases, database and matching no forbidden pair is scored, alerted or shown', async () => {
  const judged = nothingJudged();
  for (const history of fc.sample(shortConsentHistories, { seed: SEED, numRuns: HISTORIES })) {
    await judgeThroughDatabase(database, history, judged);
    expect(judged.differences).toEqual([]);
  }
  // Much was found, and much of it ended while somebody saw it: else the histories would say little.
  expect(judged.scored).toBeGreaterThan(180);
  expect(judged.alerted).toBeGreaterThan(70);
  expect(judged.ended).toBeGreaterThan(18);
  expect(judged.refused / judged.steps).toBeLessThan(0.3);
});
