import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import pMap from 'p-map';
import { isWhole, partOf, rotationSeed } from '../../scripts/rotation.mjs';
import { ROLES, type Role } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from '../api/api-house.js';
import { makeThings, OWNER, SECRETS, type OwnedThings } from '../api/owned-things.js';
import { stateOfThings } from '../api/state-of-things.js';
import { argumentPlaces, valueAt, withValueAt, type Place } from './argument-places.js';
import { questionOf } from './question.js';
import { usualArguments } from './usual-arguments.js';

/** Questions under way at a time: the API waits for the database at each, and does another one's work meanwhile. */
const AT_ONCE = 8;

const NOTHING = '00000000-0000-4000-8000-00000000000a';
const FOREIGN_ROLES = ROLES.filter((role) => role !== 'operator' && role !== 'platform');
/** Recommendations of oversight bodies are public: they name nobody. */
const isPublic = (field: string, thing: string): boolean =>
  field === 'recommendation' && thing === 'recommendation';
/** What is the asker's own, and nobody's to hide: their institution's own ranking, and so on. */
const headers = { 'x-request-id': 'one-and-the-same' };

describe('an id of another institution', () => {
  let house: ApiHouse;
  let schema: GraphQLSchema;
  let things: OwnedThings;
  let places: readonly Place[];
  const foreign = new Map<Role, string>();
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ schema } = house.api.app.get(GraphQLSchemaHost));
    const { token } = await house.enrol(OWNER, [...ROLES]);
    things = await makeThings(house, token);
    for (const role of FOREIGN_ROLES) foreign.set(role, (await house.enrol('CC-CONSULATE', [role])).token);
    places = argumentPlaces(schema).filter(({ leaf, root }) => leaf === 'UUID' && root !== 'Subscription');
  });
  afterAll(() => house.close());

  /** Asks at a place with one id after another, and with nothing that exists in all other places. */
  const askerAt = async (place: Place, token: string): Promise<(id: string) => Promise<string>> => {
    const usual = await usualArguments(house, everythingIs(NOTHING), place.field);
    return async (id) => {
      const variables = withValueAt(usual, place, id);
      const query = questionOf(schema, place.root, place.field, variables);
      return (await house.ask(query, { token, variables, headers })).text;
    };
  };

  /** What is asked for at a place: what its owner asks for there, and of all other things one half in this run and the other in the next. */
  const thingsFor = async (place: Place, at: number): Promise<readonly (readonly [string, string])[]> => {
    const all = Object.entries(things).filter(([thing]) => !isPublic(place.field.name, thing));
    if (isWhole()) return all;
    const meant = valueAt(await usualArguments(house, things, place.field), place);
    const half = new Set(partOf(all, rotationSeed() + at, 2));
    return all.filter((one) => half.has(one) || one[1] === meant);
  };

  it('has the same answer, byte for byte, as an id of nothing: in every place, for every role, of every thing', async () => {
    const before = await stateOfThings(house);
    expect(places.length).toBeGreaterThan(50);
    const askings = places.flatMap((place, at) => {
      // One role at a place after the other, so that each kind of thing is asked for by each role at some place.
      const role = FOREIGN_ROLES[at % FOREIGN_ROLES.length]!;
      // A coordinator may most: at every third place, for whoever asks waits for all of them.
      const askers = new Set(at % 3 === 0 ? ([role, 'coordinator'] as const) : [role]);
      return [...askers].map((asker) => ({ place, asker, at }));
    });
    let asked = 0;
    // Nobody who asks here changes anything, so that what is asked at the same time is answered as it would be by itself.
    const differing = await pMap(
      askings,
      async ({ place, asker, at }) => {
        const ask = await askerAt(place, foreign.get(asker) ?? '');
        const nowhere = await ask(NOTHING);
        const found: string[] = [];
        for (const [thing, id] of await thingsFor(place, at)) {
          const there = await ask(id);
          asked += 1;
          if (there.replaceAll(id, NOTHING) !== nowhere || SECRETS.some((secret) => there.includes(secret)))
            found.push(
              `${asker} ${place.field.name} ${place.path.join('.')} ${thing}: ${there} ≠ ${nowhere}`,
            );
        }
        return found;
      },
      { concurrency: AT_ONCE },
    );
    expect(differing.flat()).toEqual([]);
    expect(asked).toBeGreaterThan(1_000);
    expect(await stateOfThings(house)).toEqual(before);
  });

  it('is the only thing that an input takes: keys that it does not have are refused', async () => {
    const { token } = await house.enrol(OWNER, [...ROLES]);
    const objects = places.filter(({ path }) => path.length > 1);
    const inputs = new Map(objects.map((place) => [place.field.name, place]));
    expect(inputs.size).toBeGreaterThan(30);
    for (const [name, place] of inputs) {
      for (const key of ['institutionIds', 'isAdmin', 'roles_', '__proto__', 'constructor', 'version_']) {
        const usual = await usualArguments(house, things, place.field);
        const [argument = ''] = place.path as string[];
        const given = usual[argument] ?? {};
        const variables = {
          ...usual,
          [argument]: Object.fromEntries([...Object.entries(given), [key, true]]),
        };
        const query = questionOf(schema, place.root, place.field, variables);
        const { errors } = await house.ask(query, { token, variables });
        expect([name, key, errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
          ...[name, key, 'BAD_USER_INPUT'],
          expect.stringMatching(/is not defined by type/u),
        ]);
      }
    }
  });
});

function everythingIs(id: string): OwnedThings {
  return new Proxy({} as OwnedThings, { get: () => id });
}
