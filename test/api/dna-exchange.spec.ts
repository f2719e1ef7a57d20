import { FollowMatches } from '../../src/modules/laboratory/index.js';
import { compare } from './disclosure-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';
import { LaboratoryHouse } from './laboratory-house.js';

const people = new InventedPeople(79);
const [mother, father, stranger] = [people.stranger(), people.stranger(), people.stranger()];
const son = people.child(father, mother);

const FIGURES = `log10LR answer flooredLog10LR inMatchLog10LR
  hypotheses { id log10LR prior posterior place members { id relation } }
  loci { locus log10LR answer genotypes { person alleles } } word { dna }
  reckoning { setting { id } addedAlleles { locus } } redactions { path reason }`;
const FIELDS = `__typename ... on UserError { code } ... on DnaExchangeOfMatch {
  mayAsk cost costWithLoci askedBefore acceptedBefore isOwnAsking mayAnswer mayWithdraw isOutdated
  latest { id state withLoci endsAt } evidence { ${FIGURES} } }`;
const DONE = '__typename ... on DnaExchange { id state withLoci endsAt } ... on UserError { code }';

interface Locus {
  readonly locus: string;
  readonly log10LR: number | null;
  readonly genotypes: readonly { readonly person: string; readonly alleles: readonly string[] }[];
}

interface Told {
  readonly __typename: string;
  readonly latest: { readonly id: string; readonly state: string } | null;
  readonly evidence: {
    readonly log10LR: number | null;
    readonly loci: readonly Locus[];
    readonly hypotheses: readonly { readonly members: readonly { readonly id: string }[] }[];
  } | null;
}

