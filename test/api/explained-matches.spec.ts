import { ApiHouse, invented, PERMITTING, type Loose } from './api-house.js';
import { openMatch } from './made-match.js';

const EVIDENCE = [
  { group: 'name', field: 'names.given', log10LR: 2, agreement: 'agrees', reason: 'NAME.GIVEN_SAME' },
];

/** One institution files report after report, each another reading of what it would know, and looks at what agrees with one body elsewhere. */
describe('what agrees with one record of another institution', () => {
  let house: ApiHouse;
  let mine: string;
  let theirs: string;
  const matches: string[] = [];
  beforeAll(async () => {
    house = await ApiHouse.open();
    const roles = ['forensic', 'coordinator', 'liaison'] as const;
    mine = (await house.enrol('AA-SEARCH', [...roles])).token;
    theirs = (await house.enrol('BB-FORENSIC', [...roles])).token;
    const receipt = '... on RecordReceipt { id }';
    const body = (await house.change(theirs, 'registerRemains', { remains: {} }, receipt)).id as string;
    for (const given of ['Una', 'Otra', 'Tercera', 'Cuarta', 'Quinta']) {
      const report = { ...invented(given), consents: PERMITTING };
      const { id } = await house.change(mine, 'fileReport', { report }, receipt);
      matches.push(
        await openMatch(house, {
          ...{ kind: 'identification', a: id as string, b: body, probability: 0.6, evidence: EVIDENCE },
        }),
      );
    }
  });
  afterAll(() => house.close());

  const seen = async (token: string): Promise<Loose[]> => {
    const told: Loose[] = [];
    for (const id of matches) {
      const query = `{ match(id: "${id}") { band evidence { weight } explanation(language: en) { speaksFor { field } }
        redactions { path reason } } }`;
      const { data, errors } = await house.ask(query, { token });
      expect(errors).toBeUndefined();
      told.push(data.match as Loose);
    }
    return told;
  };

  it('is told of the first three own records, and of those after them the band alone', async () => {
    const told = await seen(mine);
    expect(told.map(({ evidence }) => evidence.length)).toEqual([1, 1, 1, 0, 0]);
    expect(told.map(({ explanation }) => explanation.speaksFor.length)).toEqual([1, 1, 1, 0, 0]);
    expect(told.map(({ band }) => band)).toEqual(Array.from(matches, () => 'moderate'));
    expect(told[3]?.redactions).toContainEqual({ path: 'evidence', reason: 'CROSSES' });
    expect(told[2]?.redactions).not.toContainEqual({ path: 'evidence', reason: 'CROSSES' });
  });

  it('is told to the other side of each, whose one record is held against five', async () => {
    expect((await seen(theirs)).map(({ evidence }) => evidence.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('is told of another own record once the first are a year old', async () => {
    await house.sql(`UPDATE hypothesis SET opened_at = now() - interval '400 days' WHERE id = ANY($1)`, [
      matches.slice(0, 3),
    ]);
    expect((await seen(mine)).map(({ evidence }) => evidence.length)).toEqual([1, 1, 1, 1, 1]);
  });
});
