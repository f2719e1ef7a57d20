import { ROLES } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from '../api/api-house.js';
import { makeThings, OWNER } from '../api/owned-things.js';
import { DatabaseLog, tellFaults } from './database-log.js';
import { inject, type Injected } from './injection.js';
import { FAMILIES, payloads } from './payloads.js';

const SEED = 20_261_126;

describe('the corpus of payloads', () => {
  const corpus = payloads(5_000, SEED);

  it('has five thousand different ones, of every family alike', () => {
    expect(new Set(corpus.map(({ text }) => text)).size).toBe(5_000);
    for (const family of FAMILIES) {
      const own = corpus.filter((one) => one.family === family);
      expect(own.length).toBeGreaterThan(300);
    }
  });

  it('is the same from the same seed', () => {
    expect(payloads(100, SEED)).toEqual(payloads(100, SEED));
    expect(payloads(100, SEED)).not.toEqual(payloads(100, SEED + 1));
  });
});

describe('a payload in each text argument of the schema', () => {
  let house: ApiHouse;
  let found: Injected;
  beforeAll(async () => {
    await tellFaults();
    house = await ApiHouse.open();
    const { token } = await house.enrol(OWNER, [...ROLES]);
    const things = await makeThings(house, token);
    const log = await DatabaseLog.of(house);
    found = await inject(house, log, { token, things, corpus: payloads(1_400, SEED), rounds: 1 });
  });
  afterAll(() => house.close());

  it('reaches the house in most of them', () => {
    expect(found.places).toBeGreaterThan(500);
    expect(found.requests).toBe(found.places);
    expect(found.reached).toBeGreaterThan(found.places / 2);
  });

  it('is no error of ours', () => {
    expect(found.internal).toEqual([]);
  });

  it('is never part of a question to the database', () => {
    expect(found.faults).toEqual([]);
  });

  it('is reckoned by nobody, and keeps nobody busy', () => {
    expect(found.evaluated).toEqual([]);
    expect(found.slow).toEqual([]);
  });

  it('is not repeated by any error text', () => {
    expect(found.reflected).toEqual([]);
  });
});
