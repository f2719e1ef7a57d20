import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { PictureOutcome } from '../photographs/sent-picture.js';
import { DraftPictures, type DraftPicture } from './draft-pictures.js';
import { filed, newDraft, type OfflineDraft } from './draft-state.js';

const OWNER = 'owner';

describe('photographs of a draft', () => {
  const drafts = new Map<string, OfflineDraft>();
  let now: Date;
  let outcomes: PictureOutcome[];
  let sent: (readonly [key: string, recordId: string, picture: string])[];
  let pictures: DraftPictures;

  const open = (owner = OWNER): Promise<DraftPictures> =>
    DraftPictures.open(
      { owner, one: (id) => Promise.resolve(drafts.get(id)), onChange: () => () => undefined },
      {
        now: () => now,
        ifFree: (work) => work(),
        send: ({ id, recordId, picture }) => {
          sent.push([id, recordId, picture]);
          return Promise.resolve(outcomes.shift() ?? { done: true });
        },
      },
    );
  const picture = (id: string, draftId = 'D-1'): DraftPicture => ({
    ...{ id, draftId, kind: 'face', caption: 'invented', shows: '', picture: 'UElD', tries: 0 },
    addedAt: `2026-11-26T12:00:0${id}Z`,
  });
  const file = (id: string): void => {
    const receipt = {
      id: `R-of-${id}`,
      code: 'C',
      familyCode: null,
      filedAt: now.toISOString(),
      warnings: [],
    };
    drafts.set(id, filed(newDraft(id, OWNER, now), receipt, now));
  };

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    drafts.clear();
    drafts.set('D-1', newDraft('D-1', OWNER, new Date()));
    [now, outcomes, sent] = [new Date('2026-11-26T12:00:00Z'), [], []];
    pictures = await open();
  });

  it('wait for the report, are sent to it once, and are kept no longer than that takes', async () => {
    await pictures.add(picture('1'));
    await pictures.round();
    expect(sent).toEqual([]);
    file('D-1');
    await pictures.round();
    await pictures.round();
    expect(sent).toEqual([['1', 'R-of-D-1', 'UElD']]);
    expect(await pictures.of('D-1')).toMatchObject([{ picture: '', sentAt: now.toISOString() }]);
    drafts.delete('D-1');
    await pictures.round();
    expect(await pictures.all()).toEqual([]);
  });

  it('know their report when the receipt was handed over before they were sent', async () => {
    outcomes = [{ done: false, kind: 'no_line' }];
    await pictures.add(picture('1'));
    file('D-1');
    await pictures.round();
    drafts.delete('D-1');
    now = new Date('2026-11-26T12:00:10Z');
    await pictures.round();
    expect(sent.map(([, recordId]) => recordId)).toEqual(['R-of-D-1', 'R-of-D-1']);
    await pictures.round();
    expect(await pictures.all()).toEqual([]);
  });

  it('are tried again later without a line, under the same key, and not before', async () => {
    outcomes = [{ done: false, kind: 'no_line' }];
    await pictures.add(picture('1'));
    file('D-1');
    await pictures.round();
    await pictures.round();
    expect(sent).toHaveLength(1);
    now = new Date('2026-11-26T12:00:02Z');
    await pictures.round();
    expect(new Set(sent.map(([key]) => key))).toEqual(new Set(['1']));
    expect((await pictures.all())[0]?.sentAt).toBe(now.toISOString());
  });

  it('that were refused wait for a person', async () => {
    outcomes = [{ done: false, kind: 'refused', message: 'no picture' }];
    await pictures.add(picture('1'));
    file('D-1');
    await pictures.round();
    now = new Date('2026-11-27T12:00:00Z');
    await pictures.round();
    expect(sent).toHaveLength(1);
    expect((await pictures.all())[0]?.failure).toEqual({ kind: 'refused', message: 'no picture' });
    await pictures.again('1');
    expect(sent).toHaveLength(2);
  });

  it('go with the draft that is thrown away, move with one that goes on, and are nobody else’s', async () => {
    await pictures.add(picture('1'));
    await pictures.add(picture('2', 'D-2'));
    await pictures.move('D-1', 'D-3');
    await pictures.forget('D-2');
    expect((await pictures.all()).map(({ id, draftId }) => [id, draftId])).toEqual([['1', 'D-3']]);
    expect(await (await open('somebody else')).all()).toEqual([]);
  });

  it('lie sealed', async () => {
    await pictures.add(picture('1'));
    const database = await new Promise<IDBDatabase>((done) => {
      const asked = indexedDB.open('huella-pictures');
      asked.onsuccess = () => done(asked.result);
    });
    const kept = await new Promise<{ bytes: ArrayBuffer }[]>((done) => {
      const asked = database.transaction('pictures').objectStore('pictures').getAll();
      asked.onsuccess = () => done(asked.result as { bytes: ArrayBuffer }[]);
    });
    expect(kept).toHaveLength(1);
    expect(new TextDecoder().decode(kept[0]?.bytes).includes('invented')).toBe(false);
    expect(JSON.stringify({ ...kept[0], bytes: '' })).not.toContain('invented');
  });
});
