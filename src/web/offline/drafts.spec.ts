import 'fake-indexeddb/auto';
import fc from 'fast-check';
import {
  askedToFile,
  begunAnew,
  broughtUp,
  chosen,
  failed,
  isOnlyHere,
  isSent,
  KIND,
  mayHaveArrived,
  newDraft,
  newGroup,
  PERSONS,
  SHAPE,
  toSend,
  waitsToBeSent,
  written,
  type OfflineDraft,
} from './draft-state.js';
import { DraftStore, type DraftChannel } from './draft-store.js';
import { exported, imported } from './export-file.js';
import { InventedApi } from './invented-api.js';
import { Sender } from './sender.js';

const WISH = { phrase: 'las flores de marzo', language: 'es' } as const;
const NAMES = [{ kind: 'nickname', full: 'Chela Inventada' }];

/** Tabs of one browser: one store of data, one lock a name, and a channel between them. */
class Tabs {
  private readonly turns = new Map<string, Promise<unknown>>();
  private readonly channels = new Set<DraftChannel>();
  private isSending = false;
  now = new Date('2026-11-26T12:00:00Z');

  async open(owner = 'me'): Promise<DraftStore> {
    const channel: DraftChannel = {
      onmessage: null,
      close: () => this.channels.delete(channel),
      postMessage: (data) => {
        for (const other of this.channels) if (other !== channel) other.onmessage?.({ data } as MessageEvent);
      },
    };
    this.channels.add(channel);
    return DraftStore.open(owner, {
      channel,
      exclusively: (name, work) => {
        const turn = (this.turns.get(name) ?? Promise.resolve()).then(work);
        this.turns.set(
          name,
          turn.catch(() => undefined),
        );
        return turn;
      },
    });
  }

  sender(store: DraftStore, desk: InventedApi): Sender {
    return new Sender(store, desk, {
      now: () => this.now,
      ifFree: async (work) => {
        if (this.isSending) return;
        this.isSending = true;
        await work().finally(() => (this.isSending = false));
      },
    });
  }

  later(ms: number): void {
    this.now = new Date(this.now.getTime() + ms);
  }
}

