import { RerouteComplaints } from '../../src/modules/oversight/complaints/index.js';
import { ApiHouse, type Loose } from './api-house.js';
import { issue, knock, PHRASE, reported } from './family-house.js';
import { openDuties } from './open-duties.js';

const COMPLAINT = '... on Complaint { id state finding answer version institutionId assignedTo escalations }';
const REFUSED = '... on UserError { __typename code }';
const KINDS = [
  ['MX-OMBUDSMAN', 'MX', 'ombudsman'],
  ['HN-WATCH', 'HN', 'oversight'],
] as const;

describe('oversight', () => {
  let house: ApiHouse;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    house = await ApiHouse.open();
    for (const [code, country, kind] of KINDS)
      await house.sql(
        'INSERT INTO institution (id, code, name, country, kind) VALUES (gen_random_uuid(), $1, $1, $2, $3)',
        [code, country, kind],
      );
    for (const { id, code } of await house.sql<{ id: string; code: string }>(
      'SELECT id, code FROM institution',
    ))
      ids.set(code, id);
  });
  afterAll(() => house.close());

  const open = (token: string, about: string, more: object = {}) =>
    house.change(
      token,
      'openComplaint',
      { about, kind: 'delay', words: 'Nothing since March.', ...more },
      `${COMPLAINT} ${REFUSED}`,
    ) as Promise<Loose>;
  const change = (token: string, field: string, input: object, answer = COMPLAINT) =>
    house.change(token, field, input, `${answer} ${REFUSED}`) as Promise<Loose>;
  const listed = async (token: string): Promise<Loose[]> =>
    (await house.ask('{ complaints(first: 50) { nodes { id words aboutId state } } }', { token })).data
      .complaints.nodes;

  const read = async (token: string, id: unknown): Promise<Loose | null> =>
    (await house.ask(`{ complaint(id: "${String(id)}") { id state } }`, { token })).data.complaint;

  it('brings a complaint to a body of the country that is independent, as its duty, and answers it', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    const ombudsman = await house.enrol('MX-OMBUDSMAN', ['oversight']);
    const complaint = await open(token, 'BB-FORENSIC', { idempotencyKey: 'one-and-the-same-key-1' });
    expect(complaint).toMatchObject({ state: 'open', institutionId: ids.get('MX-OMBUDSMAN') });
    const again = await open(token, 'BB-FORENSIC', { idempotencyKey: 'one-and-the-same-key-1' });
    expect(again.id).toBe(complaint.id);
    expect(await openDuties(house, 'complaint')).toEqual([
      { subject: complaint.id, institution: 'MX-OMBUDSMAN' },
    ]);
    const assigned = await change(ombudsman.token, 'assignComplaint', {
      ...{ id: complaint.id, expectedVersion: 1, assigneeId: ombudsman.actorId },
    });
    expect(assigned).toMatchObject({ assignedTo: ombudsman.actorId, version: 2 });
    const answer = { id: complaint.id, expectedVersion: 2, finding: 'upheld', answer: 'They answer now.' };
    expect(await change(ombudsman.token, 'answerComplaint', answer)).toMatchObject({
      state: 'answered',
      finding: 'upheld',
    });
    expect(await change(ombudsman.token, 'answerComplaint', { ...answer, expectedVersion: 3 })).toMatchObject(
      {
        code: 'OVERSIGHT.ANSWERED',
      },
    );
    expect(await openDuties(house, 'complaint')).toEqual([]);
  });

  it('is never read nor handled by whom it is about, nor by whoever has taken over its work', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['coordinator']);
    const complaint = await open(token, 'BB-FORENSIC');
    const about = await house.enrol('BB-FORENSIC', ['coordinator', 'oversight']);
    const deed = { id: complaint.id, expectedVersion: 1 };
    expect(await listed(about.token)).toEqual([]);
    expect(await read(about.token, complaint.id)).toBeNull();
    expect(await read(token, complaint.id)).toMatchObject({ id: complaint.id, state: 'open' });
    expect(await change(about.token, 'escalateComplaint', deed)).toMatchObject({
      __typename: 'NotFoundError',
    });
    const handler = await house.enrol('MX-OMBUDSMAN', ['coordinator']);
    await house.sql(
      `UPDATE institution SET closed_at = now(), successor_id = $1 WHERE code = 'BB-FORENSIC'`,
      [ids.get('MX-OMBUDSMAN')],
    );
    expect(await change(handler.token, 'escalateComplaint', deed)).toMatchObject({
      __typename: 'NotFoundError',
    });
    await house.sql(
      `UPDATE institution SET closed_at = NULL, successor_id = NULL WHERE code = 'BB-FORENSIC'`,
    );
    expect(await change(handler.token, 'escalateComplaint', deed)).toMatchObject({
      ...{ institutionId: ids.get('HN-WATCH'), escalations: 1 },
    });
    const next = await house.enrol('HN-WATCH', ['oversight']);
    expect((await listed(next.token)).map(({ id }) => id)).toContain(complaint.id);
    expect(await change(next.token, 'escalateComplaint', { ...deed, expectedVersion: 2 })).toMatchObject({
      code: 'OVERSIGHT.NOBODY_INDEPENDENT',
    });
    expect(await open(about.token, 'BB-FORENSIC')).toMatchObject({ code: 'OVERSIGHT.OWN_INSTITUTION' });
  });

  it('goes on by itself where the body that handles it closes', async () => {
    const { token } = await house.enrol('CC-CONSULATE', ['coordinator']);
    const complaint = await open(token, 'BB-FORENSIC');
    expect(complaint.institutionId).toBe(ids.get('MX-OMBUDSMAN'));
    await house.sql(`UPDATE institution SET closed_at = now() WHERE code = 'MX-OMBUDSMAN'`);
    const reroute = house.api.app.get(RerouteComplaints, { strict: false });
    await reroute.reroute();
    await reroute.reroute();
    await house.sql(`UPDATE institution SET closed_at = NULL WHERE code = 'MX-OMBUDSMAN'`);
    const [row] = await house.sql<{ handler: string; before: string[] }>(
      'SELECT institution_id AS handler, handled_before AS before FROM complaint WHERE id = $1',
      [complaint.id],
    );
    expect(row).toEqual({ handler: ids.get('HN-WATCH'), before: [ids.get('MX-OMBUDSMAN')] });
  });

  it('hears a family through its window, about the institution that took its report', async () => {
    const report = await reported(house);
    const { code } = await issue(house, report.token, report.recordId);
    const window = (await knock(house, { code, phrase: PHRASE })).body.token as string;
    const words = 'Nobody has called since Epifanía.';
    const complaint = await change(
      window,
      'complainAsFamily',
      { kind: 'no_answer', words },
      '... on FamilyComplaint { id state }',
    );
    expect(complaint).toMatchObject({ state: 'open' });
    expect(
      await change(
        window,
        'complainAsFamily',
        { kind: 'other', words: '  ' },
        '... on FamilyComplaint { id }',
      ),
    ).toMatchObject({
      code: 'OVERSIGHT.WORDS',
    });
    // Neither its liaison nor its coordinator learns of it.
    const own = await house.enrol('AA-SEARCH', ['coordinator']);
    expect((await listed(own.token)).map(({ id }) => id)).not.toContain(complaint.id);
    const handler = await house.enrol('HN-WATCH', ['oversight']);
    expect((await listed(handler.token)).find(({ id }) => id === complaint.id)).toMatchObject({ words });
    const answer = {
      id: complaint.id,
      expectedVersion: 1,
      finding: 'partly_upheld',
      answer: 'They will call.',
    };
    await change(handler.token, 'answerComplaint', answer);
    const seen = await house.ask('{ familyComplaints { id state finding answer } }', { token: window });
    expect(seen.data.familyComplaints).toEqual([
      { id: complaint.id, state: 'answered', finding: 'partly_upheld', answer: 'They will call.' },
    ]);
    const [trace] = await house.sql<{ said: boolean }>(
      `SELECT bool_or(detail::text LIKE '%Epifan%') AS said FROM audit_entry`,
    );
    expect(trace?.said).toBe(false);
  });

  it('recommends in public, and the institution owes an answer', async () => {
    const body = await house.enrol('HN-WATCH', ['oversight']);
    const other = await house.enrol('CC-CONSULATE', ['coordinator', 'oversight']);
    const answer = '... on Recommendation { id state answer version }';
    const made = await change(
      body.token,
      'makeRecommendation',
      { addressee: 'CC-CONSULATE', words: 'Open on Saturdays.' },
      answer,
    );
    expect(await openDuties(house, 'recommendation')).toEqual([
      { subject: made.id, institution: 'CC-CONSULATE' },
    ]);
    expect(
      await change(other.token, 'makeRecommendation', { addressee: 'HN-WATCH', words: 'No.' }, answer),
    ).toMatchObject({ code: 'OVERSIGHT.NO_OVERSIGHT_BODY' });
    const stranger = await house.enrol('BB-FORENSIC', ['coordinator']);
    const reply = { id: made.id, expectedVersion: 1, answer: 'accepted', words: 'From June on.' };
    expect(await change(stranger.token, 'answerRecommendation', reply, answer)).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect(await change(other.token, 'answerRecommendation', reply, answer)).toMatchObject({
      state: 'answered',
    });
    const { data } = await house.ask(
      '{ recommendations(first: 50) { nodes { words answer answerWords } } }',
      {
        token: stranger.token,
      },
    );
    expect(data.recommendations.nodes).toContainEqual({
      ...{ words: 'Open on Saturdays.', answer: 'accepted', answerWords: 'From June on.' },
    });
  });

  it('writes the yearly report as a tagged PDF and as data, with the recommendations', async () => {
    const body = await house.enrol('HN-WATCH', ['oversight']);
    const year = new Date().getUTCFullYear();
    const { data } = await house.ask(
      `{ yearlyReport(year: ${year}, language: pt) { fileName pdf files { name content } } }`,
      { token: body.token },
    );
    const { fileName, pdf, files } = data.yearlyReport;
    expect(fileName).toBe(`report-${year}-pt.pdf`);
    expect(Buffer.from(pdf, 'base64').toString('latin1')).toMatch(/^%PDF-1\.7[^]*\/Marked true/u);
    const report = JSON.parse(
      files.find(({ name }: Loose) => name === `report-${year}.json`).content as string,
    ) as Loose;
    expect(report.recommendations).toContainEqual(
      expect.objectContaining({ words: 'Open on Saturdays.', answer: 'accepted', to: 'Consulate of Celand' }),
    );
    // Three complaints are too few to be told by country.
    expect(report.complaints).toEqual({ shown: [], together: [] });
  });

  it('publishes what authorities demanded in a year that is over, small numbers as some, and nothing of one that is not', async () => {
    const body = await house.enrol('HN-WATCH', ['oversight']);
    const past = new Date().getUTCFullYear() - 1;
    for (const [count, country, instrument] of [
      [12, 'MX', 'court_order'],
      [3, 'US', 'police_request'],
    ] as const)
      await house.sql(
        `INSERT INTO legal_demand (id, institution_id, country, instrument, received_at, entered_by, entered_at)
         SELECT gen_random_uuid(), i.id, $2, $3, $4, gen_random_uuid(), now() FROM institution i, generate_series(1, $1) WHERE i.code = 'BB-FORENSIC'`,
        [count, country, instrument, new Date(Date.UTC(past, 5, 1))],
      );
    const reported = async (year: number): Promise<Loose> => {
      const asked = `{ yearlyReport(year: ${year}, language: fr) { pdf files { name content } } }`;
      const { files } = (await house.ask(asked, { token: body.token })).data.yearlyReport;
      return JSON.parse(
        files.find(({ name }: Loose) => name === `report-${year}.json`).content as string,
      ) as Loose;
    };
    expect((await reported(past)).transparency).toEqual({
      demands: [
        { country: 'MX', instrument: 'court_order', count: 12 },
        { country: 'US', instrument: 'police_request', count: null },
      ],
      urgentAccess: [],
    });
    expect((await reported(past + 1)).transparency).toBeUndefined();
  });

  it('watches over all countries: denials, break-glass, complaints; and nobody else does', async () => {
    const body = await house.enrol('HN-WATCH', ['oversight']);
    const year = new Date().getUTCFullYear();
    const query = `{ networkWatch(year: ${year}) { denials { institution denied limited glassBroken } complaints { about opened open upheld passedOn } } }`;
    const { data } = await house.ask(query, { token: body.token });
    expect(data.networkWatch.denials).toContainEqual(
      expect.objectContaining({ institution: 'BB-FORENSIC', denied: expect.any(Number) }),
    );
    expect(data.networkWatch.complaints).toContainEqual({
      ...{ about: 'BB-FORENSIC', opened: 3, open: 2, upheld: 1, passedOn: 2 },
    });
    const other = await house.enrol('BB-FORENSIC', ['coordinator']);
    expect((await house.ask(query, { token: other.token })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('over a report stands in its timeline, for the institution that complains alone', async () => {
    const { token, recordId: reportId } = await reported(house, 'Quejosa');
    const deeds = async (who: string): Promise<Loose[]> =>
      (
        await house.ask(
          `{ reportTimeline(reportId: "${reportId}", first: 50) { nodes { what word text(language: en) institution } } }`,
          {
            token: who,
          },
        )
      ).data.reportTimeline.nodes.filter(({ what }: Loose) => String(what).startsWith('complaint_'));
    const stranger = await house.enrol('BB-FORENSIC', ['liaison']);
    expect(await open(stranger.token, 'AA-SEARCH', { reportId })).toMatchObject({
      __typename: 'NotFoundError',
    });
    const complaint = await open(token, 'BB-FORENSIC', { reportId });
    const ombudsman = await house.enrol('MX-OMBUDSMAN', ['coordinator']);
    const answer = { id: complaint.id, expectedVersion: 1, finding: 'upheld', answer: 'They answer now.' };
    await change(ombudsman.token, 'answerComplaint', answer);
    expect(await deeds(token)).toEqual([
      {
        what: 'complaint_answered',
        word: 'upheld',
        institution: 'MX-OMBUDSMAN',
        text: 'The complaint was answered.',
      },
      {
        what: 'complaint_opened',
        word: 'delay',
        institution: 'AA-SEARCH',
        text: 'The institution made a complaint.',
      },
    ]);
    // Whoever reads no complaints reads none here either.
    const forensic = await house.enrol('AA-SEARCH', ['forensic']);
    expect(await deeds(forensic.token)).toEqual([]);
  });
});
