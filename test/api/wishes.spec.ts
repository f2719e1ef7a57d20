import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { FoundCandidates } from '../../src/modules/matching/runs/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { compareAsWorker } from '../support/compare-as-worker.js';
import { ApiHouse } from './api-house.js';

const ERRORS = '... on UserError { code message path }';
const ID = `... on RecordReceipt { id } ${ERRORS}`;
const WISH = `__typename ... on LocatedPerson { version wishDecidedBy wishAuthority content { wishes { informFamily } } } ${ERRORS}`;
const NAMES = [{ kind: 'legal', given: 'Wenceslao Teodoro', surnames: ['Zaldívar', 'Toussaint'] }];
const TATTOO = { type: 'tattoo', region: 'forearm', side: 'left', design: 'golondrina', text: 'Marta Luz' };
const AUTHORITY = { decidedBy: 'guardianship_authority', authority: 'PPNNA Sonora, 112/2026' };

describe('the wish of somebody found alive', () => {
  let house: ApiHouse;
  let search: string;
  let consulate: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    await get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [],
      agreements: [
        { id: 'AC-1', parties: ['AA-SEARCH', 'CC-CONSULATE'], categories: ['report', 'living'], level: 3 },
      ],
    });
    ({ token: search } = await house.enrol('AA-SEARCH', ['liaison']));
    ({ token: consulate } = await house.enrol('CC-CONSULATE', ['liaison']));
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const register = async (said: object): Promise<string> => {
    const living = { since: '2026-01-10', person: { names: NAMES, sex: 'male' }, marks: [TATTOO], ...said };
    return (await house.change(consulate, 'registerLocatedPerson', { living }, ID)).id as string;
  };
  const child = (said: object = {}) => register({ ...said, situation: 'unaccompanied_child' });
  const wish = (id: string, expectedVersion: number, said: object) =>
    house.change(consulate, 'recordWish', { id, expectedVersion, ...said }, WISH);
  /** Of a living record the pairs that there are, and whether they are for its holder alone. */
  const pairsOf = async (id: string): Promise<boolean[]> => {
    await compareAsWorker(get, id);
    const found = await house.runtime.db.transact(PLATFORM, (tx) =>
      get(FoundCandidates).candidatesOf(tx, id, 'living'),
    );
    return found.map(({ holderOnly }) => holderOnly);
  };

  it('is for the guardianship authority where the person may be a child', async () => {
    const id = await child();
    expect(await wish(id, 1, { informFamily: true })).toMatchObject({
      __typename: 'InvalidInput',
      code: 'LIVING.GUARDIANSHIP_NEEDED',
      path: 'decidedBy',
    });
    const unnamed = await wish(id, 1, { ...AUTHORITY, informFamily: true, authority: ' ' });
    expect(unnamed).toMatchObject({ code: 'LIVING.AUTHORITY_NEEDED', path: 'authority' });
    expect(await wish(id, 1, { ...AUTHORITY, informFamily: true })).toMatchObject({
      version: 2,
      wishDecidedBy: 'guardianship_authority',
      wishAuthority: AUTHORITY.authority,
      content: { wishes: { informFamily: true } },
    });
  });

  it('is for the person alone who is of age', async () => {
    const id = await register({ person: { names: NAMES, sex: 'male', birthDate: '1991-03' } });
    const refused = await wish(id, 1, { ...AUTHORITY, informFamily: true });
    expect(refused).toMatchObject({ code: 'LIVING.PERSON_DECIDES', path: 'decidedBy' });
    const said = await wish(id, 1, { informFamily: true });
    expect(said).toMatchObject({ wishDecidedBy: 'person', wishAuthority: null });
  });

  it('of a child counts only when the authority has decided; until then the holder alone knows of a pair', async () => {
    const consents = ['search', 'cross_border'].map((purpose) => ({
      ...{ purpose, decision: 'granted', countries: ['*'] },
    }));
    const lastContact = { date: '2023-05-02', place: { country: 'MX' } };
    const report = { person: { names: NAMES, sex: 'male' }, lastContact, marks: [TATTOO], consents };
    await house.change(search, 'fileReport', { report }, ID);
    const id = await child({ wishes: { informFamily: true } });
    expect(await pairsOf(id)).toEqual([true]);
    const fields = { situation: 'sheltered', person: { names: NAMES, sex: 'male', birthDate: '2012' } };
    const amended = '... on LocatedPerson { version wishDecidedBy }';
    await house.change(consulate, 'amendLocatedPerson', { id, expectedVersion: 1, fields }, amended);
    expect(await pairsOf(id)).toEqual([true]);
    await wish(id, 2, { ...AUTHORITY, informFamily: true });
    expect(await pairsOf(id)).toEqual([false]);
    const later = { id, expectedVersion: 3, fields: { situation: 'returned' } };
    expect(await house.change(consulate, 'amendLocatedPerson', later, amended)).toMatchObject({
      wishDecidedBy: 'guardianship_authority',
    });
    expect(await pairsOf(id)).toEqual([false]);
    await wish(id, 4, { ...AUTHORITY, informFamily: false });
    expect(await pairsOf(id)).toEqual([]);
  });
});
