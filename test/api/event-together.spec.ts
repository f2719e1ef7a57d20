import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { ReckonRound } from '../../src/modules/identification/events/index.js';
import type { Loose } from './api-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';
import { LaboratoryHouse } from './laboratory-house.js';
import { openDuties } from './open-duties.js';

const people = new InventedPeople(49);
const event = { id: 'INVENTED-WRECK-3' };
const WRECK = {
  code: event.id,
  kind: 'vessel',
  name: 'Embarcación inventada',
  from: '2024-06-02',
  country: 'MX',
  manifest: 'open',
};
const [mother, father] = [people.stranger(), people.stranger()];
const [son, brother] = [people.child(father, mother), people.child(father, mother)];
const [otherMother, otherFather] = [people.stranger(), people.stranger()];
const otherSon = people.child(otherFather, otherMother);
const AGREED = {
  institutions: [],
  agreements: [
    {
      id: 'BC-DNA',
      parties: ['CC-CONSULATE', 'BB-FORENSIC'],
      categories: ['report', 'remains', 'genetic'],
      level: 3,
      purposes: ['forensic_matching'],
    },
  ],
};

/** The bodies are a forensic institute's, the families' reports two others'. */
describe('records of several institutions, identified together', () => {
  let house: LaboratoryHouse;
  let consulate: string;
  let eventId: string;
  let theirs: string;
  let ofConsulate: string;
  let ofSon: string;
  let ofOther: string;
  let ofNobody: string;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    await house.api.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, AGREED);
    consulate = (await house.api.enrol('CC-CONSULATE', ['forensic', 'coordinator', 'liaison'])).token;
    const parents = [
      { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-1', mother) },
      { id: 'R-2', relationship: 'father', sex: 'male', profile: profileOf('S-2', father) },
    ];
    theirs = await house.report({ event, relatives: parents });
    const relatives = [
      { id: 'R-1', relationship: 'mother', sex: 'female', profile: profileOf('S-3', otherMother) },
      { id: 'R-2', relationship: 'father', sex: 'male', profile: profileOf('S-4', otherFather) },
    ];
    ofConsulate = await house.report({ event, relatives }, consulate);
    ofSon = await house.remains({ event, profile: profileOf('B-1', son) });
    ofOther = await house.remains({ event, profile: profileOf('B-2', otherSon) });
    ofNobody = await house.remains({ event, profile: profileOf('B-3', people.stranger()) });
    eventId = (await change(house.forensic, 'openEvent', WRECK, 'CoordinatedEvent { id }')).id;
    for (const [institution, token] of [
      ['AA-SEARCH', house.search],
      ['CC-CONSULATE', consulate],
    ] as const) {
      await join(institution, token);
    }
    await attach(house.search, theirs);
    await attach(consulate, ofConsulate);
    for (const body of [ofSon, ofOther, ofNobody]) await attach(house.forensic, body);
  });
  afterAll(() => house.close());

  const change = (token: string, field: string, input: object, answer: string) =>
    house.api.change(token, field, input, `... on ${answer} ... on UserError { code }`) as Promise<Loose>;
  const attach = (token: string, recordId: string) =>
    change(token, 'attachToEvent', { eventId, recordId }, 'EventRecordMoved { recordId }');
  const join = async (institution: string, token: string) => {
    await change(house.forensic, 'inviteToEvent', { eventId, institution }, 'CoordinatedEvent { id }');
    await answerInvitation(token, 'accepted');
  };
  const answerInvitation = (token: string, answer: 'accepted' | 'left') =>
    change(token, 'answerEventInvitation', { eventId, answer }, 'EventInvitationAnswered { role }');
  /** Who owes an answer. */
  const owing = async () =>
    (await openDuties(house.api, 'joint_identification')).map(({ institution }) => institution);
  const accept = (token: string, accepts = true) =>
    change(token, 'acceptJointIdentification', { eventId, accepts }, 'JointAcceptance { accepts }');
  const ask = (token: string) => change(token, 'identifyTogether', { eventId }, 'JointRoundAsked { state }');
  const reckon = async () => {
    const [round] = await house.api.sql<{ id: string }>(
      `SELECT id FROM joint_round WHERE event_id = $1 ORDER BY seq DESC LIMIT 1`,
      [eventId],
    );
    await house.api.api.app.get(ReckonRound, { strict: false }).reckon(round?.id ?? '');
  };
  const aDayLater = async () => {
    await house.api.sql(`UPDATE joint_round SET asked_at = asked_at - interval '25 hours'`);
    await house.api.sql(`UPDATE joint_acceptance SET said_at = said_at - interval '25 hours'`);
  };
  const board = async (token: string): Promise<Loose> => {
    const line = `{ records { recordId code } byWord { word records { recordId institution recordType } } }`;
    const query = `{ eventReconciliation(eventId: "${eventId}") {
      together { accepted accepts waitingFor state finishedAt endsAt isOutdated } bodies ${line} missing ${line} } }`;
    const { data, errors } = await house.ask(token, query);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.eventReconciliation;
  };
  /** Of each record of the viewer's own, the word and with whose records. */
  const words = async (token: string) => {
    const { bodies, missing } = await board(token);
    return Object.fromEntries(
      [...bodies, ...missing].flatMap(({ records, byWord }: Loose) =>
        records.flatMap(({ recordId }: Loose) =>
          recordId === null || byWord === null
            ? []
            : [[recordId, [byWord.word, ...byWord.records.map((one: Loose) => one.institution)].join(' ')]],
        ),
      ),
    ) as Record<string, string>;
  };

  it('is refused until all who take part have accepted, and to whoever may not say so', async () => {
    expect(await ask(house.forensic)).toEqual({ code: 'EVENTS.JOINT_NOT_ACCEPTED' });
    expect(await accept(house.forensic)).toEqual({ accepts: true });
    expect(await ask(house.forensic)).toEqual({ code: 'EVENTS.JOINT_NOT_ACCEPTED' });
    const { token } = await house.api.enrol('AA-SEARCH', ['liaison']);
    const query = `mutation { acceptJointIdentification(input: { eventId: "${eventId}", accepts: true }) { __typename } }`;
    const { data } = await house.ask(token, query);
    expect(data.acceptJointIdentification).toEqual({ __typename: 'DeniedError' });
    expect((await board(token)).together).toBeNull();
    expect(await accept(house.search)).toEqual({ accepts: true });
    for (const token of [consulate, house.forensic])
      expect(await ask(token)).toEqual({ code: 'EVENTS.JOINT_NOT_ACCEPTED' });
  });

  it('is an answer that each of the others owes, until it is given, somebody says no, or it leaves', async () => {
    expect(await owing()).toEqual(['CC-CONSULATE']);
    expect((await board(house.search)).together).toMatchObject({ waitingFor: ['CC-CONSULATE'] });
    await accept(house.search, false);
    expect(await owing()).toEqual([]);
    await accept(house.search);
    expect(await owing()).toEqual(['CC-CONSULATE']);
    await answerInvitation(consulate, 'left');
    expect(await owing()).toEqual([]);
  });

  it('tells words of records of those that have accepted; whoever takes no part is not counted', async () => {
    expect(await ask(house.forensic)).toEqual({ state: 'waiting' });
    await reckon();
    expect(await words(house.forensic)).toEqual({
      [ofSon]: 'first AA-SEARCH',
      [ofOther]: 'no',
      [ofNobody]: 'no',
    });
    expect(await words(house.search)).toEqual({ [theirs]: 'first BB-FORENSIC' });
    expect(await board(consulate)).toBeNull();
    expect((await board(house.search)).together).toMatchObject({
      ...{ accepted: ['AA-SEARCH', 'BB-FORENSIC'], accepts: true, state: 'done', isOutdated: false },
      finishedAt: expect.any(String),
    });
    const [round] = await house.api.sql<{ inputs: string[][] }>('SELECT inputs FROM joint_round');
    expect(round?.inputs.map(([id]) => id).sort()).toEqual([theirs, ofSon, ofOther, ofNobody].sort());
  });

  it('keeps no figure, and tells none', async () => {
    const [kept] = await house.api.sql<Loose>(
      `SELECT (SELECT jsonb_agg(to_jsonb(w)) FROM joint_word w) AS words, (SELECT jsonb_agg(to_jsonb(r)) FROM joint_round r) AS rounds`,
    );
    const numbers = (value: unknown): number[] => {
      if (typeof value === 'number') return [value];
      return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbers) : [];
    };
    expect(kept?.words).toHaveLength(1);
    expect(numbers(kept?.words)).toEqual([]);
    // The order of the round.
    expect(numbers(kept?.rounds)).toEqual([1]);
    expect(numbers(await board(house.forensic))).toEqual([]);
  });

  it('gives whoever adds an invented body and asks again alone the old words', async () => {
    const before = await words(house.forensic);
    const invented = await house.remains({ event, profile: profileOf('B-INVENTED', brother) });
    await attach(house.forensic, invented);
    expect(await ask(house.forensic)).toEqual({ code: 'EVENTS.JOINT_NOT_ACCEPTED' });
    await accept(house.forensic);
    await aDayLater();
    expect(await ask(house.forensic)).toEqual({ code: 'EVENTS.JOINT_NOT_ACCEPTED' });
    const rounds = await house.api.sql('SELECT 1 FROM joint_round');
    expect(rounds).toHaveLength(1);
    expect(await words(house.forensic)).toEqual(before);
    await change(
      house.forensic,
      'detachFromEvent',
      { eventId, recordId: invented, reason: 'Invented.' },
      'EventRecordMoved { recordId }',
    );
  });

  it('weighs nobody once more who has not accepted anew, and not twice a day', async () => {
    await join('CC-CONSULATE', consulate);
    await accept(consulate);
    expect(await ask(house.forensic)).toEqual({ code: 'EVENTS.JOINT_NOT_ACCEPTED' });
    expect(await owing()).toEqual(['AA-SEARCH']);
    await answerInvitation(house.search, 'left');
    expect(await ask(house.forensic)).toEqual({ state: 'waiting' });
    await reckon();
    // The family of before has accepted once, and that was reckoned.
    expect(await words(house.forensic)).toEqual({
      [ofSon]: 'no',
      [ofOther]: 'first CC-CONSULATE',
      [ofNobody]: 'no',
    });
    await join('AA-SEARCH', house.search);
    expect(await words(house.search)).toEqual({});
    for (const token of [house.forensic, house.search, consulate]) await accept(token);
    expect(await ask(house.search)).toEqual({ code: 'EVENTS.JOINT_ONCE_PER_DAY' });
    await aDayLater();
    for (const token of [house.forensic, house.search, consulate]) await accept(token);
    expect(await ask(house.search)).toEqual({ state: 'waiting' });
    await reckon();
    expect(await words(house.forensic)).toEqual({
      [ofSon]: 'first AA-SEARCH',
      [ofOther]: 'first CC-CONSULATE',
      [ofNobody]: 'no',
    });
    // Of pairs of two others nobody is told.
    expect(await words(consulate)).toEqual({ [ofConsulate]: 'first BB-FORENSIC' });
  });

  it('says that an own record has changed, and of those of others nothing', async () => {
    const fields = { condition: 'skeletonised' };
    const amended = { id: ofSon, expectedVersion: 1, fields };
    await change(house.forensic, 'amendRemains', amended, 'Remains { id }');
    expect((await board(house.forensic)).together).toMatchObject({ isOutdated: true });
    expect((await board(house.search)).together).toMatchObject({ isOutdated: false });
  });

  it('tells nothing any more once one whose records took part takes its acceptance back', async () => {
    await accept(consulate, false);
    expect(await words(house.forensic)).toEqual({});
    expect((await board(house.forensic)).together).toMatchObject({ finishedAt: null });
    await accept(consulate);
    expect(await words(house.forensic)).toMatchObject({ [ofSon]: 'first AA-SEARCH' });
  });

  it('tells no word of a record that was taken out of the event', async () => {
    const taken = { eventId, recordId: ofConsulate, reason: 'Another event.' };
    await change(consulate, 'detachFromEvent', taken, 'EventRecordMoved { recordId }');
    expect(await words(house.forensic)).toMatchObject({ [ofOther]: 'no', [ofSon]: 'first AA-SEARCH' });
  });

  it('gives copies of a body one word together: what was changed in one of them tells nothing', async () => {
    await aDayLater();
    const loci = Object.keys(son).slice(0, 4);
    const copies: string[] = [];
    for (const [at, locus] of loci.entries()) {
      // An allele that nobody has, so that this copy fits the family no more.
      const profile = profileOf(`B-COPY-${at}`, { ...son, [locus]: ['99', '99'] });
      const copy = await house.remains({ event, profile });
      await attach(house.forensic, copy);
      copies.push(copy);
    }
    const few = Object.fromEntries(Object.entries(son).slice(0, 14));
    const littleTyped = await house.remains({ event, profile: profileOf('B-FEW', few) });
    await attach(house.forensic, littleTyped);
    // Between these two institutions there is no agreement.
    const notAgreed = await house.remains({ event, profile: profileOf('B-THIRD', brother) }, consulate);
    await attach(consulate, notAgreed);
    await change(
      consulate,
      'restoreToEvent',
      { eventId, recordId: ofConsulate },
      'EventRecordMoved { recordId }',
    );
    for (const token of [house.forensic, house.search, consulate]) await accept(token);
    expect(await ask(house.forensic)).toEqual({ state: 'waiting' });
    await reckon();
    const told = await words(house.forensic);
    expect(told[littleTyped]).toBeUndefined();
    expect((await words(consulate))[notAgreed]).toBe('no');
    expect(await words(house.search)).toEqual({
      [theirs]: ['first', ...[ofSon, ...copies].map(() => 'BB-FORENSIC')].join(' '),
    });
    expect(copies.map((copy) => told[copy])).toEqual(copies.map(() => 'first AA-SEARCH'));
    expect(told[ofNobody]).toBe('no');
  });

  it('tells its words for 30 days', async () => {
    const { together } = await board(house.search);
    const days =
      (Date.parse(together.endsAt as string) - Date.parse(together.finishedAt as string)) / 86_400_000;
    expect(days).toBe(30);
    await house.api.sql(`UPDATE joint_round SET finished_at = finished_at - interval '30 days'`);
    expect(await words(house.search)).toEqual({});
    expect((await board(house.search)).together).toMatchObject({ finishedAt: null, endsAt: null });
  });

  it('is no duty any more once the event is closed', async () => {
    await accept(house.forensic);
    expect(await owing()).toEqual(['AA-SEARCH', 'CC-CONSULATE']);
    const [row] = await house.api.sql<{ version: number }>('SELECT version FROM coordinated_event');
    const closing = { id: eventId, expectedVersion: row?.version, move: 'close' };
    expect(await change(house.forensic, 'moveEvent', closing, 'CoordinatedEvent { state }')).toEqual({
      state: 'closed',
    });
    expect(await owing()).toEqual([]);
  });
});