describe('drafts without a line', () => {
  const tabs = new Tabs();
  let desk = new InventedApi();
  let store: DraftStore;
  let sender: Sender;
  beforeEach(async () => {
    desk = new InventedApi();
    store = await tabs.open(crypto.randomUUID());
    sender = tabs.sender(store, desk);
  });
  afterEach(() => store.close());

  const begin = async (fields: object = { 'person.names': NAMES }): Promise<string> => {
    const id = crypto.randomUUID();
    await store.add(written(newDraft(id, store.owner, tabs.now), { ...fields }, tabs.now));
    return id;
  };
  const write = (id: string, fields: object) =>
    store.change(id, (draft) => written(draft, { ...fields }, tabs.now));
  const read = async (id: string): Promise<OfflineDraft> => {
    const draft = await store.one(id);
    if (!draft) throw new Error('The draft is gone.');
    return draft;
  };
  const round = async () => {
    tabs.later(600_000);
    await sender.round();
  };

  it('stand in the browser as nothing that can be read, and only before who wrote them', async () => {
    const id = await begin();
    const raw = await new Promise<unknown>((done) => {
      const asked = indexedDB.open('huella');
      asked.onsuccess = () => {
        const got = asked.result.transaction('drafts').objectStore('drafts').get(id);
        got.onsuccess = () => {
          asked.result.close();
          done(got.result);
        };
      };
    });
    const bytes = new TextDecoder('latin1').decode((raw as { bytes: ArrayBuffer }).bytes);
    expect(`${JSON.stringify(raw)} ${bytes}`).not.toMatch(/Chela|Inventada|person/);
    const other = await tabs.open('another');
    expect([await other.one(id), await other.all()]).toEqual([undefined, []]);
    other.close();
  });

  it('are on the server with the first line there is, and stay when the tab is closed', async () => {
    const id = await begin();
    store.close();
    store = await tabs.open(store.owner);
    sender = tabs.sender(store, desk);
    desk.line = ['cut'];
    await sender.round();
    expect(await read(id)).toMatchObject({ tries: 1, failure: { kind: 'no_line' } });
    await sender.round();
    expect(desk.drafts.size).toBe(0);
    await round();
    expect(isSent(await read(id))).toBe(true);
    expect(desk.shown(id).fields).toEqual({ 'person.names': NAMES });
  });

  it('wait longer after each try, and five minutes at the most', () => {
    let draft = newDraft('x', 'me', tabs.now);
    const waits = Array.from({ length: 10 }, () => {
      draft = failed(draft, { kind: 'no_line' }, tabs.now);
      return (new Date(draft.nextTryAt ?? 0).getTime() - tabs.now.getTime()) / 1000;
    });
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    expect(failed(draft, { kind: 'refused' }, tabs.now).nextTryAt).toBeUndefined();
  });

  it('are one report with one receipt, whatever answers are lost', async () => {
    const id = await begin();
    desk.line = ['answer lost', 'well', 'answer lost', 'well', 'answer lost', 'cut', 'well'];
    await round();
    await round();
    await store.change(id, (draft) => askedToFile(draft, WISH, tabs.now));
    for (let tries = 0; tries < 4; tries += 1) await round();
    expect(desk.reports).toEqual(['R-1']);
    expect(await read(id)).toMatchObject({
      ...{ stage: 'filed', fields: {}, receipt: { code: 'R-1', familyCode: 'family of R-1' } },
    });
    expect(isOnlyHere(await read(id))).toBe(true);
  });

  it('take what was lost on its way back for one’s own, though more was written since', async () => {
    const id = await begin();
    await round();
    await write(id, { 'physical.hairType': 'wav' });
    desk.line = ['answer lost'];
    await round();
    await write(id, { 'physical.hairType': 'wavy' });
    await round();
    expect(await read(id)).toMatchObject({ clashes: {}, unsent: {} });
    expect(desk.shown(id).fields['physical.hairType']).toBe('wavy');
  });

  it('show a colleague’s word beside one’s own, field by field, and file nothing that nobody has seen', async () => {
    const id = await begin();
    await round();
    desk.colleague(id, { 'person.sex': 'female', marks: [{ type: 'scar' }] });
    await write(id, { 'person.sex': 'male', 'physical.build': 'slim' });
    await store.change(id, (draft) => askedToFile(draft, undefined, tabs.now));
    await round();
    const here = await read(id);
    expect(here).toMatchObject({
      ...{ stage: 'writing', clashes: { 'person.sex': { theirs: 'female' } } },
      fields: { 'person.sex': 'male', marks: [{ type: 'scar' }], 'physical.build': 'slim' },
    });
    expect(toSend(here)).toEqual({});
    expect(chosen(here, 'person.sex', 'theirs', tabs.now)).toMatchObject({
      ...{ clashes: {}, unsent: {}, fields: { 'person.sex': 'female' } },
    });
    await store.change(id, (draft) => chosen(draft, 'person.sex', 'mine', tabs.now));
    await round();
    expect(desk.shown(id).fields['person.sex']).toBe('male');
    desk.colleague(id, { marks: null });
    await store.change(id, (draft) => askedToFile(draft, undefined, tabs.now));
    await round();
    expect(await read(id)).toMatchObject({ stage: 'writing', failure: { kind: 'changed' } });
    expect((await read(id)).fields).not.toHaveProperty('marks');
    expect(desk.reports).toEqual([]);
  });

  it('are written in two tabs, and sent by one', async () => {
    const id = await begin();
    const second = await tabs.open(store.owner);
    const told: string[] = [];
    second.onChange((changed) => told.push(changed));
    await Promise.all([
      write(id, { 'person.sex': 'female' }),
      second.change(id, (draft) => written(draft, { 'physical.build': 'slim' }, tabs.now)),
    ]);
    tabs.later(600_000);
    await Promise.all([sender.round(), tabs.sender(second, desk).round()]);
    expect(desk.drafts.size).toBe(1);
    expect(desk.shown(id).fields).toEqual({
      ...{ 'person.names': NAMES, 'person.sex': 'female', 'physical.build': 'slim' },
    });
    expect(new Set(told)).toEqual(new Set([id]));
    second.close();
  });

  it('show what a colleague wrote last, where one has not chosen yet', async () => {
    const id = await begin({ 'person.names': NAMES });
    await round();
    await write(id, { 'person.sex': 'female' });
    desk.colleague(id, { 'person.sex': 'theirs a' });
    await round();
    desk.colleague(id, { 'person.sex': 'theirs c' });
    await sender.look(id);
    expect((await read(id)).clashes).toMatchObject({ 'person.sex': { theirs: 'theirs c' } });
  });

  it('are left alone where a later version of the console has written them', async () => {
    const id = await begin();
    await store.add({ ...(await read(id)), shape: SHAPE + 1 });
    expect([await store.one(id), await store.all()]).toEqual([undefined, []]);
    expect(broughtUp({ shape: SHAPE + 1 })).toBeUndefined();
  });

  it('go on as new ones where the server’s was filed by a colleague or is too old', async () => {
    const id = await begin();
    await round();
    desk.drafts.delete(id);
    await write(id, { 'person.sex': 'female' });
    await round();
    expect((await read(id)).failure?.kind).toBe('gone');
    const anew = begunAnew(await read(id), crypto.randomUUID(), tabs.now);
    await store.add(anew);
    await store.remove(id);
    await round();
    expect(desk.shown(anew.id).fields).toEqual({ 'person.names': NAMES, 'person.sex': 'female' });
  });

  describe('of a group', () => {
    const persons = [{ id: '1', full: 'Ana Inventada' }, { id: '2' }];
    const group = async () => {
      const draft = newGroup(crypto.randomUUID(), store.owner, tabs.now);
      await store.add(written(draft, { [KIND]: 'vessel', [PERSONS]: persons }, tabs.now));
      return draft.id;
    };
    const file = (id: string) => store.change(id, (now) => askedToFile(now, WISH, tabs.now));

    it('stay in this browser until they are filed, and no line is waited for', async () => {
      const id = await group();
      await round();
      const draft = await read(id);
      expect([desk.drafts.size, desk.groups.size]).toEqual([0, 0]);
      expect([isOnlyHere(draft), waitsToBeSent(draft), isSent(draft)]).toEqual([true, false, false]);
    });

    it('are filed once whatever answers are lost, and not changed while one may have arrived', async () => {
      const id = await group();
      await file(id);
      expect(mayHaveArrived(await read(id))).toBe(false);
      desk.line = ['answer lost', 'cut', 'well'];
      await round();
      expect([mayHaveArrived(await read(id)), (await read(id)).stage]).toEqual([true, 'filing']);
      for (const wait of [10_000, 100_000]) {
        tabs.later(wait);
        await round();
      }
      expect(await read(id)).toMatchObject({
        ...{ stage: 'filed', receipt: { group: [{ name: 'Ana' }] }, fields: {} },
      });
      expect(desk.groups.size).toBe(1);
      expect(isOnlyHere(await read(id))).toBe(true);
    });

    it('say what is to mend until they are sent again, unless the persons have moved', () => {
      const failure = { kind: 'refused', findings: [{ path: 'persons[1].person', message: '?' }] } as const;
      const refused = failed(newGroup('g', 'me', tabs.now), failure, tabs.now);
      const standing = { ...refused, fields: { [PERSONS]: persons } };
      const mended = written(standing, { [PERSONS]: [persons[0], { id: '2', full: 'Eva' }] }, tabs.now);
      expect(mended.failure?.findings).toHaveLength(1);
      expect(written(mended, { [KIND]: 'train' }, tabs.now).failure?.findings).toHaveLength(1);
      expect(written(mended, { [PERSONS]: [persons[0]] }, tabs.now).failure).toBeUndefined();
    });
  });

  it('go to another machine in a file that opens with the passphrase alone', async () => {
    const draft = await read(await begin());
    const text = await exported(draft, 'tres gatos azules');
    expect(text).not.toMatch(/Chela|gatos|person/);
    expect(await imported(text, ' tres gatos azules')).toEqual(draft);
    expect(await imported(text, 'tres gatos')).toBeUndefined();
    expect(await imported('{}', 'x')).toBeUndefined();
  });

  it('lose nothing that was written, in whatever order lines fail and colleagues write', async () => {
    const path = fc.constantFrom('person.sex', 'marks', 'reporter.phone');
    const deed = fc.oneof(
      fc.record({ deed: fc.constantFrom('write', 'colleague'), path, value: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ deed: fc.constant('round'), line: fc.constantFrom('well', 'cut', 'answer lost') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
        const id = await begin({ 'person.names': NAMES });
        const mine: Record<string, unknown> = { 'person.names': NAMES };
        for (const one of deeds) {
          if ('line' in one) {
            desk.line = [one.line];
            await round();
          } else if (one.deed === 'colleague') desk.colleague(id, { [one.path]: `theirs ${one.value}` });
          else {
            mine[one.path] = one.value;
            await write(id, { [one.path]: one.value });
          }
        }
        desk.line = [];
        await round();
        await round();
        await sender.look(id);
        const [here, there] = [await read(id), desk.shown(id).fields];
        for (const [at, value] of Object.entries(mine)) {
          const isTheirs = String(there[at]).startsWith('theirs');
          // One's own stands on both sides; or a colleague's, written on it or told beside it.
          if (isTheirs) expect(here.clashes[at]?.theirs ?? here.fields[at]).toEqual(there[at]);
          else expect([here.fields[at], there[at]]).toEqual([value, value]);
          if (at in here.clashes) expect(here.fields[at]).toEqual(value);
        }
      }),
      { numRuns: 60 },
    );
  });
});
