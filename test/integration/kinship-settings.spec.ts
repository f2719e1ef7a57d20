import { randomUUID } from 'node:crypto';
import { locusFrequencies, USUAL_KINSHIP_MODEL, USUAL_POPULATION } from '../../src/kernel/genetics/index.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import {
  FrequencyTables,
  KinshipSettings,
  SetKinship,
  type KinshipChoice,
  type KinshipReference,
} from '../../src/modules/records/forensic-bank/index.js';
import { FrequencyTableRepository } from '../../src/modules/records/forensic-bank/persistence/frequency-table.repository.js';
import { ApiHouse } from '../api/api-house.js';

describe('the kinship settings of an installation', () => {
  let house: ApiHouse;
  let laboratory: string;
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get(type as never, { strict: false });
  const current = () => house.runtime.db.transact(OPERATOR, (tx) => get(KinshipSettings).current(tx));
  const byId = (id: string) => house.runtime.db.transact(OPERATOR, (tx) => get(KinshipSettings).byId(tx, id));
  /** Nobody is enrolled in this house, so that nobody has to approve it. */
  const setAlone = async (choice: KinshipChoice): Promise<KinshipReference> => {
    const set = await get(SetKinship).choose(OPERATOR, choice);
    if ('payloadHash' in set) throw new Error('It waits for a second person.');
    return set;
  };
  const refusal = (choice: Parameters<SetKinship['choose']>[1]) =>
    get(SetKinship)
      .choose(OPERATOR, choice)
      .catch((error: unknown) => error);
  beforeAll(async () => {
    house = await ApiHouse.open();
    const [row] = await house.sql<{ id: string }>(`SELECT id FROM institution WHERE code = 'BB-FORENSIC'`);
    laboratory = row!.id;
  });
  afterAll(() => house.close());

  it('are the usual ones where nobody has set others', async () => {
    const { table, model, floor } = await current();
    expect(table.facts).toMatchObject({ code: USUAL_POPULATION, version: 1, sampledAlleles: 418 });
    expect(table.facts.citation).toContain('Moretti');
    expect(table.loci.get('D3S1358')?.frequencies).toHaveLength(8);
    expect({ model, floor }).toEqual({ model: USUAL_KINSHIP_MODEL, floor: 0.001 });
  });

  it('can be set, and what counted before is found by its id', async () => {
    const before = await current();
    const model = { theta: 0.01, mutation: { model: 'equal', rate: 0.002 } };
    const choice = { population: 'nist1036-hispanic', model, floor: 0.01, reason: 'our kit has SE33' };
    const set = await setAlone(choice);
    expect(set).toEqual(await current());
    expect(set).toMatchObject({
      modelJson: { theta: 0.01, silent: 0, mutation: { model: 'equal', rate: 0.002 } },
      ...{ floor: 0.01, reason: 'our kit has SE33', setBy: OPERATOR.actorId },
    });
    expect(set.table.facts.code).toBe('nist1036-hispanic');
    expect(set.model.mutation?.male).toMatchObject({ kind: 'equal', rate: 0.002 });
    expect(await byId(before.settingId)).toEqual(before);
    expect(await byId(randomUUID())).toBeUndefined();
    const [audited] = await house.sql(`SELECT detail FROM audit_entry WHERE action = 'kinship.set'`);
    expect(audited).toEqual({
      detail: { setting: set.settingId, population: 'nist1036-hispanic', version: 1 },
    });
  });

  it.each([
    [{ population: 'atlantis' }, 'KINSHIP.POPULATION_UNKNOWN'],
    [{ population: USUAL_POPULATION, institution: 'NOBODY' }, 'ACCESS.NOT_FOUND'],
    [{ population: USUAL_POPULATION, floor: 0 }, 'KINSHIP.FLOOR'],
    [{ population: USUAL_POPULATION, model: { theta: 2 } }, 'GENETICS.MODEL_FIELD'],
    [
      { population: USUAL_POPULATION, model: { dropout: { person: 'A', d: 0.1 } } },
      'KINSHIP.FIELD_OF_A_CASE',
    ],
    [
      { population: USUAL_POPULATION, model: { mutation: { model: 'proportional', rate: 0.999 } } },
      'GENETICS.MUTATION_RATE_TOO_HIGH',
    ],
  ])('refuse %j', async (choice, code) => {
    const before = await current();
    expect(await refusal(choice)).toMatchObject({ code });
    expect(await current()).toEqual(before);
  });

  it('stay what they were: no row is changed or deleted', async () => {
    await expect(house.sql('UPDATE kinship_setting SET floor = 0.5')).rejects.toThrow('append-only');
    await expect(house.sql('DELETE FROM kinship_setting')).rejects.toThrow('append-only');
  });

  it('name the version of a laboratory’s table, and keep it when a newer one comes', async () => {
    const put = (third: number) =>
      house.runtime.db.transact(OPERATOR, (tx) =>
        get(FrequencyTableRepository).put(tx, {
          ...{ institutionId: laboratory, code: 'own', name: 'Own', population: 'Invented' },
          ...{ citation: 'None', licence: 'own', theta: 0.02, leastFrequency: 0.002 },
          ...{ rescaled: [], leftOut: [] },
          loci: [
            locusFrequencies({
              locus: 'TH01',
              frequencies: { 6: 0.7 - third, 7: 0.3, 9.3: third },
              sampledAlleles: 200,
            }),
          ],
        }),
      );
    expect(await put(0.1)).toMatchObject({ isNew: true, facts: { version: 1 } });
    const first = await setAlone({ population: 'own', institution: 'BB-FORENSIC' });
    expect(first.model).toMatchObject({ theta: 0.02, mutation: { male: { rate: 0.002 } } });
    expect(await put(0.1)).toMatchObject({ isNew: false, facts: { version: 1 } });
    expect(await put(0.2)).toMatchObject({ isNew: true, facts: { version: 2 } });
    const still = await current();
    expect(still.table.facts).toMatchObject({ version: 1, sampledAlleles: 200 });
    expect(still.table.facts.retiredAt).toBeInstanceOf(Date);
    expect([...still.table.loci.get('TH01')!.frequencies]).toEqual([0.7 - 0.1, 0.3, 0.1]);
    expect(still.table.loci.get('TH01')).toMatchObject({ sampledAlleles: 200, leastFrequency: 0.002 });
    const newest = await house.runtime.db.transact(OPERATOR, (tx) =>
      get(FrequencyTables).byCode(tx, 'own', laboratory),
    );
    expect(newest?.facts.version).toBe(2);
    const older = await house.runtime.db.transact(OPERATOR, (tx) =>
      get(FrequencyTables).byCode(tx, 'own', laboratory, 1),
    );
    expect(older?.facts.retiredAt).toBeInstanceOf(Date);
    const listed = await house.runtime.db.transact(OPERATOR, (tx) =>
      get(FrequencyTables).list(tx, laboratory),
    );
    expect(listed.filter(({ id }) => id !== undefined).map(({ version }) => version)).toEqual([2]);
    await expect(house.sql(`UPDATE frequency_table SET name = 'Other'`)).rejects.toThrow('never changes');
    await expect(house.sql('DELETE FROM frequency_table')).rejects.toThrow('never changes');
  });
});
