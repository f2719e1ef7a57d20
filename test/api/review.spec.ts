import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { AlertInstitutions } from '../../src/modules/alerts/index.js';
import { ApiHouse, invented } from './api-house.js';
import { keepAsCandidate } from './kept-candidate.js';
import { openMatch } from './made-match.js';

const REVIEW = 'review { verdict mine judges awaitsMe answers }';
const MATCH = `id band log10LR probability evidence { group log10LR weight agreement } redactions { path reason } allowedActions ${REVIEW}`;
const CONSENTS = ['search', 'forensic_matching', 'cross_border'].map((purpose) => ({
  ...{ purpose, decision: 'granted', countries: ['*'], from: '2023-06-01' },
}));
const EVIDENCE = [
  { group: 'sex', field: 'sex', log10LR: 0.3, agreement: 'agrees', reason: 'SEX.SAME', a: 'f', b: 'f' },
  { group: 'name', field: 'names', log10LR: 5.7, agreement: 'agrees', reason: 'NAME.SAME', a: 'x', b: 'x' },
];

describe.each([
  ['with the score in sight', 'no'],
  ['blind to the score', 'yes'],
  ['blind to the score where the institution says so', 'institution'],
])('the review of matches, %s', (_, blind) => {
  let house: ApiHouse;
  let match: string;
  let doubtful: string;
  let report: string;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    house = await ApiHouse.open([], { REVIEW_BLIND: blind === 'yes' ? 'yes' : 'no' });
    await house.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, {
      institutions: [],
      agreements: [
        { id: 'AB-1', parties: ['AA-SEARCH', 'BB-FORENSIC'], categories: ['report', 'remains'], level: 2 },
      ],
    });
    for (const [name, code] of [
      ['one', 'AA-SEARCH'],
      ['two', 'BB-FORENSIC'],
      ['three', 'AA-SEARCH'],
      ['stranger', 'CC-CONSULATE'],
    ] as const)
      tokens[name] = (await house.enrol(code, ['liaison', 'forensic'])).token;
    if (blind === 'institution') await judgeBlind('AA-SEARCH', true);
    const receipt = '... on RecordReceipt { id }';
    const filed = await house.change(
      token('one'),
      'fileReport',
      { report: { ...invented(), consents: CONSENTS } },
      receipt,
    );
    const remains = await house.change(token('two'), 'registerRemains', { remains: {} }, receipt);
    const other = await house.change(token('two'), 'registerRemains', { remains: {} }, receipt);
    report = filed.id as string;
    const pair = { kind: 'identification', a: report, evidence: EVIDENCE };
    match = await openMatch(house, { ...pair, b: remains.id, probability: 0.9 });
    doubtful = await openMatch(house, { ...pair, b: other.id, probability: 0.52 });
    await keepAsCandidate(house, report, remains.id as string);
    await house.api.app.get(AlertInstitutions, { strict: false }).alert([match, doubtful]);
  });
  afterAll(() => house.close());

  /** What a coordinator says for the own institution, or tries to say for another. */
  const judgeBlind = async (institution: string, judgesBlind: boolean, by = institution) => {
    const { token: coordinator } = await house.enrol(by, ['coordinator']);
    const said = '... on Institution { judgesBlind } ... on UserError { code }';
    return house.change(coordinator, 'setBlindReview', { institution, judgesBlind }, said);
  };
  const bandFor = async (institution: string): Promise<string | null> => {
    const { token: newcomer } = await house.enrol(institution, ['forensic']);
    const asked = `{ match(id: "${doubtful}") { band } }`;
    return (await house.ask(asked, { token: newcomer })).data.match.band;
  };

  const token = (name: string): string => tokens[name] ?? '';
  const read = async (name: string, id = match) =>
    (await house.ask(`{ match(id: "${id}") { ${MATCH} } }`, { token: token(name) })).data.match;
  const judge = (name: string, answer: string, id = match) =>
    house.change(token(name), 'judgeMatch', { matchId: id, answer }, `... on Match { ${REVIEW} }`);
  const candidates = async (name: string) => {
    const asked = `{ candidates(recordId: "${report}") { band redactions { path reason } } }`;
    return (await house.ask(asked, { token: token(name) })).data.candidates;
  };
  const queue = async (name: string): Promise<string[]> => {
    const { data } = await house.ask('{ reviewQueue { id } }', { token: token(name) });
    return data.reviewQueue
      .map(({ id }: { id: string }) => id)
      .filter((id: string) => [match, doubtful].includes(id));
  };

  it('shows whoever may judge nobody else’s answer, and the score as the setting says', async () => {
    await judge('two', 'same');
    const seen = await read('one');
    expect(seen.review).toEqual({ verdict: null, mine: null, judges: 1, awaitsMe: true, answers: [] });
    expect(seen.allowedActions).toContain('judgeMatch');
    const isHidden = blind !== 'no';
    expect(seen.band).toBe(isHidden ? null : 'strong');
    expect(seen.log10LR).toBeNull();
    expect(seen.redactions.some(({ reason }: { reason: string }) => reason === 'BLIND')).toBe(isHidden);
    expect(seen.evidence.map(({ group }: { group: string }) => group)).toEqual(
      isHidden ? ['sex', 'name'] : ['name', 'sex'],
    );
    expect(
      seen.evidence.every(({ weight }: { weight: string | null }) => (weight === null) === isHidden),
    ).toBe(true);
  });

  it('tells of candidates and in alerts no more', async () => {
    const [kept] = await candidates('one');
    const isHidden = blind !== 'no';
    expect(kept).toMatchObject({
      band: isHidden ? null : 'strong',
      redactions: [{ path: 'score', reason: isHidden ? 'BLIND' : 'CROSSES' }],
    });
    const { data } = await house.ask('{ inbox { nodes { matches { matchId band } } } }', {
      token: token('one'),
    });
    const told: { matchId: string; band: string | null }[] = data.inbox.nodes.flatMap(
      ({ matches }: { matches: object[] }) => matches,
    );
    const bandOf = (id: string) => told.find(({ matchId }) => matchId === id)?.band;
    expect([bandOf(match), bandOf(doubtful)]).toEqual(isHidden ? [null, null] : ['strong', 'moderate']);
  });

  it('shows the score and the others’ answers once one has judged', async () => {
    const { review } = await judge('one', 'not_same');
    expect(review).toEqual({
      ...{ verdict: 'disputed', mine: 'not_same', judges: 2, awaitsMe: false },
      answers: ['same', 'not_same'],
    });
    const seen = await read('one');
    expect(seen).toMatchObject({ band: 'strong', evidence: [{ weight: 'much' }, { weight: 'little' }] });
    expect(await candidates('one')).toMatchObject([{ band: 'strong' }]);
    const [first] = await house.sql<{ blind: boolean }>(
      `SELECT blind FROM judgement WHERE record_b = (SELECT record_b FROM hypothesis WHERE id = $1) ORDER BY id DESC LIMIT 1`,
      [match],
    );
    expect(first?.blind).toBe(blind !== 'no');
  });

  it('asks a third person where two differ, and settles by the majority', async () => {
    expect((await queue('three')).sort()).toEqual([doubtful, match].sort());
    if (blind === 'no') expect(await queue('three')).toEqual([doubtful, match]);
    expect((await judge('three', 'same')).review).toMatchObject({ verdict: 'same', judges: 3 });
    expect(await queue('three')).toEqual([doubtful]);
  });

  it('counts the last answer of each', async () => {
    expect((await judge('one', 'same')).review).toMatchObject({
      answers: ['same', 'same', 'same'],
      judges: 3,
    });
  });

  it('is blind for the people of an institution that says so and for no others; the installation has the last word', async () => {
    const isWhole = blind === 'yes';
    expect(await bandFor('BB-FORENSIC')).toBe(isWhole ? null : 'moderate');
    expect(await bandFor('AA-SEARCH')).toBe(blind === 'no' ? 'moderate' : null);
    const { data } = await house.ask('{ blindReview { byInstallation byInstitution } }', {
      token: token('one'),
    });
    expect(data.blindReview).toEqual({ byInstallation: isWhole, byInstitution: blind === 'institution' });
    expect(await judgeBlind('AA-SEARCH', true, 'BB-FORENSIC')).toEqual({ code: 'ACCESS.NOT_FOUND' });
    expect(await judgeBlind('AA-SEARCH', false)).toEqual({ judgesBlind: false });
    expect(await bandFor('AA-SEARCH')).toBe(isWhole ? null : 'moderate');
  });

  it('has nothing for whoever is no party', async () => {
    expect(await queue('stranger')).toEqual([]);
    const asked = `mutation { judgeMatch(input: { matchId: "${match}", answer: same }) { ... on UserError { code } } }`;
    const { data } = await house.ask(asked, { token: token('stranger') });
    expect(data.judgeMatch).toEqual({ code: 'ACCESS.NOT_FOUND' });
  });
});
