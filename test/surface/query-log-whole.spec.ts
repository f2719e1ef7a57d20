import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ROLES } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from '../api/api-house.js';
import { MATRIX } from '../api/asked-of-owners.js';
import { makeThings, OWNER, SECRETS, type OwnedThings } from '../api/owned-things.js';
import { walkOf } from './schema-paths.js';
import { DEPTH } from './schema-walk.js';

const NEIGHBOUR = 'BB-FORENSIC';
/** Whoever has one of these is no officer of an institution who asks others. */
const NOT_WATCHED = ['platform', 'operator', 'family', 'machine'];

const ENDS_ACCESS = ['revokeSession', 'revokeAllSessions', 'closeFamilyWindow'];
/** Documents of a change: one of its answer, one each of what refuses. */
const CHANGES_ASKED = 3;
/** Queries that show each of the two something of the other: otherwise the walk would find nothing anywhere. */
const SHOWING: Readonly<Record<string, readonly string[]>> = {
  [NEIGHBOUR]: [
    'identification',
    'match',
    'matchForm',
    'matches',
    'procedure',
    'transmission',
    'transmissionForm',
  ],
  [OWNER]: ['coordinatedEvent', 'eventReconciliation', 'identifications', 'match', 'recalls'],
};

interface Foreign {
  readonly id: string;
  /** What of it would be shown: its id, its number, a word that stands in it alone. */
  readonly signs: readonly string[];
}

/** Every query of the schema, asked by two institutions that share a match, a transmission and an event. */
describe('the ledger of questions', () => {
  let house: ApiHouse;
  let things: OwnedThings;
  beforeAll(async () => {
    house = await ApiHouse.open([], { READ_RECORDS_PER_HOUR: '1000000' });
    const { token } = await house.enrol(OWNER, [...ROLES]);
    things = await makeThings(house, token);
    await house.sql(`UPDATE event_member SET state = 'accepted'`);
    // A body of the neighbour in the event that the owner coordinates.
    await house.sql(
      `INSERT INTO event_record (id, event_id, record_id, institution_id, record_type, attached_by, attached_at)
       SELECT gen_random_uuid(), $1, r.id, r.institution_id, r.record_type, gen_random_uuid(), now()
       FROM record r JOIN institution i ON i.id = r.institution_id WHERE i.code = $2`,
      [things.event, NEIGHBOUR],
    );
  });
  afterAll(() => house.close());

  const foreignTo = async (code: string): Promise<Foreign[]> => {
    const rows = await house.sql<{ id: string; code: string }>(
      'SELECT r.id, r.code FROM record r JOIN institution i ON i.id = r.institution_id WHERE i.code <> $1',
      [code],
    );
    const words: Readonly<Record<string, string | undefined>> = {
      [things.report]: SECRETS[0],
      [things.remains]: SECRETS[1],
      [things.living]: SECRETS[2],
    };
    return rows.map(({ id, code: number }) => ({
      id,
      signs: [id, `"${number}"`, ...(code === OWNER ? [] : [words[id] ?? id])],
    }));
  };
  const lastEntry = async (): Promise<number> =>
    (await house.sql<{ seq: number }>('SELECT coalesce(max(seq), 0)::int AS seq FROM question_entry'))[0]
      ?.seq ?? 0;
  const notedSince = async (seq: number): Promise<ReadonlySet<string>> => {
    const rows = await house.sql<{ id: string }>(
      'SELECT DISTINCT unnest(objects)::text AS id FROM question_entry WHERE seq > $1',
      [seq],
    );
    return new Set(rows.map(({ id }) => id));
  };

  /** Asks for all paths of what reads, and the first of what changes: what comes after it changes nothing more. */
  const walked = async (code: string, root: 'Query' | 'Mutation') => {
    const roles = ROLES.filter((role) => !NOT_WATCHED.includes(role));
    const { token } = await house.signIn(code, roles, { purpose: 'forensic_matching' });
    const foreign = await foreignTo(code);
    const operations = walkOf(house.api.app.get(GraphQLSchemaHost).schema, DEPTH).filter(
      (one) => one.root === root && !ENDS_ACCESS.includes(one.field.name),
    );
    const unnoted = new Set<string>();
    const showing = new Set<string>();
    for (const { field, documents } of operations) {
      const passed = MATRIX[`${root}.${field.name}`]?.asks(things) ?? {};
      for (const document of root === 'Query' ? documents : documents.slice(0, CHANGES_ASKED)) {
        const { query, variables } = document.text(passed);
        const before = await lastEntry();
        const { text } = await house.ask(query, { token, variables });
        const asked = JSON.stringify(variables);
        const noted = await notedSince(before);
        for (const { id, signs } of foreign) {
          const seen = signs.filter((sign) => text.includes(sign) && !asked.includes(sign));
          if (seen.length === 0) continue;
          showing.add(field.name);
          if (!noted.has(id)) unnoted.add(`${field.name} ${seen.join(' ')}`);
        }
      }
    }
    return { unnoted: [...unnoted], showing: [...showing] };
  };

  it.each(Object.entries(SHOWING))(
    'has a row for each record of others that a query shows somebody of %s',
    async (code, queries) => {
      const { unnoted, showing } = await walked(code, 'Query');
      expect(unnoted).toEqual([]);
      expect(showing).toEqual(expect.arrayContaining(queries));
    },
  );

  it('counts an event as one, however many bodies of others are on its list', async () => {
    const counted = await house.sql(
      `SELECT DISTINCT what FROM usage_seen WHERE object = $1 AND asker_id = (SELECT id FROM institution WHERE code = $2)`,
      [things.event, OWNER],
    );
    expect(counted).toEqual([{ what: 'compared' }]);
  });

  it.each(Object.keys(SHOWING))('has a row for each that a change shows somebody of %s', async (code) => {
    const { unnoted } = await walked(code, 'Mutation');
    expect(unnoted).toEqual([]);
  });
});
