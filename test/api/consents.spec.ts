import { randomUUID } from 'node:crypto';
import { ApiHouse, invented } from './api-house.js';

const ERRORS = '... on UserError { code message path }';
const WARNINGS = 'warnings { path code message expected }';
const RECEIPT = `__typename ... on RecordReceipt { id ${WARNINGS} } ${ERRORS}`;
const CONSENTS = `__typename ... on Report { version ${WARNINGS} content { consents { purpose decision basis withdrawnAt } } } ${ERRORS}`;
const AMENDED = `__typename ... on Report { warnings { path code } } ${ERRORS}`;

describe('the decisions of a family', () => {
  let house: ApiHouse;
  let liaison: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: liaison } = await house.enrol('AA-SEARCH', ['liaison'], 'es'));
  });
  afterAll(() => house.close());

  it('keep every consent and every withdrawal', async () => {
    const { id } = await house.change(liaison, 'fileReport', { report: invented() }, RECEIPT);
    const consent = { purpose: 'forensic_matching', decision: 'granted', basis: 'consent' };
    const given = await house.change(liaison, 'recordConsent', { id, expectedVersion: 1, consent }, CONSENTS);
    expect(given.content.consents).toEqual([
      { purpose: 'search', decision: 'granted', basis: null, withdrawnAt: null },
      { purpose: 'forensic_matching', decision: 'granted', basis: 'consent', withdrawnAt: null },
    ]);
    const input = { id, expectedVersion: 2, purpose: 'search' };
    const taken = await house.change(liaison, 'withdrawConsent', input, CONSENTS);
    expect(taken.content.consents).toEqual([
      expect.objectContaining({ purpose: 'search', withdrawnAt: expect.stringMatching(/^\d{4}-/) }),
      expect.objectContaining({ purpose: 'forensic_matching', withdrawnAt: null }),
    ]);
  });

  it('are no business of a laboratory', async () => {
    const input = { id: randomUUID(), expectedVersion: 1, purpose: 'search' };
    const { token } = await house.enrol('AA-SEARCH', ['forensic'], 'es');
    const refused = await house.change(token, 'withdrawConsent', input, CONSENTS);
    expect(refused).toMatchObject({
      __typename: 'DeniedError',
      code: 'ACCESS.DENIED',
      message: expect.stringContaining('Su función no permite'),
    });
  });

  it.each([
    ['es', /Este permiso .* no nombra ninguno.*\["\*"\]/],
    ['en', /This grant .* names no country.*\["\*"\]/],
  ])(
    'that grant a search abroad and name no country are taken with a warning, in %s',
    async (language, told) => {
      const consents = [
        { purpose: 'search', decision: 'granted' },
        { purpose: 'cross_border', decision: 'granted' },
      ];
      const report = { ...invented(), consents };
      const headers = { 'accept-language': language };
      const filed = await house.change(liaison, 'fileReport', { report }, RECEIPT, headers);
      expect(filed.__typename).toBe('RecordReceipt');
      expect(filed.warnings).toEqual([
        {
          path: 'consents[1].countries',
          code: 'EXCHANGE.GRANT_WITHOUT_COUNTRY',
          message: expect.stringMatching(told),
          expected: '["*"] or a list of countries',
        },
      ]);
    },
  );

  describe('that look odd', () => {
    const abroad = { purpose: 'cross_border', decision: 'granted' };
    const odd = (at: number) => ({
      path: `consents[${at}].countries`,
      code: 'EXCHANGE.GRANT_WITHOUT_COUNTRY',
    });
    const alone = (at: number) => ({ path: `consents[${at}].purpose`, code: 'EXCHANGE.GRANT_ALONE' });
    const file = () => house.change(liaison, 'fileReport', { report: invented() }, RECEIPT);

    it.each([
      ['es', /Este permiso .* no nombra ninguno/],
      ['en', /This grant .* names no country/],
    ])('are warned of when they are recorded later, in %s', async (language, told) => {
      const { id } = await file();
      const headers = { 'accept-language': language };
      const input = { id, expectedVersion: 1, consent: abroad };
      const given = await house.change(liaison, 'recordConsent', input, CONSENTS, headers);
      expect(given.warnings).toEqual([
        { ...odd(1), message: expect.stringMatching(told), expected: '["*"] or a list of countries' },
      ]);
    });

    it('are warned of again when another one is taken back, and no more when they are themselves', async () => {
      const { id } = await file();
      await house.change(liaison, 'recordConsent', { id, expectedVersion: 1, consent: abroad }, CONSENTS);
      const take = (expectedVersion: number, purpose: string) =>
        house.change(liaison, 'withdrawConsent', { id, expectedVersion, purpose }, AMENDED);
      expect((await take(2, 'search')).warnings).toEqual([odd(1), alone(1)]);
      expect((await take(3, 'cross_border')).warnings).toEqual([]);
    });

    it('are warned of when they come with an amendment, and a mere reading has no warnings', async () => {
      const { id } = await file();
      const input = { id, expectedVersion: 1, fields: { consents: [abroad] } };
      expect(await house.change(liaison, 'amendReport', input, AMENDED)).toEqual({
        __typename: 'Report',
        warnings: [odd(0), alone(0)],
      });
      const read = await house.ask(`{ report(id: "${id}") { warnings { code } } }`, { token: liaison });
      expect(read.data.report).toEqual({ warnings: null });
    });

    it('are warned of where they let nothing be compared at home, by the place that is to be mended', async () => {
      const { id } = await file();
      const away = { purpose: 'search', decision: 'granted', countries: ['CA'] };
      const input = { id, expectedVersion: 1, consent: away };
      expect(await house.change(liaison, 'recordConsent', input, AMENDED)).toMatchObject({
        warnings: [{ path: 'consents[1].countries', code: 'EXCHANGE.CONSENT_REACHES_NOBODY' }],
      });
    });

    it('are told of where a list that limits them is empty', async () => {
      const { id } = await file();
      const consent = { purpose: 'search', decision: 'granted', countries: [] };
      const headers = { 'accept-language': 'es' };
      const input = { id, expectedVersion: 1, consent };
      expect(await house.change(liaison, 'recordConsent', input, AMENDED, headers)).toMatchObject({
        warnings: [{ path: 'consents[1].countries', code: 'EXCHANGE.LIST_EMPTY' }],
      });
    });
  });
});
