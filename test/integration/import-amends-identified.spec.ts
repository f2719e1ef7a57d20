import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { openMatch } from '../api/made-match.js';
import { UndoHouse } from './undo-house.js';

describe('an import that amends what is identified', () => {
  let house: UndoHouse;
  let match: string;
  let since: Date;
  beforeAll(async () => {
    house = await UndoHouse.open();
    await house.empty();
    await house.get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [
        { code: 'MX-FORENSIC', name: 'Servicio inventado', country: 'MX', kind: 'forensic_institute' },
      ],
      agreements: [
        {
          id: 'HN-MX',
          parties: ['HN-SEARCH', 'MX-FORENSIC'],
          categories: ['report', 'remains'],
          level: 3,
        },
      ],
    });
    await house.sql(
      `INSERT INTO actor (id, institution_id, name, roles, language, active)
       SELECT gen_random_uuid(), id, 'Somebody of ' || code, ARRAY['liaison', 'forensic'], 'en', true FROM institution`,
    );
    await house.workOff();
    await house.bring(report('R-1'), body('B-1', 170));
    const ids = new Map(
      (await house.sql<{ code: string; id: string }>('SELECT code, id FROM record')).map(({ code, id }) => [
        code,
        id,
      ]),
    );
    match = await openMatch(house, {
      kind: 'identification',
      a: ids.get('R-1') ?? '',
      b: ids.get('B-1') ?? '',
    });
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    [{ at: since }] = (await house.sql<{ at: Date }>('SELECT now() AS at')) as [{ at: Date }];
    await house.sql(`UPDATE hypothesis SET state = 'identified' WHERE id = $1`, [match]);
  });

  const names = [{ kind: 'legal', given: 'Inventada', surnames: ['Zelaya', 'Ordóñez'] }];
  const report = (id: string, more: object = {}) => ({
    ...{ recordType: 'report', id, institution: 'HN-SEARCH', person: { names, sex: 'female' } },
    consents: ['search', 'cross_border'].map((purpose) => ({
      ...{ purpose, decision: 'granted', basis: 'consent', countries: ['*'] },
    })),
    ...more,
  });
  const body = (id: string, heightCm: number) => ({
    ...{ recordType: 'remains', id, institution: 'MX-FORENSIC' },
    estimates: { sex: { value: 'female' }, heightCm: { min: heightCm, max: heightCm + 3 } },
  });
  const told = () =>
    house.sql<{ code: string; subject: string }>(
      `SELECT i.code, s.subject_id AS subject FROM alert a JOIN institution i ON i.id = a.institution_id
       JOIN alert_subject s ON s.alert_id = a.id WHERE a.kind = 'identified_amended' AND a.created_at > $1 ORDER BY a.created_at, s.mark`,
      [since],
    );

  it('tells whoever has identified a body with a report of theirs, once a file, and again when the file is taken back', async () => {
    await house.bring(body('B-1', 150));
    expect(await told()).toEqual([{ code: 'HN-SEARCH', subject: match }]);
    const importId = await house.bring(body('B-1', 155), body('B-2', 150));
    expect(await told()).toHaveLength(2);
    await house.undo(importId);
    expect(await told()).toHaveLength(3);
    expect(new Set((await told()).map(({ code }) => code))).toEqual(new Set(['HN-SEARCH']));
  });

  it('tells whoever has identified a report with a body of theirs', async () => {
    await house.bring(report('R-1', { person: { names, sex: 'female', birthDate: '1994-05-02' } }));
    expect(await told()).toEqual([{ code: 'MX-FORENSIC', subject: match }]);
  });

  it('tells nobody of records that are not identified', async () => {
    await house.sql(`UPDATE hypothesis SET state = 'notified'`);
    await house.bring(body('B-1', 165), report('R-2'));
    expect(await told()).toEqual([]);
  });
});
