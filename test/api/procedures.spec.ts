import { RETENTION } from '../../src/apps/retention.js';
import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { FollowClosing } from '../../src/modules/procedures/procedures/index.js';
import { applySome } from '../../src/platform/retention/index.js';
import { ApiHouse, PERMITTING, type Loose } from './api-house.js';
import { reported } from './family-house.js';
import { openDuties } from './open-duties.js';
import { PAPER, ProcedureHouse } from './procedure-house.js';

describe('a procedure', () => {
  let house: ApiHouse;
  let desk: ProcedureHouse;
  let abroad: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    desk = new ProcedureHouse(house);
    await desk.enrolFurther();
    ({ token: abroad } = await house.enrol('BB-FORENSIC', ['liaison', 'forensic']));
  });
  afterAll(() => house.close());

  const owing = async (id: unknown, kind = 'procedure') =>
    (await openDuties(house, kind))
      .filter(({ subject }) => subject === id)
      .map(({ institution }) => institution);
  const exhume = async (consents?: object[]) => {
    const { token, recordId } = await reported(house, 'Procurada', consents);
    const opened = await desk.open(token, { kind: 'exhumation_order', recordId, otherCountry: 'MX' });
    return { token, recordId, id: opened.id, opened };
  };

  it('goes from institution to institution, each step the duty of one, until it is done', async () => {
    const { token, id, opened } = await exhume();
    expect(opened).toMatchObject({ state: 'open', step: 'order', missing: ['exhumation-order'] });
    expect(await owing(id)).toEqual(['BB-FORENSIC']);
    expect(await desk.done(token, id, 'granted')).toMatchObject({ code: 'PROCEDURES.NOT_YOUR_STEP' });
    expect(await desk.done(abroad, id, 'done')).toMatchObject({
      code: 'PROCEDURES.OUTCOME_UNFIT',
      message: expect.stringContaining('granted, refused'),
    });
    expect(await desk.done(abroad, id, 'granted')).toMatchObject({
      code: 'PROCEDURES.PAPERS_MISSING',
      message: expect.stringContaining('exhumation-order'),
    });
    await desk.paper(abroad, id, 'exhumation-order');
    const cost = { amount: 120.5, currency: 'USD', borneBy: 'state' };
    const after = await desk.done(abroad, id, 'granted', { note: 'Court 3', cost });
    expect(after).toMatchObject({ step: 'exhume', state: 'open' });
    expect(after.steps[0]).toMatchObject({
      outcome: 'granted',
      note: 'Court 3',
      costAmount: 120.5,
      dueKnown: false,
    });
    expect(await owing(id)).toEqual(['BB-FORENSIC']);
    expect(await desk.done(abroad, id, 'not_possible')).toMatchObject({ step: 'tell', state: 'open' });
    expect(await owing(id)).toEqual(['AA-SEARCH']);
    expect(await desk.done(token, id, 'done')).toMatchObject({ state: 'refused', step: 'tell' });
    expect(await owing(id)).toEqual([]);
    expect(await desk.act(token, 'reopenProcedure', id, { reason: 'appeal' })).toMatchObject({
      state: 'open',
    });
    expect(await desk.act(token, 'cancelProcedure', id, { reason: 'family_wish' })).toMatchObject({
      ...{ state: 'cancelled', reason: 'family_wish' },
    });
    const timeline = `{ reportTimeline(reportId: "${(await exhume()).recordId}", first: 50) { nodes { what } } }`;
    const { data } = await house.ask(timeline, { token });
    expect(data.reportTimeline.nodes.map(({ what }: Loose) => what)).toEqual(
      expect.arrayContaining(['procedure_opened', 'procedure_step_begun']),
    );
  });

  it('is taken back by the owner, or handed to another, and never where it must not go', async () => {
    const { token, recordId } = await reported(house);
    const input = { kind: 'humanitarian_visa', recordId, otherCountry: 'HN' };
    expect(await desk.open(token, input)).toMatchObject({ code: 'PROCEDURES.NOBODY_ACTS' });
    const assign = [{ step: 'decide', institution: 'BB-FORENSIC' }];
    const { id } = await desk.open(token, { ...input, assign });
    expect(await desk.act(token, 'handProcedure', id, { institution: 'CC-CONSULATE' })).toMatchObject({
      code: 'REFERRALS.NO_WAY_THERE',
    });
    expect(await desk.act(token, 'handProcedure', id, { institution: 'AA-PROSECUTOR' })).toMatchObject({
      state: 'open',
    });
    expect(await owing(id)).toEqual(['AA-PROSECUTOR']);
    expect(await desk.act(token, 'handProcedure', id, { institution: 'AA-SEARCH' })).toMatchObject({
      state: 'open',
    });
    expect(await owing(id)).toEqual(['AA-SEARCH']);
  });

  it('shows whoever has a step what it needs, and nothing when the family takes its consent back', async () => {
    const { token, recordId, id } = await exhume();
    const stranger = await house.enrol('CC-CONSULATE', ['coordinator']);
    expect((await desk.read(stranger.token, id)).id).toBeUndefined();
    await desk.paper(abroad, id, 'exhumation-order');
    await desk.done(abroad, id, 'refused', { note: 'Words of the laboratory' });
    const { papers } = await desk.read(token, id);
    expect(papers).toHaveLength(1);
    expect((await desk.download(stranger.token, papers[0].id)).status).toBe(404);
    const paper = await desk.download(token, papers[0].id);
    expect(paper.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f-]+\.pdf"$/);
    expect(Buffer.from(await paper.arrayBuffer())).toEqual(PAPER);
    expect((await desk.read(abroad, id)).steps.map(({ note }: Loose) => note)).toEqual([
      'Words of the laboratory',
      null,
    ]);
    await house.sql(`UPDATE record SET content = jsonb_set(content, '{consents}', $2) WHERE id = $1`, [
      recordId,
      JSON.stringify(PERMITTING.slice(0, 1)),
    ]);
    expect((await desk.read(abroad, id)).id).toBeUndefined();
    expect((await desk.download(abroad, papers[0].id)).status).toBe(404);
    expect((await desk.read(token, id)).id).toBe(id);
  });

  it('does not go where the family permits nothing', async () => {
    const { opened } = await exhume(PERMITTING.slice(0, 2));
    expect(opened).toMatchObject({
      code: 'REFERRALS.NOT_PERMITTED',
      message: expect.stringContaining('cross_border'),
    });
  });

  it('keeps papers sealed, and takes none that is not what it should be', async () => {
    const { token, id } = await exhume();
    expect(await desk.paper(abroad, id, 'exhumation-order', {})).toMatchObject({
      code: 'PROCEDURES.DATE_MISSING',
    });
    expect(await desk.paper(abroad, id, 'exhumation-order', { issuedOn: '2999-01-01' })).toMatchObject({
      code: 'PROCEDURES.DATE_AHEAD',
    });
    expect(await desk.paper(abroad, id, 'diary')).toMatchObject({ code: 'PROCEDURES.DOCUMENT_UNKNOWN' });
    const codeOf = async (content: Uint8Array) => {
      const { status, body } = await desk.upload(token, content);
      return [status, body.errors?.[0].extensions.huellaCode ?? body.errors?.[0].extensions.code];
    };
    expect((await codeOf(Buffer.from('MZ program')))[0]).toBe(400);
    expect((await codeOf(Buffer.from('%PDF-1.7\n<< /S /JavaScript >>')))[0]).toBe(400);
    const { body } = await desk.upload(token);
    const [row] = await house.sql<{ content: Buffer }>(
      'SELECT content FROM sealed_file_piece WHERE file_id = $1',
      [body.uploadId],
    );
    expect(row?.content.includes('Catalog')).toBe(false);
    // Another institution's file is not there for it.
    const input = { id, document: 'exhumation-order', uploadId: body.uploadId, issuedOn: '2026-01-31' };
    expect(
      await house.change(abroad, 'addProcedurePaper', input, '__typename ... on UserError { code }'),
    ).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
  });

  it('lets a file go when the time of its kind is over, and says that there was one', async () => {
    const { token, id } = await exhume();
    await desk.paper(abroad, id, 'exhumation-order');
    await desk.done(abroad, id, 'refused', { note: 'Words of the laboratory' });
    expect(await desk.done(token, id, 'done')).toMatchObject({ state: 'refused' });
    const apply = async (): Promise<void> => {
      for (const rule of RETENTION.rules.filter(({ name }) => name.startsWith('procedures.')))
        await house.runtime.db.transact(PLATFORM, (tx) =>
          applySome(tx, { rule, rulings: RETENTION.rulings, before: new Date() }, 100),
        );
    };
    await house.sql(`UPDATE procedure SET closed_at = now() - interval '4 years' WHERE id = $1`, [id]);
    await apply();
    const { papers, steps } = await desk.read(token, id);
    expect(steps[0].note).toBeNull();
    expect((await desk.download(token, papers[0].id)).status).toBe(200);
    await house.sql(`UPDATE procedure SET closed_at = now() - interval '6 years' WHERE id = $1`, [id]);
    await apply();
    expect((await desk.read(token, id)).papers).toHaveLength(1);
    expect((await desk.download(token, papers[0].id)).status).toBe(404);
  });

  it('takes a photograph without what its camera says of it, and no part of one', async () => {
    const { token } = await reported(house);
    const said = Buffer.from('ffe1001a457869660000', 'hex');
    const [begin, place] = [Buffer.from('ffd8', 'hex'), Buffer.from('GPS 14.9 -92.2....')];
    const picture = Buffer.from('ffda0008010100003f0005ff0007ffd9', 'hex');
    const whole = Buffer.concat([begin, said, place, picture]);
    const { status, body } = await desk.upload(token, Buffer.concat([whole, place]));
    expect(status).toBe(201);
    const kept = await house.sql('SELECT media, bytes FROM sealed_file WHERE id = $1', [body.uploadId]);
    expect(kept).toEqual([{ media: 'image/jpeg', bytes: begin.length + picture.length }]);
    const half = await desk.upload(token, whole.subarray(0, whole.length - 2));
    expect(JSON.stringify(half.body)).toContain('PROCEDURES.FILE_TYPE_UNFIT');
  });

  it('refuses a hundred megabytes while they come, whether they are announced or not', async () => {
    const { token } = await reported(house);
    const send = (body: ReadableStream<Uint8Array>) =>
      fetch(`${house.api.url}/procedures/files`, {
        ...{ method: 'POST', body, duplex: 'half', headers: { authorization: `Bearer ${token}` } },
      });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 100) controller.close();
        else controller.enqueue(new Uint8Array(1_048_576));
      },
    });
    const answered = await send(endless).then(
      ({ status }) => status,
      () => 413,
    );
    expect(answered).toBe(413);
    expect(sent).toBeLessThan(100);
    expect(await house.sql('SELECT 1 FROM sealed_file WHERE bytes > 20971520')).toEqual([]);
  });

  it('is proposed when somebody is identified, opened by people alone, and stops when that is revoked', async () => {
    const { token, recordId } = await reported(house);
    const identification = await desk.identified(recordId);
    await desk.follow(identification);
    await desk.follow(identification);
    const list = `{ procedures(recordId: "${recordId}", first: 20) { nodes { id kind state version } } }`;
    const proposed = (await house.ask(list, { token })).data.procedures.nodes as Loose[];
    // The country's protocol has no steps here: only what every confirmation proposes.
    expect(proposed).toMatchObject([{ kind: 'psychosocial_family', state: 'proposed' }]);
    expect(await owing(proposed[0]?.id, 'protected_procedure')).toEqual(['AA-SEARCH']);
    const { id } = await desk.open(token, { kind: 'repatriation', recordId });
    expect(await owing(id)).toEqual(['AA-SEARCH']);
    expect(await desk.open(token, { kind: 'repatriation', recordId })).toMatchObject({
      code: 'PROCEDURES.ALREADY_OPEN',
    });
    await desk.paper(token, id, 'wishes-of-family');
    expect(await desk.done(token, id, 'done')).toMatchObject({ step: 'papers' });
    await desk.moveIdentification(identification, 'contested');
    await desk.paper(abroad, id, 'transport-permit');
    expect(await desk.act(token, 'handProcedure', id, { institution: 'AA-SEARCH' })).toMatchObject({
      code: 'PROCEDURES.IDENTIFICATION_MISSING',
    });
    await desk.moveIdentification(identification, 'revoked');
    expect(await desk.read(token, id)).toMatchObject({ state: 'stopped' });
    expect(await owing(id)).toEqual([]);
    expect(await owing(id, 'procedure_stopped')).toEqual(['AA-SEARCH', 'BB-FORENSIC']);
    const heard = '... on ProcedureNoted { id } ... on UserError { code }';
    expect(await house.change(abroad, 'acknowledgeProcedureStop', { id }, heard)).toEqual({ id });
    expect(await owing(id, 'procedure_stopped')).toEqual(['AA-SEARCH']);
    expect(await desk.act(token, 'reopenProcedure', id, { reason: 'reaffirmed' })).toMatchObject({
      code: 'PROCEDURES.IDENTIFICATION_MISSING',
    });
  });

  it('goes on at the successor when an institution closes, and back to the owner where there is none', async () => {
    const judicial = { purpose: 'judicial', decision: 'granted' };
    const { token, recordId } = await reported(house, 'Asistida', [...PERMITTING, judicial]);
    const assign = [{ step: 'advise', institution: 'AA-RECEPTION' }];
    const { id } = await desk.open(token, { kind: 'legal_aid', recordId, assign });
    expect(await owing(id)).toEqual(['AA-RECEPTION']);
    await house.sql(`UPDATE institution SET closed_at = now() WHERE code = 'AA-RECEPTION'`);
    const [row] = await house.sql<{ id: string }>(`SELECT id FROM institution WHERE code = 'AA-RECEPTION'`);
    const closing = house.api.app.get(FollowClosing, { strict: false });
    await closing.follow(row?.id ?? '');
    await closing.follow(row?.id ?? '');
    expect(await owing(id)).toEqual(['AA-SEARCH']);
    await house.sql(`UPDATE institution SET closed_at = NULL WHERE code = 'AA-RECEPTION'`);
  });
});
