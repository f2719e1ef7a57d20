import { randomUUID } from 'node:crypto';
import { LaboratoryHouse } from './laboratory-house.js';

const EVIDENCE = [
  {
    ...{ group: 'name', field: 'names.given', log10LR: 3, agreement: 'agrees', reason: 'NAME.GIVEN_SAME' },
    ...{ a: { given: 'Xochitl-Oculta' }, b: { given: 'Xochitl-Oculta' } },
  },
  {
    ...{ group: 'stature', field: 'heightCm', log10LR: -0.5, agreement: 'differs' },
    ...{ reason: 'STATURE.BEYOND_ERROR', a: { min: 150, max: 150 }, b: { min: 181, max: 181 } },
  },
  { group: 'dental', field: 'dental', log10LR: 0, agreement: 'no_data', reason: 'DENTAL.NO_DATA' },
];

const FIELDS = `waterfall { group label log10LR cumulative } prior verbalScale { strength supports sentence }
  speaksFor { group field sentence log10LR weight } speaksAgainst { group field sentence log10LR } remarks { sentence }
  missing { group field sentence } text`;

describe('why a match weighs what it weighs', () => {
  let house: LaboratoryHouse;
  let match: string;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    const [report, remains] = [await house.report({}), await house.remains({})];
    match = randomUUID();
    await house.api.sql(
      `INSERT INTO hypothesis (id, kind, record_a, record_b, institution_a, institution_b, state, log10_lr, prior,
         probability, model_version, hash_a, hash_b, evidence, run_id)
       SELECT $1, 'identification', a.id, b.id, a.institution_id, b.institution_id, 'candidate', 2.5, $6, 0.2, 'test',
         a.content_hash, b.content_hash, $4, $5 FROM record a, record b WHERE a.id = $2 AND b.id = $3`,
      [match, report, remains, JSON.stringify(EVIDENCE), randomUUID(), 1 / 1001],
    );
    await house.api.sql(`INSERT INTO match_side (hypothesis_id, side) VALUES ($1, 'a'), ($1, 'b')`, [match]);
  });
  afterAll(() => house.close());

  const explained = async (token: string, language: string) => {
    const query = `{ match(id: "${match}") { probability explanation(language: ${language}) { ${FIELDS} } } }`;
    const answer = await house.ask(token, query);
    expect(answer.errors).toBeUndefined();
    return answer.data.match;
  };

  it('is told to both sides by words, with what speaks for, against and is missing', async () => {
    for (const token of [house.search, house.forensic]) {
      const { explanation } = await explained(token, 'es');
      expect(explanation).toMatchObject({ waterfall: [], prior: null, verbalScale: null });
      expect(explanation.speaksFor).toEqual([
        {
          ...{ group: 'name', field: 'names.given', log10LR: null, weight: 'much' },
          sentence: 'Los nombres de pila coinciden.',
        },
      ]);
      expect(explanation.speaksAgainst).toEqual([
        {
          group: 'stature',
          field: 'heightCm',
          log10LR: null,
          sentence: expect.stringMatching(/estaturas distan/),
        },
      ]);
      expect(explanation.missing[0]).toMatchObject({ group: 'dental', field: 'dental' });
    }
  });

  it('speaks each of the five languages, without a value of a record', async () => {
    const texts = new Set<string>();
    for (const language of ['es', 'en', 'pt', 'fr', 'ht']) {
      const { explanation } = await explained(house.search, language);
      texts.add(explanation.text);
      expect(JSON.stringify(explanation)).not.toMatch(/Oculta|150|181/);
    }
    expect(texts.size).toBe(5);
  });

  it('is hidden below level 2, as the evidence is', async () => {
    await house.api.sql('UPDATE agreement SET level = 1');
    try {
      const { explanation, probability } = await explained(house.search, 'en');
      expect([explanation, probability]).toEqual([null, null]);
    } finally {
      await house.api.sql('UPDATE agreement SET level = 3');
    }
  });

  it('goes from the prior to the odds of the pair alone for whoever owns both', async () => {
    await house.api.sql(
      `UPDATE record SET institution_id = h.institution_a FROM hypothesis h WHERE h.id = $1 AND record.id = h.record_b`,
      [match],
    );
    await house.api.sql('UPDATE hypothesis SET institution_b = institution_a WHERE id = $1', [match]);
    const { explanation } = await explained(house.search, 'es');
    expect(explanation.waterfall.map(({ group }: { group: string }) => group)).toEqual([
      ...['prior', 'name', 'stature'],
    ]);
    expect(explanation.waterfall[0]).toMatchObject({ label: 'Antes de toda evidencia' });
    expect(explanation.waterfall[0].cumulative).toBeCloseTo(-3, 3);
    expect(explanation.waterfall[2].cumulative).toBeCloseTo(-0.5, 3);
    expect(explanation.verbalScale).toMatchObject({ strength: 'moderately_strong', supports: 'one_person' });
    expect(explanation.speaksFor).toMatchObject([{ log10LR: 3, weight: null }]);
    expect(explanation.speaksAgainst).toMatchObject([{ log10LR: -0.5 }]);
  });
});
