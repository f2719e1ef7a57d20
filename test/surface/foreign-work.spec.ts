import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'typeorm';
import { isWhole, partOf, rotationSeed } from '../../scripts/rotation.mjs';
import { ROLES, type Role } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from '../api/api-house.js';
import { makeThings, OWNER, type OwnedThings } from '../api/owned-things.js';
import { argumentPlaces, valueAt, withValueAt, type Place } from './argument-places.js';
import { questionOf } from './question.js';
import { usualArguments } from './usual-arguments.js';

const NOTHING = '00000000-0000-4000-8000-00000000000a';
const FOREIGN_ROLES = ROLES.filter((role) => role !== 'operator' && role !== 'platform' && role !== 'family');
/** Recommendations of oversight bodies are public: they name nobody. */
const isPublic = (field: string, thing: string): boolean =>
  field === 'recommendation' && thing === 'recommendation';

/** What begins and ends a transaction; and that a session was used, which is written twice a minute at most, whatever is asked. */
const NOT_COUNTED =
  /^(?:START TRANSACTION|COMMIT|ROLLBACK|SELECT set_config|UPDATE session SET last_used_at)/u;

/** Texts of the statements that the API sends to the database, without values. */
class Statements implements Logger {
  private texts: string[] = [];

  logQuery(query: string): void {
    const text = query.trim().replaceAll(/\s+/gu, ' ');
    if (!NOT_COUNTED.test(text)) this.texts.push(text.slice(0, 160));
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}

  /** Those since the last time. */
  take(): readonly string[] {
    const taken = this.texts;
    this.texts = [];
    return taken;
  }
}

describe('the work that a question by id makes', () => {
  let house: ApiHouse;
  let schema: GraphQLSchema;
  let things: OwnedThings;
  let places: readonly Place[];
  const statements = new Statements();
  const foreign = new Map<Role, string>();
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ schema } = house.api.app.get(GraphQLSchemaHost));
    const { token } = await house.enrol(OWNER, [...ROLES]);
    things = await makeThings(house, token);
    for (const role of FOREIGN_ROLES) foreign.set(role, (await house.enrol('CC-CONSULATE', [role])).token);
    places = argumentPlaces(schema).filter(({ leaf, root }) => leaf === 'UUID' && root !== 'Subscription');
    house.runtime.source.logger = statements;
  });
  afterAll(() => house.close());

  const workOf = async (place: Place, token: string, id: string): Promise<readonly string[]> => {
    const usual = await usualArguments(house, everythingIs(NOTHING), place.field);
    const variables = withValueAt(usual, place, id);
    statements.take();
    await house.ask(questionOf(schema, place.root, place.field, variables), { token, variables });
    return statements.take();
  };

  /** What its owner asks for at a place, and of all other things a sixth in each run. */
  const thingsFor = async (place: Place, at: number): Promise<readonly (readonly [string, string])[]> => {
    const all = Object.entries(things).filter(([thing]) => !isPublic(place.field.name, thing));
    if (isWhole()) return all;
    const meant = valueAt(await usualArguments(house, things, place.field), place);
    const some = new Set(partOf(all, rotationSeed() + at, 6));
    return all.filter((one) => some.has(one) || one[1] === meant);
  };

  it('is the same, statement by statement, for what is another institution’s and for nothing', async () => {
    const differing: string[] = [];
    let asked = 0;
    for (const [at, place] of partOf([...places.entries()], rotationSeed(), 2)) {
      const asker = at % 2 === 0 ? 'coordinator' : FOREIGN_ROLES[at % FOREIGN_ROLES.length]!;
      const token = foreign.get(asker) ?? '';
      await house.sql('DELETE FROM question_entry');
      const nowhere = await workOf(place, token, NOTHING);
      for (const [thing, id] of await thingsFor(place, at)) {
        const there = await workOf(place, token, id);
        asked += 1;
        if (there.join('\n') !== nowhere.join('\n'))
          differing.push(
            `${asker} ${place.field.name} ${place.path.join('.')} ${thing}: ${firstOther(there, nowhere)}`,
          );
      }
    }
    expect(differing).toEqual([]);
    expect(asked).toBeGreaterThan(400);
  });
});

function firstOther(there: readonly string[], nowhere: readonly string[]): string {
  const at = there.findIndex((text, place) => text !== nowhere[place]);
  return `${there.length} ≠ ${nowhere.length}; ${at}: ${there[at] ?? 'nothing'} ≠ ${nowhere[at] ?? 'nothing'}`;
}

function everythingIs(id: string): OwnedThings {
  return new Proxy({} as OwnedThings, { get: () => id });
}
