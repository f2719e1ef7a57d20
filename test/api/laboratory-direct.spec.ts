import { LaboratoryHouse } from './laboratory-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';

const people = new InventedPeople(31);
const [person, stranger] = [people.stranger(), people.stranger()];
const [first = '', second = ''] = Object.keys(person).filter(
  (locus) => person[locus]?.[0] !== person[locus]?.[1],
);

/** As a laboratory reads the bone anew: one allele lost, one locus wrong, half of the loci failed. */
function again(): Record<string, [string, string]> {
  const loci = Object.entries(person).slice(0, 14);
  const read = Object.fromEntries(loci);
  const [kept = ''] = person[first] ?? [];
  read[first] = [kept, kept];
  return { ...read, [second]: ['5', '6'] };
}

describe('direct matches of remains', () => {
  let house: LaboratoryHouse;
  let asked: string;
  let part: string;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    await house.api.sql(`UPDATE agreement SET level = 2 WHERE code = 'AB-DNA'`);
    asked = await house.remains({ profile: profileOf('B-1', person, {}, { type: 'bone' }) });
    part = await house.remains({ profile: profileOf('B-2', again(), {}, { type: 'tooth' }) });
    await house.remains({ profile: profileOf('B-3', stranger) });
    await house.remains({ profile: profileOf('A-1', person) }, house.search);
    const { token } = await house.api.enrol('CC-CONSULATE', ['coordinator']);
    await house.remains({ profile: profileOf('C-1', person) }, token);
  });
  afterAll(() => house.close());

  const ask = async (token: string, id: string) => {
    const { data } = await house.ask(
      token,
      `{ directMatches(recordId: "${id}") { __typename ... on UserError { code } ... on DirectMatches { compared matches {
         recordId institution level isJoined log10LR common shared dropped different } } } }`,
    );
    return data.directMatches;
  };

  it('are found in spite of a lost allele and a wrong locus, which are named', async () => {
    const { compared, matches } = await ask(house.forensic, asked);
    expect(compared).toBe(2);
    const own = matches.find(({ recordId }: { recordId: string }) => recordId === part);
    expect(own).toMatchObject({
      level: 4,
      isJoined: true,
      common: 14,
      dropped: [first],
      different: [second],
    });
    expect(own.log10LR).toBeGreaterThan(5);
  });

  it('show of another institution that there is a hit, and nothing without an agreement', async () => {
    const { matches } = await ask(house.forensic, asked);
    const foreign = matches.filter(
      ({ institution }: { institution: string }) => institution !== 'BB-FORENSIC',
    );
    expect(foreign).toEqual([
      expect.objectContaining({
        ...{ institution: 'AA-SEARCH', level: 2, recordId: null, isJoined: null, log10LR: null },
        ...{ common: null, shared: null, different: null },
      }),
    ]);
  });

  it('say the same of own remains whatever others have that is of nobody here', async () => {
    const own = async () => {
      const { compared, matches } = await ask(house.forensic, asked);
      return { compared, matches: matches.filter(({ recordId }: { recordId: string | null }) => recordId) };
    };
    const before = await own();
    // An allele that the table does not have: with it beside the table all others would be rarer.
    const [locus = ''] = Object.keys(stranger);
    await house.remains(
      { profile: profileOf('A-2', { ...stranger, [locus]: ['41', '41.3'] }) },
      house.search,
    );
    expect(await own()).toEqual(before);
  });

  it('leave out samples that the own institution does not admit', async () => {
    const rule = {
      collectorKinds: ['police'],
      source: 'Invented protocol, article 3',
      requiresCustody: false,
    };
    await house.api.sql(`UPDATE institution SET admits = $1 WHERE code = 'BB-FORENSIC'`, [rule]);
    const { matches } = await ask(house.forensic, asked);
    await house.api.sql(`UPDATE institution SET admits = NULL WHERE code = 'BB-FORENSIC'`);
    expect(matches.map(({ recordId }: { recordId: string }) => recordId)).toEqual([part]);
  });

  it('count own remains alone: what others register and type moves no number', async () => {
    const before = await ask(house.forensic, asked);
    const other = await house.remains({ profile: profileOf('A-9', people.stranger()) }, house.search);
    expect(await ask(house.forensic, asked)).toEqual(before);
    await house.api.sql(`UPDATE record SET withdrawn = true WHERE id = $1`, [other]);
  });

  it('are asked for own remains alone, and need a profile', async () => {
    expect(await ask(house.search, asked)).toMatchObject({ __typename: 'NotFoundError' });
    const bare = await house.remains({});
    expect(await ask(house.forensic, bare)).toMatchObject({ code: 'LABORATORY.NOT_TYPED' });
  });
});
