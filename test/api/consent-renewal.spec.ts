import { ApiHouse, invented } from './api-house.js';
import { MovableClock } from './movable-clock.js';

const ERRORS = '... on UserError { code path }';
const ID = `... on RecordReceipt { id } ${ERRORS}`;
const CONSENTS = `__typename ... on Report { version content { consents { purpose decision from until countries } } } ${ERRORS}`;
const ENDING = `query Ending($days: Int!) { consentsEnding(withinDays: $days) { edges { node { id } } } }`;
const STANDING = `query Standing($id: UUID!) { report(id: $id) { consentStanding { purpose state until countries basis } } }`;
const DAY = 24 * 60;

describe('a consent that ends', () => {
  const clock = new MovableClock();
  let house: ApiHouse;
  let liaison: string;
  let other: string;
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
    ({ token: liaison } = await house.enrol('AA-SEARCH', ['liaison']));
    ({ token: other } = await house.enrol('CC-CONSULATE', ['liaison']));
  });
  afterAll(() => house.close());

  const inDays = (days: number) => new Date(clock.now().getTime() + days * DAY * 60_000).toISOString();
  const file = async (consents: object[]): Promise<string> =>
    (await house.change(liaison, 'fileReport', { report: { ...invented(), consents } }, ID)).id as string;
  const ending = async (token: string, days: number): Promise<string[]> => {
    const { data } = await house.ask(ENDING, { token, variables: { days } });
    return data.consentsEnding.edges.map((edge: { node: { id: string } }) => edge.node.id);
  };
  const standing = async (id: string) => {
    const { data } = await house.ask(STANDING, { token: liaison, variables: { id } });
    const rows = data.report.consentStanding as { purpose: string; state: string }[];
    return Object.fromEntries(rows.map(({ purpose, state }) => [purpose, state]));
  };
  const renew = (id: string, expectedVersion: number, said: object) =>
    house.change(liaison, 'renewConsent', { id, expectedVersion, ...said }, CONSENTS);
  const search = { purpose: 'search', decision: 'granted', basis: 'consent', countries: ['MX'] };

  it('is listed before it does, for its own institution', async () => {
    const soon = await file([{ ...search, until: inDays(20) }]);
    const later = await file([{ ...search, until: inDays(60) }]);
    await file([search]);
    expect(await ending(liaison, 30)).toEqual([soon]);
    expect(await ending(liaison, 90)).toEqual([soon, later]);
    expect(await ending(other, 90)).toEqual([]);
  });

  it('is renewed as far as it reached, before its end and after it', async () => {
    const id = await file([{ ...search, until: inDays(20) }]);
    const until = inDays(40);
    const renewed = await renew(id, 1, { purpose: 'search', until });
    expect(renewed.content.consents).toEqual([
      expect.objectContaining({ purpose: 'search', countries: ['MX'] }),
      { purpose: 'search', decision: 'granted', from: expect.any(String), until, countries: ['MX'] },
    ]);
    expect(await ending(liaison, 30)).not.toContain(id);
    clock.forward(41 * DAY);
    expect(await standing(id)).toMatchObject({ search: 'ended' });
    await renew(id, 2, { purpose: 'search', until: inDays(30) });
    expect(await standing(id)).toMatchObject({ search: 'granted' });
  });

  it('is not renewed where the family said no or took it back, nor until a day that is over', async () => {
    const id = await file([search, { purpose: 'publication', decision: 'refused' }]);
    const refused = await renew(id, 1, { purpose: 'publication', until: inDays(30) });
    expect(refused).toMatchObject({ code: 'REPORTS.NOTHING_TO_RENEW', path: 'purpose' });
    expect(await renew(id, 1, { purpose: 'search', until: inDays(-1) })).toMatchObject({
      code: 'REPORTS.ENDS_BEFORE_IT_BEGINS',
      path: 'until',
    });
    const withdrawal = { id, expectedVersion: 1, purpose: 'search' };
    await house.change(liaison, 'withdrawConsent', withdrawal, CONSENTS);
    const taken = await renew(id, 2, { purpose: 'search', until: inDays(30) });
    expect(taken).toMatchObject({ code: 'REPORTS.NOTHING_TO_RENEW' });
    expect(await standing(id)).toEqual({
      ...{
        search: 'withdrawn',
        publication: 'refused',
        forensic_matching: 'not_asked',
        cross_border: 'not_asked',
      },
      ...{ registry_query: 'not_asked', judicial: 'not_asked', statistics: 'not_asked' },
    });
  });
});
