import { FollowAgreements, LoadInstitutions } from '../../src/modules/institutions/index.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { ApiHouse, type Loose } from './api-house.js';
import { MovableClock } from './movable-clock.js';
import { openDuties } from './open-duties.js';
import { signAgreement } from './sign-agreement.js';

const PROPOSALS = `proposals { version state level parties signers signedBy proposedBy until }`;
const COURSE = `inForce endsOn endingAt endedAt ${PROPOSALS} steps { what party reason }`;
const SAID = `__typename ... on AgreementCourse { ${COURSE} } ... on UserError { code }`;
const BOTH = ['AA-SEARCH', 'BB-FORENSIC'];
const DAY_MINUTES = 1440;

describe('new terms of an agreement', () => {
  let house: ApiHouse;
  const clock = new MovableClock();
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
  });
  afterAll(() => house.close());

  const coordinator = async (code: string) => (await house.enrol(code, ['coordinator'])).token;
  const call = async (who: string, field: string, input: object, said: string): Promise<Loose> =>
    (await house.change(await coordinator(who), field, input, said)) as Loose;
  const terms = { code: 'AB-9', parties: BOTH, categories: ['living'], level: 1, purposes: [] };
  const sign = (who: string, given: object = {}) => signAgreement(house, who, { ...terms, ...given });
  const withdraw = (who: string, reason: string) =>
    call(who, 'withdrawAgreementTerms', { code: 'AB-9', reason }, SAID);
  const ask = async (query: string) =>
    (await house.ask(query, { token: await coordinator('CC-CONSULATE') })).data;
  const course = async (code = 'AB-9') =>
    (await ask(`{ agreementCourse(code: "${code}") { ${COURSE} } }`)).agreementCourse as Loose;
  const levelNow = async () => {
    const { agreements } = await ask('{ agreements(first: 50) { nodes { code level inForce } } }');
    return (agreements as { nodes: { code: string }[] }).nodes.find(({ code }) => code === 'AB-9');
  };
  const owing = async () => (await openDuties(house, 'agreement')).map(({ institution }) => institution);
  const follow = async () => {
    for (let time = 0; time < 2; time += 1)
      await house.api.app.get(FollowAgreements, { strict: false }).followAll();
  };

  it('stand beside those that hold, which go on until the last signature', async () => {
    await sign('AA-SEARCH');
    expect(await sign('BB-FORENSIC')).toMatchObject({ inForce: true, signedBy: BOTH });
    expect(await sign('AA-SEARCH')).toMatchObject({ inForce: true, signedBy: BOTH });
    expect((await course()).proposals).toEqual([]);
    expect(await sign('AA-SEARCH', { level: 3 })).toMatchObject({ inForce: false, signedBy: ['AA-SEARCH'] });
    expect(await levelNow()).toMatchObject({ level: 1, inForce: true });
    expect(await owing()).toEqual(['BB-FORENSIC']);
    expect((await course()).proposals).toMatchObject([
      {
        version: 1,
        state: 'open',
        level: 3,
        signers: BOTH,
        signedBy: ['AA-SEARCH'],
        proposedBy: 'AA-SEARCH',
      },
    ]);
    expect(await sign('BB-FORENSIC', { level: 3 })).toMatchObject({ inForce: true, signedBy: BOTH });
    expect(await levelNow()).toMatchObject({ level: 3, inForce: true });
    expect(await owing()).toEqual([]);
  });

  it('are replaced by those that are proposed after them, and taken off the table with a reason', async () => {
    await sign('AA-SEARCH', { level: 4 });
    await sign('BB-FORENSIC', { level: 2 });
    expect(await owing()).toEqual(['AA-SEARCH']);
    expect((await course()).proposals).toMatchObject([
      { version: 3, state: 'open', level: 2 },
      { version: 2, state: 'superseded', level: 4 },
      { version: 1, state: 'agreed' },
    ]);
    expect(await withdraw('CC-CONSULATE', 'No.')).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    expect(await withdraw('AA-SEARCH', ' ')).toMatchObject({ code: 'MECHANISMS.END_REASON_MISSING' });
    const said = await withdraw('AA-SEARCH', 'Too much is shown.');
    expect(said).toMatchObject({ inForce: true });
    expect((said.steps as Loose[]).at(-1)).toEqual({
      ...{ what: 'terms_withdrawn', party: 'AA-SEARCH', reason: 'Too much is shown.' },
    });
    expect(await levelNow()).toMatchObject({ level: 3, inForce: true });
    expect(await owing()).toEqual([]);
    expect(await withdraw('AA-SEARCH', 'Again.')).toMatchObject({ code: 'MECHANISMS.NO_PROPOSAL' });
  });

  it('bring in another party with its own signature, and no stranger by itself', async () => {
    const wider = { level: 3, parties: [...BOTH, 'CC-CONSULATE'] };
    expect(await sign('CC-CONSULATE', wider)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    await sign('AA-SEARCH', wider);
    await sign('CC-CONSULATE', wider);
    expect(await levelNow()).toMatchObject({ inForce: true });
    expect((await course()).proposals).toMatchObject([
      { signedBy: ['AA-SEARCH', 'CC-CONSULATE'] },
      {},
      {},
      {},
    ]);
    expect(await sign('BB-FORENSIC', wider)).toMatchObject({ inForce: true });
    // Whoever is to be put out signs as well.
    await sign('AA-SEARCH', { level: 3 });
    expect(await sign('BB-FORENSIC', { level: 3 })).toMatchObject({ inForce: false });
    expect(await sign('CC-CONSULATE', { level: 3 })).toMatchObject({ code: 'MECHANISMS.PARTIES_UNKNOWN' });
    await withdraw('CC-CONSULATE', 'We stay.');
  });

  it('take back an announced end only when all have signed, and may say until when they hold', async () => {
    const wider = { level: 3, parties: [...BOTH, 'CC-CONSULATE'] };
    await call('AA-SEARCH', 'endAgreement', { code: 'AB-9', reason: 'The law.' }, SAID);
    const until = new Date(clock.now().getTime() + 90 * 86_400_000).toISOString();
    for (const who of BOTH) expect(await sign(who, { ...wider, until })).toMatchObject({ inForce: false });
    expect(await course()).toMatchObject({ endingAt: expect.any(String) as string });
    await sign('CC-CONSULATE', { ...wider, until });
    expect(await course()).toMatchObject({ endingAt: null, endsOn: until, inForce: true });
    clock.forward(91 * DAY_MINUTES);
    await follow();
    expect(await course()).toMatchObject({ inForce: false });
    // What has ended is taken up again by all, and not by one.
    await sign('AA-SEARCH', wider);
    expect(await course()).toMatchObject({ inForce: false });
  });

  it('are not for one of all the network: the operator says until when, renews and ends it', async () => {
    const ends = (days: number) => new Date(clock.now().getTime() + days * 86_400_000).toISOString();
    await house.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, {
      agreements: [{ id: 'ALL', parties: '*', categories: ['living'], level: 1, until: ends(50) }],
    });
    const operator = await house.signIn('AA-SEARCH', ['operator']);
    const { token } = operator;
    const asOperator = async (field: string, input: object) =>
      (await house.change(token, field, { code: 'ALL', ...input }, SAID)) as Loose;
    expect(await call('AA-SEARCH', 'endAgreement', { code: 'ALL', reason: 'No.' }, SAID)).toMatchObject({
      code: 'ACCESS.NOT_FOUND',
    });
    await follow();
    expect(await owing()).toEqual(expect.arrayContaining([...BOTH, 'CC-CONSULATE']));
    const day = ends(200);
    const renewal = { code: 'ALL', until: day };
    // It is the installation's, whatever institution the operator belongs to.
    await house.changeByTwo({ ...operator, institutionId: null }, 'renewAgreement', renewal);
    expect(await course('ALL')).toMatchObject({ inForce: true, endsOn: day });
    expect(await asOperator('endAgreement', { reason: 'Nobody needs it.' })).toMatchObject({
      endingAt: expect.any(String) as string,
    });
    clock.forward(31 * DAY_MINUTES);
    await follow();
    expect(await course('ALL')).toMatchObject({ inForce: false, endedAt: expect.any(String) as string });
  });
});
