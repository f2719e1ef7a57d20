import type { Loose } from './api-house.js';
import { EventHouse, FORENSIC } from './event-house.js';
import { openDuties } from './open-duties.js';

const HN = 'EV-CONSULATE-HN';
const SV = 'EV-CONSULATE-SV';
const SHELTER = 'EV-SHELTER';
const ENTRY = '__typename ... on ManifestEntry { id state version } ... on UserError { code }';

describe('who coordinates an event and asks for what it may not know', () => {
  let house: EventHouse;
  /** Two entries that nothing tells apart but that somebody was found alive of the first, and does not want it said. */
  let silenced: Loose;
  let plain: Loose;
  beforeAll(async () => {
    house = await EventHouse.open();
    await house.file();
    await house.begin();
    silenced = await enter('Inventada Primera');
    plain = await enter('Inventada Segunda');
    await house.link(SHELTER, 'alive h4', silenced.id);
    const said = { state: 'located_alive', personAgrees: true };
    expect(await change(HN, silenced, 1, said)).toMatchObject({ state: 'unaccounted' });
    const living = { id: house.id('alive h4'), expectedVersion: 1, informFamily: false };
    const wish = '__typename ... on LocatedPerson { version } ... on UserError { code }';
    expect(await house.change(SHELTER, 'recordWish', living, wish)).toMatchObject({ version: 2 });
  });
  afterAll(() => house.close());

  const enter = (name: string): Promise<Loose> =>
    house.change(HN, 'enterInManifest', { eventId: house.eventId, name, source: 'Vecina inventada' }, ENTRY);
  const change = (code: string, { id }: Loose, expectedVersion: number, more: object): Promise<Loose> =>
    house.change(
      code,
      'changeManifestEntry',
      { eventId: house.eventId, id, expectedVersion, ...more },
      ENTRY,
    );
  const listed = async (more: string): Promise<Loose[]> => {
    const { manifest } = await house.ask(
      FORENSIC,
      `{ manifest(eventId: "${house.eventId}", first: 100${more}) { nodes { id state version duplicateOf records { code } } } }`,
    );
    return manifest.nodes as Loose[];
  };
  const history = async (code: string): Promise<Loose[]> => {
    const { coordinatedEvent } = await house.ask(
      code,
      `{ coordinatedEvent(id: "${house.eventId}") { history { what institution subjectId reason } } }`,
    );
    return coordinatedEvent.history as Loose[];
  };

  it('finds somebody alive who does not want it said by no state that is asked for, and by no version', async () => {
    expect((await listed(', state: located_alive')).map(({ id }) => id)).toEqual([]);
    const [first, second] = await listed(', state: unaccounted');
    expect([first?.id, second?.id]).toEqual([silenced.id, plain.id]);
    expect({ ...first, id: '' }).toEqual({ ...second, id: '' });
  });

  it('reads in the history of no record and no entry that it may not know of', async () => {
    await house.attach(SV, 's1');
    await house.link(SV, 's2', plain.id);
    await house.ask(
      SV,
      `{ manifestLeads(eventId: "${house.eventId}", recordId: "${house.id('s1')}") { entryId } }`,
    );
    const out = { eventId: house.eventId, recordId: house.id('s1'), reason: 'Era otra persona.' };
    await house.change(SV, 'detachFromEvent', out, '__typename');
    const subjects = (steps: readonly Loose[]) =>
      steps.map(({ what, institution }) => `${institution} ${what}`);
    const told = subjects(await history(FORENSIC));
    expect(told.filter((one) => one.startsWith(SV) || one.startsWith(SHELTER))).toEqual([
      `${SV} searched`,
      `${SV} accepted`,
      `${SHELTER} accepted`,
    ]);
    const searched = (await history(FORENSIC)).filter(({ what }) => what === 'searched');
    expect(searched.map(({ subjectId }) => subjectId)).toEqual([null]);
    const changed = (await history(FORENSIC)).filter(({ what }) => what === 'entry_changed');
    expect(changed).toEqual([]);
    const own = subjects(await history(SV));
    expect(own).toEqual(expect.arrayContaining([`${SV} attached`, `${SV} linked`, `${SV} detached`]));
    // Of what it may know nothing is missing.
    await house.attach(HN, 'h1');
    expect(subjects(await history(FORENSIC))[0]).toBe(`${HN} attached`);
  });

  it('is written down as a question of a case where names are held against the list', async () => {
    const [asked] = await house.api.sql<{ cases: string[] }>(
      `SELECT array_agg(case_id::text) AS cases FROM question_entry WHERE kind = 'case_question'`,
    );
    expect(asked?.cases).toEqual([house.id('s1')]);
  });

  it('is refused nothing of the one that it is not refused of the other', async () => {
    for (const more of [{ state: 'unaccounted' }, { state: 'remains_assigned' }]) {
      const version = more.state === 'unaccounted' ? 1 : 2;
      const [first, second] = [
        await change(FORENSIC, silenced, version, more),
        await change(FORENSIC, plain, version, more),
      ];
      expect(first).toMatchObject({ ...more, version: version + 1 });
      expect({ ...first, id: '' }).toEqual({ ...second, id: '' });
    }
    const [first, second] = await listed('');
    expect({ ...first, id: '' }).toEqual({ ...second, id: '' });
  });

  it('owes the reconciliation as if nobody had been found', async () => {
    const third = await enter('Inventada Tercera');
    await house.link(SHELTER, 'alive g3', third.id);
    await change(HN, third, 1, { state: 'located_alive', personAgrees: true });
    const living = { id: house.id('alive g3'), expectedVersion: 1, informFamily: false };
    await house.change(SHELTER, 'recordWish', living, '__typename');
    for (const one of [silenced, plain])
      await change(FORENSIC, one, 3, { state: 'not_aboard', reason: 'No subió.' });
    const owing = await openDuties(house.api, 'event_reconciliation');
    expect(owing.map(({ institution }) => institution)).toEqual([FORENSIC]);
  });
});
