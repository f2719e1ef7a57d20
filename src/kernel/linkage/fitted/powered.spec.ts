import { Background } from '../background.js';
import { buildBackground } from '../build-background.js';
import { Bank } from '../bank.js';
import { explain, log10LROf } from '../explain.js';
import { Lexicon } from '../lexicon.js';
import { scan } from '../scan.js';
import type { ComparableRecord } from '../comparable-record.js';
import { weightsVersion, type FittedWeights } from './weights.js';

const person = (given: string) => ({
  names: [{ kind: 'legal', given, surnames: ['Ejemplo', 'Prueba'] }],
  sex: 'female',
});
const REPORT = { recordType: 'report', person: person('Quirina') } as unknown as ComparableRecord;
const LIVING = { recordType: 'living', person: person('Quirina') } as unknown as ComparableRecord;
const WEIGHTS: FittedWeights = {
  format: 'huella-weights-1',
  version: weightsVersion(1),
  base: 'test',
  kinds: {
    living: {
      labels: { same: 50, notSame: 50 },
      groups: { name: { power: 0.5, standardError: 0.1 } },
      cost: { before: 0.2, after: 0.1 },
    },
  },
};

describe('a model with learnt weights', () => {
  const plain = buildBackground([REPORT, LIVING]);
  const { counts } = plain.toJson();
  const fitted = Background.fromJson(
    JSON.parse(JSON.stringify(Background.of(new Map(Object.entries(counts)), undefined, WEIGHTS).toJson())),
  );
  const ofGroup = (background: Background, name: string): number =>
    explain(REPORT, LIVING, background, 'living')
      .filter(({ group }) => group === name)
      .reduce((sum, { log10LR }) => sum + log10LR, 0);

  it('is another version, and multiplies the group it is about and no other', () => {
    expect(fitted.modelVersion).toBe(weightsVersion(1));
    expect(ofGroup(plain, 'name')).toBeGreaterThan(1);
    expect(ofGroup(fitted, 'name')).toBeCloseTo(ofGroup(plain, 'name') / 2, 12);
    expect(ofGroup(fitted, 'sex')).toBeCloseTo(ofGroup(plain, 'sex'), 12);
  });

  it('scans to what it explains', () => {
    const lexicon = new Lexicon(fitted);
    const [reports, living] = [new Bank('report', lexicon), new Bank('living', lexicon)];
    const placement = { party: 0, institution: 0, rank: 1 };
    const query = reports.add(REPORT, placement);
    living.add(LIVING, placement);
    const { forward } = scan({
      kind: 'living',
      queryBank: reports,
      queries: Int32Array.of(query),
      bank: living,
      allowed: Uint8Array.of(1),
      parties: 1,
      keep: 1,
    });
    expect(forward.log10LR[0]).toBeCloseTo(log10LROf(explain(REPORT, LIVING, fitted, 'living')), 9);
  });
});