describe('the exchange of figures between two laboratories', () => {
  let house: LaboratoryHouse;
  let report: string;
  let bodies = 0;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    report = await family();
  });
  afterAll(() => house.close());

  const family = () =>
    house.report({
      relatives: [
        {
          ...{ id: 'CODE-OF-MOTHER', relationship: 'mother', sex: 'female' },
          profile: profileOf('S-1', mother),
        },
      ],
    });
  const body = () => {
    bodies += 1;
    return house.remains({ profile: profileOf(`B-${bodies}`, son) });
  };
  const match = async (of = report) => house.matchOf(of, await body());
  const ask = (token: string, matchId: string, withLoci = false) =>
    house.api.change(token, 'askDnaExchange', { matchId, withLoci }, DONE);
  const answer = (token: string, id: unknown, said = 'accept') =>
    house.api.change(token, 'answerDnaExchange', { id, answer: said }, DONE);
  /** By somebody of the laboratory that files reports who has just shown anew who they are. */
  const accept = async (id: unknown) => {
    const given = { purpose: 'forensic_matching' } as const;
    return answer((await house.api.steppedUp('AA-SEARCH', ['forensic'], given)).token, id);
  };
  const withdraw = (token: string, id: unknown) =>
    house.api.change(token, 'withdrawDnaExchange', { id }, DONE);
  const read = async (token: string, matchId: string): Promise<Told> => {
    const { data, errors } = await house.ask(token, `{ dnaExchange(matchId: "${matchId}") { ${FIELDS} } }`);
    expect(errors).toBeUndefined();
    return data.dnaExchange;
  };
  /** Somebody else of the laboratory that keeps remains: a person has five questions a day. */
  const colleague = async (institution = 'BB-FORENSIC') =>
    (await house.api.enrol(institution, ['forensic'])).token;
  const agreed = async (withLoci = false, of = report) => {
    const id = await match(of);
    const { id: exchange } = await ask(await colleague(), id, withLoci);
    expect(await accept(exchange)).toMatchObject({ state: 'accepted' });
    return { match: id, exchange };
  };
  const NOTHING_SHOWN = { latest: { state: 'accepted' }, evidence: null };

  it('tells nothing to one side alone, says what it costs, and after both have agreed the same figures to both', async () => {
    const id = await match();
    expect(await read(house.forensic, id)).toMatchObject({ mayAsk: true, latest: null, evidence: null });
    const asked = await ask(await colleague(), id, true);
    expect(asked).toMatchObject({ state: 'asked', withLoci: true, endsAt: null });
    const ofAsker = await read(house.forensic, id);
    expect(ofAsker).toMatchObject({ mayAsk: false, mayAnswer: false, isOwnAsking: true, evidence: null });
    const ofOther = await read(house.search, id);
    expect(ofOther).toMatchObject({ mayAsk: false, mayAnswer: true, isOwnAsking: false, evidence: null });
    expect(ofOther).toMatchObject({
      cost: expect.stringContaining('76'),
      costWithLoci: expect.stringContaining('76 of the 104 bits'),
    });
    await accept(asked.id);
    const [one, other] = [await read(house.forensic, id), await read(house.search, id)];
    expect(one.evidence?.log10LR).toBeGreaterThan(4);
    expect(one).toMatchObject({
      isOutdated: false,
      evidence: { answer: 'informative', inMatchLog10LR: null },
    });
    const figures = ({ evidence }: Told) => [
      evidence?.log10LR,
      evidence?.loci.map(({ locus, log10LR }) => [locus, log10LR]),
    ];
    expect(figures(other)).toEqual(figures(one));
    expect(
      one.evidence?.loci.filter(({ log10LR }) => log10LR !== null && log10LR !== 0).length,
    ).toBeGreaterThan(15);
  });

  it('shows to either side its own genotypes alone, and of the family of the other side numbers for names', async () => {
    const { match: id } = await agreed(true);
    const persons = ({ evidence }: Told) => [
      ...new Set(evidence?.loci.flatMap(({ genotypes }) => genotypes.map(({ person }) => person))),
    ];
    const [ofBody, ofFamily] = [await read(house.forensic, id), await read(house.search, id)];
    expect([persons(ofBody), persons(ofFamily)]).toEqual([['UNIDENTIFIED'], ['CODE-OF-MOTHER']]);
    expect(JSON.stringify(ofBody)).not.toContain('CODE-OF-MOTHER');
    expect(JSON.stringify(ofFamily)).toContain('CODE-OF-MOTHER');
  });

  it('is agreed to by somebody who has just shown anew who they are, and declined by anybody of the laboratory', async () => {
    const id = await match();
    const { id: exchange } = await ask(await colleague(), id);
    const { token } = await house.api.signIn('AA-SEARCH', ['forensic'], { purpose: 'forensic_matching' });
    for (const open of [token, house.search])
      expect(await answer(open, exchange)).toMatchObject({ code: 'ACCESS.STEP_UP_NEEDED' });
    expect(await read(house.search, id)).toMatchObject({ latest: { state: 'asked' }, evidence: null });
    expect(await answer(token, exchange, 'decline')).toMatchObject({ state: 'declined' });
  });

  it('is of totals alone, where nobody has asked for loci', async () => {
    const { match: id } = await agreed();
    for (const token of [house.forensic, house.search])
      expect(await read(token, id)).toMatchObject({
        evidence: { log10LR: expect.any(Number), loci: [], reckoning: { addedAlleles: [] } },
      });
  });

  it('is not agreed to by the institution that asks for it, whoever of its people does so', async () => {
    const id = await match();
    const { id: exchange } = await ask(await colleague(), id);
    for (const token of [house.forensic, await colleague()])
      expect(await answer(token, exchange)).toMatchObject({ code: 'LABORATORY.EXCHANGE_OWN' });
    expect(await read(house.forensic, id)).toMatchObject({ latest: { state: 'asked' }, evidence: null });
  });

  it('stays what it was however an own body is typed again, and anew only by another agreement, which says how many there were', async () => {
    const own = await family();
    const id = await body();
    const matchId = await house.matchOf(own, id);
    const { id: exchange } = await ask(await colleague(), matchId, true);
    await accept(exchange);
    const before = await read(house.forensic, matchId);
    const fields = { profile: profileOf('B-AGAIN', stranger) };
    await house.api.change(
      house.forensic,
      'amendRemains',
      { id, expectedVersion: 1, fields },
      '__typename ... on UserError { code }',
    );
    const after = await read(house.forensic, matchId);
    expect(after).toEqual({ ...before, isOutdated: true });
    expect(await ask(await colleague(), matchId)).toMatchObject({ code: 'LABORATORY.EXCHANGE_STANDS' });
    await withdraw(house.forensic, exchange);
    await ask(await colleague(), matchId);
    expect(await read(house.forensic, matchId)).toMatchObject({ latest: { state: 'asked' }, evidence: null });
    expect(await read(house.search, matchId)).toMatchObject({ askedBefore: 2, acceptedBefore: 1 });
  });

  it('is shown no more once the level is lowered, and while it is', async () => {
    const { match: id } = await agreed();
    await house.api.sql(`UPDATE agreement SET level = 2 WHERE code = 'AB-DNA'`);
    const shown = [await read(house.forensic, id), await read(house.search, id)];
    const more = await ask(await colleague(), await match());
    await house.api.sql(`UPDATE agreement SET level = 3 WHERE code = 'AB-DNA'`);
    expect(shown).toEqual([
      expect.objectContaining({ evidence: null }),
      expect.objectContaining({ evidence: null }),
    ]);
    expect(shown[0]).toMatchObject(NOTHING_SHOWN);
    expect(more).toMatchObject({ code: 'LABORATORY.EXCHANGE_NOT_COVERED' });
  });

  it('is shown to neither once one of them has set less for its own record', async () => {
    const own = await family();
    const { match: id } = await agreed(false, own);
    await house.api.change(
      house.search,
      'setDisclosureCap',
      { recordId: own, level: 2 },
      '__typename ... on UserError { code }',
    );
    for (const token of [house.forensic, house.search])
      expect(await read(token, id)).toMatchObject(NOTHING_SHOWN);
  });

  it('is shown no more once the family has taken its consent back', async () => {
    const own = await family();
    const { match: id } = await agreed(false, own);
    const taken = await house.api.change(
      house.search,
      'withdrawConsent',
      { id: own, expectedVersion: 1, purpose: 'forensic_matching' },
      '__typename ... on UserError { code } ... on InvalidInput { findings { path code } }',
    );
    expect(taken).not.toHaveProperty('code');
    for (const token of [house.forensic, house.search])
      expect(await read(token, id)).not.toMatchObject({ evidence: { log10LR: expect.any(Number) } });
  });

  it('is shown no more once one relative of several has taken the own sample back', async () => {
    const relatives = (decision: string) => [
      { ...{ id: 'R-1', relationship: 'mother', sex: 'female' }, profile: profileOf('S-1', mother) },
      {
        ...{ id: 'R-2', relationship: 'father', sex: 'male', profile: profileOf('S-2', father) },
        consents: [{ purpose: 'forensic_matching', decision }],
      },
    ];
    const own = await house.report({ relatives: relatives('granted') });
    const { match: id } = await agreed(false, own);
    expect(await read(house.search, id)).toMatchObject({ evidence: { log10LR: expect.any(Number) } });
    const input = { id: own, expectedVersion: 1, fields: { relatives: relatives('refused') } };
    const done = '__typename ... on Report { version } ... on UserError { code }';
    expect(await house.api.change(house.search, 'amendReport', input, done)).toMatchObject({ version: 2 });
    for (const token of [house.forensic, house.search])
      expect(await read(token, id)).toMatchObject(NOTHING_SHOWN);
  });

  it('ends after its time, and as soon as either takes it back', async () => {
    const [old, taken] = [await agreed(), await agreed()];
    await house.api.sql(`UPDATE dna_exchange SET ends_at = now() - interval '1 minute' WHERE id = $1`, [
      old.exchange,
    ]);
    expect(await read(house.forensic, old.match)).toMatchObject({
      latest: { state: 'ended' },
      evidence: null,
    });
    expect(await withdraw(house.search, taken.exchange)).toMatchObject({ state: 'withdrawn' });
    expect(await read(house.forensic, taken.match)).toMatchObject({
      latest: { state: 'withdrawn' },
      evidence: null,
    });
    const kept = await house.api.sql(
      `SELECT document_a, document_b, digest_a FROM dna_exchange WHERE id = $1`,
      [taken.exchange],
    );
    expect(kept).toEqual([{ document_a: null, document_b: null, digest_a: null }]);
  });

  it('is not found by a third institution, and denied to whoever is no geneticist', async () => {
    const id = await match();
    const { id: exchange } = await ask(await colleague(), id);
    const third = await colleague('CC-CONSULATE');
    const gone = { __typename: 'NotFoundError' };
    expect(await read(third, id)).toMatchObject(gone);
    expect(await ask(third, id)).toMatchObject(gone);
    expect(await answer(third, exchange)).toMatchObject(gone);
    expect(await withdraw(third, exchange)).toMatchObject(gone);
    for (const role of ['liaison', 'coordinator'] as const) {
      const { token } = await house.api.enrol('AA-SEARCH', [role]);
      const refused = { __typename: 'DeniedError' };
      expect(await read(token, id)).toMatchObject(refused);
      expect(await ask(token, id)).toMatchObject(refused);
      expect(await answer(token, exchange)).toMatchObject(refused);
    }
  });

  it('is asked for at most five times a day by one person', async () => {
    const token = await colleague();
    const states: unknown[] = [];
    for (let count = 0; count < 6; count += 1) {
      const asked = await ask(token, await match());
      states.push(asked.state ?? asked.code);
    }
    expect(states).toEqual([...Array.from({ length: 5 }, () => 'asked'), 'LABORATORY.EXCHANGES_TODAY']);
  });

  it('is nothing that is answered twice, and nothing once it was declined', async () => {
    const id = await match();
    const { id: exchange } = await ask(await colleague(), id);
    expect(await answer(house.search, exchange, 'decline')).toMatchObject({ state: 'declined' });
    expect(await answer(house.search, exchange)).toMatchObject({ code: 'LABORATORY.EXCHANGE_CLOSED' });
    expect(await read(house.forensic, id)).toMatchObject({ mayAsk: true, evidence: null });
  });

  it('is kept sealed, tells the other laboratory by an alert, and writes down each deed', async () => {
    const { match: id, exchange } = await agreed(true);
    await read(house.forensic, id);
    const [row] = await house.api.sql<{ document: string }>(
      'SELECT document_a || document_b AS document FROM dna_exchange WHERE id = $1',
      [exchange],
    );
    expect(row?.document).not.toMatch(/log10LR|D3S1358|hypotheses/);
    const deeds = await house.api.sql<{ deed: string }>(
      `SELECT detail ->> 'deed' AS deed FROM audit_entry WHERE action = 'laboratory.exchange' AND outcome = 'done'
         AND detail ->> 'exchangeId' = $1 ORDER BY id`,
      [exchange],
    );
    expect(deeds.map(({ deed }) => deed)).toEqual(['ask', 'accept', 'read']);
    const told = await house.api.sql<{ name: string }>(
      `SELECT name FROM outbox_event WHERE payload ->> 'kind' = 'dna_exchange' AND payload ->> 'subjectId' = $1 ORDER BY created_at`,
      [id],
    );
    expect(told.map(({ name }) => name)).toEqual(['duties.opened', 'duties.closed']);
  });

  describe('that waits for an answer', () => {
    const asked = async () => {
      const id = await match();
      await ask(await colleague(), id);
      return id;
    };
    const follow = (...ids: string[]) => house.api.api.app.get(FollowMatches, { strict: false }).follow(ids);
    const duties = async (id: string) => {
      const rows = await house.api.sql<{ name: string; code: string }>(
        `SELECT e.name, i.code FROM outbox_event e JOIN institution i ON i.id = e.institution_id
         WHERE e.payload ->> 'kind' = 'dna_exchange' AND e.payload ->> 'subjectId' = $1 ORDER BY e.created_at`,
        [id],
      );
      return rows.map(({ name, code }) => `${name} ${code}`);
    };
    const OPEN = ['duties.opened AA-SEARCH'];
    const CLOSED = [...OPEN, 'duties.closed AA-SEARCH'];

    it('is no duty any more once its match has lapsed, was settled, or both sides have decided, whoever has looked at it', async () => {
      for (const state of ['lapsed', 'settled', 'excluded', 'identified']) {
        const [id, other] = [await asked(), await asked()];
        await follow(id, other);
        expect(await duties(id)).toEqual(OPEN);
        await house.api.sql('UPDATE hypothesis SET state = $2 WHERE id = $1', [id, state]);
        await follow(id, other);
        await follow(id, other);
        expect([state, await duties(id), await duties(other)]).toEqual([state, CLOSED, OPEN]);
        const [row] = await house.api.sql('SELECT state FROM dna_exchange WHERE hypothesis_id = $1', [id]);
        expect(row).toEqual({ state: 'ended' });
      }
    });

    it('is none once a side has laid its match aside, and one again when it is asked anew', async () => {
      const id = await asked();
      const until = new Date(Date.now() + 86_400_000).toISOString();
      const rest = await house.api.change(house.search, 'restMatch', { matchId: id, until }, '__typename');
      expect(rest).toEqual({ __typename: 'MatchRested' });
      const [event] = await house.api.sql(
        `SELECT count(*)::int AS count FROM outbox_event WHERE name = 'matches.rested' AND payload ->> 'hypothesisId' = $1`,
        [id],
      );
      expect(event).toEqual({ count: 1 });
      await follow(id);
      expect(await duties(id)).toEqual(CLOSED);
      expect(await ask(await colleague(), id)).toMatchObject({ state: 'asked' });
      await follow(id);
      expect(await duties(id)).toEqual([...CLOSED, ...OPEN]);
    });

    it('is none where a family takes back its permission, though nobody has looked at the match', async () => {
      const own = await family();
      const id = await match(own);
      await ask(await colleague(), id);
      const withdrawal = { id: own, expectedVersion: 1, purpose: 'forensic_matching' };
      await house.api.change(house.search, 'withdrawConsent', withdrawal, '__typename');
      await compare(house.api, own);
      const told = await house.api.sql<{ ids: string[] }>(
        `SELECT payload -> 'hypothesisIds' AS ids FROM outbox_event WHERE name = 'matches.lapsed-together'`,
      );
      expect(told.flatMap(({ ids }) => ids)).toContain(id);
      for (const { ids } of told) await follow(...ids);
      expect(await duties(id)).toEqual(CLOSED);
    });

    it('leaves what both have agreed on for its time', async () => {
      const { match: id } = await agreed();
      await house.api.sql(`UPDATE hypothesis SET state = 'identified' WHERE id = $1`, [id]);
      await follow(id);
      expect((await read(house.forensic, id)).latest).toMatchObject({ state: 'accepted' });
    });
  });
});
