import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { PERMITTING, type Loose } from './api-house.js';
import { CODE_OF, DisclosureHouse } from './disclosure-house.js';

const HIT = `recordType code institution own level initials sex ageMin ageMax year placeCountry
  reasons { facet says inOtherWords }`;
const ANSWER = `isCut institutions { code standing why types count } hits { ${HIT} }`;
const PERSON = {
  ...{ names: [{ kind: 'birth', given: 'Ermelinda', surnames: ['Quiroga'] }], sex: 'female' },
  ...{
    birthDate: '1999-04-17',
    documents: [{ type: 'national_id', country: 'HN', number: '0801199900123' }],
  },
};
const EVERYTHING = ['report', 'remains', 'living'];
/** What reads out a person: by name, by document, by one exact year of age, by a day. */
const READING_OUT = [
  { name: 'quiroga' },
  { document: '0801199900123' },
  { ageFrom: 26, ageTo: 26 },
  { sex: 'female', dateFrom: '2026-01-10', dateTo: '2026-01-10' },
];

describe('an officer who asks to learn what the agreement does not show', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    await agree(2);
    const consents = PERMITTING;
    await file('registerLocatedPerson', {
      living: { since: '2026-01-10', person: PERSON, wishes: { informFamily: true } },
    });
    await file('fileReport', {
      report: {
        ...{ person: PERSON, consents, lastContact: { date: '2026-01-10', place: { country: 'MX' } } },
        reporter: { name: 'Q', relationship: 'sister', language: 'es', safeToContact: true },
      },
    });
    await register({
      presumedIdentity: { basis: 'document_on_body', names: PERSON.names, documents: PERSON.documents },
    });
  });
  afterAll(() => house.close());

  const agree = (level: number, more: readonly string[] = ['genetic']) =>
    house.api.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, {
      institutions: [],
      agreements: [
        {
          ...{ id: 'AB-1', parties: Object.values(CODE_OF), level },
          categories: ['report', 'remains', 'living', ...more] as ('report' | 'remains')[],
        },
      ],
    });
  /** Of the institution that is attacked. */
  const file = async (field: string, input: object): Promise<string> => {
    const answer =
      '__typename ... on RecordReceipt { id } ... on InvalidInput { findings { path code } } ... on UserError { code }';
    const made = (await house.api.change(house.people.b.token, field, input, answer)) as Loose;
    expect(made).toMatchObject({ id: expect.any(String) as string });
    return made.id as string;
  };
  const register = (more: object = {}): Promise<string> =>
    file('registerRemains', {
      remains: {
        ...{ found: { date: '2026-01-10', place: { country: 'MX' } }, condition: 'fresh' },
        ...{
          completeness: 'complete',
          estimates: { sex: { value: 'female' }, ageYears: { min: 26, max: 27 } },
        },
        ...more,
      },
    });
  const ask = async (facets: object, purpose = 'search'): Promise<Loose> => {
    const answer = await house.api.ask(
      `query Q($facets: SearchFacetsInput!, $purpose: SearchPurpose!) {
         search(facets: $facets, purpose: $purpose) { ${ANSWER} } }`,
      { token: house.people.a.token, variables: { facets, purpose } },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.search as Loose;
  };
  const attacked = (answer: Loose) =>
    (answer.institutions as Loose[]).find(({ code }) => code === CODE_OF.b) as Loose;
  const why = async (facets: object) => attacked(await ask({ recordTypes: ['remains'], ...facets })).why;
  const codes = (answer: Loose) => (answer.hits as { code: string }[]).map(({ code }) => code);

  it('lists no living person and no report by name, document, exact age or day, and no row is read', async () => {
    // While nobody can read a record, only an institution whose records are not read says anything but that it gave no answer.
    const locked = house.api.sql(`BEGIN; LOCK TABLE record; SELECT pg_sleep(4); COMMIT`);
    await new Promise((done) => setTimeout(done, 300));
    const told: unknown[] = [];
    for (const recordTypes of [['living'], ['report'], ['report', 'living'], ['remains'], EVERYTHING])
      for (const facets of READING_OUT.filter(({ name, document, dateTo }) => name ?? document ?? dateTo))
        told.push(attacked(await ask({ ...facets, recordTypes, institutions: [CODE_OF.b] })));
    for (const recordTypes of [['living'], ['report']])
      told.push(attacked(await ask({ ageFrom: 26, ageTo: 26, recordTypes, institutions: [CODE_OF.b] })));
    const reasons = new Set(told.map((one) => JSON.stringify(one)));
    await locked;
    const of = (reason: string) =>
      JSON.stringify({ code: CODE_OF.b, standing: 'not_asked', why: reason, types: [], count: null });
    expect(reasons).toEqual(new Set([of('case'), of('facet')]));
  });

  it('lists nobody’s report or living person beside the remains that a question also names', async () => {
    for (const level of [2, 3]) {
      await agree(level);
      for (const facets of READING_OUT) {
        const { hits } = await ask({ ...facets, recordTypes: EVERYTHING });
        expect(
          (hits as Loose[]).filter(({ recordType, own }) => own !== true && recordType !== 'remains'),
        ).toEqual([]);
      }
      expect(await why({ name: 'quiroga' })).toBe('facet');
      expect(await why({ document: '0801199900123' })).toBe('facet');
    }
    await agree(2);
  });

  it('narrows no age within a band, and sees no name that is presumed', async () => {
    for (const level of [2, 3]) {
      await agree(level);
      const found: string[] = [];
      for (let age = 10; age <= 50; age += 1) {
        const { hits } = await ask({ recordTypes: ['remains'], sex: 'female', ageFrom: age, ageTo: age });
        found.push(
          (hits as Loose[]).map((one) => `${age} ${String(one.ageMin)}-${String(one.ageMax)}`).join(),
        );
        expect((hits as Loose[]).map(({ initials }) => initials).filter(Boolean)).toEqual([]);
      }
      const inBand = Array.from({ length: 12 }, (_, at) => `${at + 18} 18-29`);
      expect(found.filter(Boolean)).toEqual(inBand);
    }
    await agree(2);
  });

  it('asks at level 2 by no month and no word, and by no DNA that no agreement covers', async () => {
    expect(await why({ dateFrom: '2026', dateTo: '2026' })).toBeNull();
    expect(await why({ dateFrom: '2026-01' })).toBe('facet');
    expect(await why({ words: 'golondrina' })).toBe('facet');
    expect(await why({ hasDna: true })).toBeNull();
    await agree(2, []);
    expect(await why({ hasDna: true })).toBe('facet');
    await agree(3);
    expect(await why({ dateFrom: '2026-01', words: 'golondrina' })).toBeNull();
    expect(await why({ dateFrom: '2026-01-10' })).toBe('facet');
    expect(await why({ dateFrom: '2026-1' })).toBe('facet');
    await agree(2);
  });

  it('reads no free text of a mark: neither a name that a tattoo reads, nor one that is a word of a list', async () => {
    await agree(3);
    const marks = [
      {
        type: 'tattoo',
        region: 'chest',
        design: 'ancla',
        text: 'Rosa',
        description: 'hecho por un tal Cruz',
      },
    ];
    await register({ marks });
    const remains = { recordTypes: ['remains'] };
    // The dictionary of names: no question of it is asked.
    for (const name of ['Marta', 'Marta Luz', 'golondrina Marta', 'Wenceslao', 'Zaldívar'])
      expect(await why({ words: name })).toBe('facet');
    for (const word of ['rosa', 'cruz', 'ancla rosa'])
      expect((await ask({ ...remains, words: word })).hits).toEqual([]);
    expect((await ask({ ...remains, words: 'anchor' })).hits).toHaveLength(1);
    await agree(2);
  });

  it('finds by a word no record whose own cap shows none, under an agreement that does', async () => {
    await agree(3);
    const golondrina = { recordTypes: ['remains'], words: 'golondrina' };
    expect((await ask(golondrina)).hits).toHaveLength(1);
    const cap = (level: number) =>
      house.api.change(
        ...[house.people.b.token, 'setDisclosureCap', { recordId: house.remains, level }],
        '__typename',
      );
    await cap(2);
    expect((await ask(golondrina)).hits).toEqual([]);
    expect(attacked(await ask(golondrina))).toMatchObject({ count: 0 });
    expect((await ask({ recordTypes: ['remains'], sex: 'male' })).hits).toHaveLength(1);
    await cap(4);
    await agree(2);
  });

  it('reads in the order of hits nothing that is hidden: what was written last stands where it stood', async () => {
    await register({});
    await register({});
    const asked = { recordTypes: ['remains'], sex: 'female' };
    const before = codes(await ask(asked));
    expect(before).toEqual([...before].sort());
    for (const code of before) {
      await house.api.sql('UPDATE record SET changed_at = now() WHERE code = $1', [code]);
      expect(codes(await ask(asked))).toEqual(before);
    }
  });

  it('learns at level 1 of no single person by two questions that differ by one', async () => {
    await agree(1);
    for (let count = 0; count < 4; count += 1) await register({});
    await register({ found: { date: '2026-01-10', place: { country: 'GT' } } });
    const asked = { recordTypes: ['remains'], sex: 'female' };
    const [all, there] = [await ask(asked), await ask({ ...asked, placeCountry: 'MX' })].map(attacked);
    expect(all).toEqual(there);
    await register({});
    expect(attacked(await ask(asked))).toEqual(all);
  });
});
