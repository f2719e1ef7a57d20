import { ApiHouse, type Loose } from './api-house.js';

type Somebody = Awaited<ReturnType<ApiHouse['steppedUp']>>;

const SAID = '__typename ... on AccessChanged { actorId } ... on UserError { code path }';
const CLOSED = { __typename: 'AccessChanged' };

/** Whoever takes access away does it alone and at once; an institution keeps somebody who lets its people in. */
describe('two coordinators', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  /** What came of an act; whoever was shut out by the other meanwhile is not signed in any more. */
  const act = async (field: string, input: object, by: Somebody): Promise<Loose> => {
    try {
      return (await house.change(by.token, field, input, SAID)) as Loose;
    } catch (error) {
      if (error instanceof Error && error.message.includes('ACCESS.NOT_SIGNED_IN'))
        return { code: 'shut out' };
      throw error;
    }
  };
  const close = (by: Somebody, { actorId }: Somebody) =>
    act('setUserAccess', { actorId, access: 'closed' }, by);
  const takeRole = (by: Somebody, { actorId }: Somebody) =>
    act('withdrawRoles', { actorId, roles: ['coordinator'] }, by);
  const coordinatorsOf = async (code: string) => {
    const rows = await house.sql<{ id: string }>(
      `SELECT a.id FROM actor a JOIN institution i ON i.id = a.institution_id
       WHERE i.code = $1 AND a.active AND 'coordinator' = ANY (a.roles)`,
      [code],
    );
    return rows.map(({ id }) => id);
  };
  const pair = async (code: string): Promise<[Somebody, Somebody]> => {
    await house.sql(
      'UPDATE actor SET active = false WHERE institution_id = (SELECT id FROM institution WHERE code = $1)',
      [code],
    );
    const roles = ['coordinator', 'liaison'] as const;
    return [await house.steppedUp(code, [...roles]), await house.steppedUp(code, [...roles])];
  };

  it('who close one another out at once leave one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = await pair('CC-CONSULATE');
      const came = await Promise.all([close(one, other), close(other, one)]);
      expect(await coordinatorsOf('CC-CONSULATE')).toHaveLength(1);
      expect(came.filter(({ __typename }) => __typename === CLOSED.__typename)).toHaveLength(1);
    }
  });

  it('of whom one closes and the other takes the role away at once leave one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = await pair('CC-CONSULATE');
      await Promise.all([close(one, other), takeRole(other, one)]);
      expect(await coordinatorsOf('CC-CONSULATE')).toHaveLength(1);
    }
  });

  it('keep the last one, who is told whom to ask; the operator closes even that account', async () => {
    const [one, other] = await pair('CC-CONSULATE');
    expect(await close(one, other)).toMatchObject(CLOSED);
    const refused = { code: 'MECHANISMS.LAST_COORDINATOR', path: 'actorId' };
    expect(await close(one, one)).toMatchObject(refused);
    expect(await takeRole(one, one)).toMatchObject(refused);
    expect(await coordinatorsOf('CC-CONSULATE')).toEqual([one.actorId]);
    const operator = await house.steppedUp('AA-SEARCH', ['operator']);
    expect(await close(operator, one)).toMatchObject(CLOSED);
    expect(await coordinatorsOf('CC-CONSULATE')).toEqual([]);
  });
});
