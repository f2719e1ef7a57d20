import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Loose } from './api-house.js';
import { DisclosureHouse, type Side } from './disclosure-house.js';
import { drawnPicture } from './drawn-picture.js';

const LISTED = `own withheld blurred mayReveal photographs { id kind caption shows width height scanned preview }
  seen { photographId institution }`;

const contrastOf = async (base64: unknown): Promise<number> =>
  (await sharp(Buffer.from(String(base64), 'base64')).stats()).channels[0]?.stdev ?? 0;

describe('photographs of records', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const tokenOf = async (side: Side, roles: readonly string[]): Promise<string> =>
    (await house.api.enrol(side === 'a' ? 'AA-SEARCH' : 'BB-FORENSIC', [...roles] as never)).token;
  const hand = async (
    token: string,
    body?: Buffer<ArrayBuffer>,
  ): Promise<{ status: number; body: Loose }> => {
    const response = await fetch(`${house.api.api.url}/photographs/files`, {
      method: 'POST',
      body: body ?? (await drawnPicture()),
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: response.status, body: (await response.json()) as Loose };
  };
  const add = async (token: string, recordId: string, more: object = {}): Promise<Loose> => {
    const { body } = await hand(token);
    const input = { recordId, uploadId: body.uploadId, kind: 'face', ...more };
    const answer = '... on PhotographAdded { id } ... on UserError { code }';
    return (await house.api.change(token, 'addPhotograph', input, answer)) as Loose;
  };
  const listed = async (token: string, recordId: string): Promise<Loose | null> => {
    const { data } = await house.api.ask(`{ photographs(recordId: "${recordId}") { ${LISTED} } }`, { token });
    return data.photographs as Loose | null;
  };
  const inMatch = async (token: string, side: Side): Promise<Loose | null> => {
    const query = `{ matchPhotographs(matchId: "${house.match}", side: ${side}) { ${LISTED} } }`;
    return (await house.api.ask(query, { token })).data.matchPhotographs as Loose | null;
  };
  const clear = async (token: string, id: unknown, side?: Side): Promise<Loose | null> => {
    const within = side ? `, matchId: "${house.match}", side: ${side}` : '';
    const query = `{ photograph(id: "${String(id)}"${within}) { id image } }`;
    return (await house.api.ask(query, { token })).data?.photograph as Loose | null;
  };

  it('are added to an own record, shown small and whole, and say who has looked', async () => {
    const token = await tokenOf('a', ['liaison']);
    const { id } = await add(token, house.report, { caption: ' La boda de su hermana ', kind: 'face' });
    const shown = await listed(token, house.report);
    expect(shown).toMatchObject({ own: true, withheld: null, blurred: false, mayReveal: true, seen: [] });
    expect(shown?.photographs).toMatchObject([
      {
        id,
        kind: 'face',
        caption: 'La boda de su hermana',
        shows: null,
        width: 320,
        height: 240,
        scanned: false,
      },
    ]);
    expect(await contrastOf((await clear(token, id))?.image)).toBeGreaterThan(60);
    expect((await listed(token, house.report))?.seen).toEqual([
      { photographId: id, institution: 'AA-SEARCH' },
    ]);
  });

  it('are added once, however often they are sent', async () => {
    const token = await tokenOf('a', ['coordinator']);
    const idempotencyKey = randomUUID();
    const first = await add(token, house.report, { kind: 'mark', shows: 'golondrina', idempotencyKey });
    expect((await add(token, house.report, { kind: 'mark', shows: 'golondrina', idempotencyKey })).id).toBe(
      first.id,
    );
    const marks = (await listed(token, house.report))?.photographs.filter(
      ({ kind }: Loose) => kind === 'mark',
    );
    expect(marks).toHaveLength(1);
  });

  it('of remains are blurred in every list and clear for those alone who examine, each time with an entry', async () => {
    const forensic = await tokenOf('b', ['forensic']);
    const { id } = await add(forensic, house.remains, { kind: 'effect' });
    const shown = await listed(forensic, house.remains);
    expect(shown).toMatchObject({ blurred: true, mayReveal: true });
    expect(await contrastOf(shown?.photographs[0].preview)).toBeLessThan(12);
    expect(await contrastOf((await clear(forensic, id))?.image)).toBeGreaterThan(60);
    const ministry = await tokenOf('b', ['ministry']);
    expect(await listed(ministry, house.remains)).toMatchObject({ blurred: true, mayReveal: false });
    expect(await clear(ministry, id)).toBeNull();
    const entries = await house.api.sql<{ outcome: string }>(
      `SELECT outcome FROM audit_entry WHERE action = 'photographs.reveal' AND detail ->> 'photograph' = $1`,
      [id],
    );
    expect(entries).toEqual([{ outcome: 'done' }]);
  });

  it('go to the other side of a match with the whole record alone, and its owner sees who looked', async () => {
    const [forensic, other] = [await tokenOf('b', ['forensic']), await tokenOf('a', ['forensic'])];
    const [found] = (await listed(forensic, house.remains))?.photographs ?? [];
    expect(await inMatch(other, 'b')).toMatchObject({ own: false, withheld: 'level', photographs: [] });
    expect(await clear(other, found.id, 'b')).toBeNull();
    await house.change('b', 'releaseRecord', { level: 4, purpose: 'forensic_matching' });
    const shown = await inMatch(other, 'b');
    expect(shown).toMatchObject({ own: false, withheld: null, blurred: true, mayReveal: true, seen: [] });
    expect(await contrastOf(shown?.photographs[0].preview)).toBeLessThan(12);
    expect(await contrastOf((await clear(other, found.id, 'b'))?.image)).toBeGreaterThan(60);
    // Beside the match it is as if there were none; nor does the match show another record's.
    expect(await clear(other, found.id)).toBeNull();
    expect(await clear(other, found.id, 'a')).toBeNull();
    expect((await listed(forensic, house.remains))?.seen[0]).toEqual({
      ...{ photographId: found.id, institution: 'AA-SEARCH' },
    });
    const liaison = await tokenOf('a', ['liaison']);
    expect(await inMatch(liaison, 'b')).toMatchObject({ mayReveal: false });
    expect(await clear(liaison, found.id, 'b')).toBeNull();
    await house.change('b', 'takeBackRelease', {});
    expect(await inMatch(other, 'b')).toMatchObject({ withheld: 'level', photographs: [] });
  });

  it('are gone once they are removed, for whoever may change the record', async () => {
    const [token, ministry] = [await tokenOf('a', ['liaison']), await tokenOf('a', ['ministry'])];
    const { id } = await add(token, house.report, { kind: 'document' });
    const remove = async (by: string): Promise<Loose> => {
      const query = `mutation { removePhotograph(input: { id: "${id}" }) { __typename } }`;
      return (await house.api.ask(query, { token: by })).data?.removePhotograph as Loose;
    };
    expect((await remove(ministry))?.__typename).not.toBe('PhotographRemoved');
    expect((await remove(token)).__typename).toBe('PhotographRemoved');
    expect((await remove(token)).__typename).toBe('NotFoundError');
    expect(await clear(token, id)).toBeNull();
    const rows = await house.api.sql('SELECT file_id, preview_id, caption FROM photograph WHERE id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ file_id: null, preview_id: null, caption: null }]);
  });

  it('are refused where they are no picture, too large, somebody else’s, or of a record that is not one’s own', async () => {
    const [token, other] = [await tokenOf('a', ['liaison']), await tokenOf('b', ['forensic'])];
    const paper = await hand(token, Buffer.from('%PDF-1.7\n%%EOF\n'));
    expect([paper.status, paper.body.errors[0].message]).toEqual([
      400,
      expect.stringContaining('JPEG, PNG, WEBP'),
    ]);
    expect((await hand(token, Buffer.alloc(16 * 1_048_576, 1))).status).toBe(413);
    expect(await add(other, house.report)).toEqual({ code: 'ACCESS.NOT_FOUND' });
    const { body } = await hand(other);
    const input = { recordId: house.report, uploadId: body.uploadId, kind: 'face' };
    const stolen = await house.api.change(token, 'addPhotograph', input, '... on UserError { code }');
    expect(stolen).toEqual({ code: 'ACCESS.NOT_FOUND' });
  });
});
