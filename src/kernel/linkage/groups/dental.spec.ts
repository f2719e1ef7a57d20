import { Background } from '../background.js';
import { buildBackground } from '../build-background.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { FieldEvidence } from '../evidence.js';
import { explain, log10LROf } from '../explain.js';
import type { Kind } from '../kinds.js';

type Teeth = Readonly<Record<string, string>>;

const chart = (recordType: string, teeth: Teeth): ComparableRecord => ({ recordType, dental: { teeth } });

/** A bank where a gold crown is one tooth in a hundred, and most are sound. */
const bank = buildBackground(
  Array.from({ length: 100 }, (_, i) =>
    chart('remains', {
      '36': i === 0 ? 'crown_gold' : i < 8 ? 'missing' : 'present',
      '11': i < 3 ? 'filled' : 'present',
    }),
  ),
);

function evidence(told: Teeth, seen: Teeth, kind: Kind = 'identification', over = bank): FieldEvidence[] {
  const first = kind === 'same_remains' ? 'remains' : 'report';
  const second = kind === 'identification' || kind === 'same_remains' ? 'remains' : 'report';
  return explain(chart(first, told), chart(second, seen), over, kind).filter(
    ({ group }) => group === 'dental',
  );
}

const weight = (told: Teeth, seen: Teeth, kind?: Kind): number => log10LROf(evidence(told, seen, kind));

describe('teeth', () => {
  it('weigh by how rare their state is at that place', () => {
    const gold = weight({ '36': 'crown_gold' }, { '36': 'crown_gold' });
    const gone = weight({ '36': 'missing' }, { '36': 'missing' });
    const sound = weight({ '36': 'present' }, { '36': 'present' });
    expect(gold).toBeGreaterThan(gone + 0.4);
    expect(gone).toBeGreaterThan(sound + 0.5);
    expect(sound).toBeGreaterThan(0);
    expect(sound).toBeLessThan(0.1);
    // A state kept in 0.78 of cases, of a tooth that is so in 1.4 of 140 (100 seen, 40 assumed), in the only
    // reading in which it meets the other.
    expect(gold).toBeCloseTo(Math.log10(0.98 * (0.78 / (1.4 / 140)) + 0.02), 3);
  });

  it('that time explains speak less against a pair than teeth that came back', () => {
    const pulled = weight({ '36': 'present' }, { '36': 'missing' });
    const back = weight({ '36': 'missing' }, { '36': 'present' });
    expect(pulled).toBeLessThan(-0.4);
    expect(back).toBeLessThan(pulled - 0.2);
    expect(evidence({ '36': 'present' }, { '36': 'missing' })[0]?.reason).toBe('DENTAL.EXPLAINABLE');
    expect(evidence({ '36': 'missing' }, { '36': 'present' })[0]?.reason).toBe('DENTAL.UNEXPLAINABLE');
  });

  it('do not change between two examinations of one body', () => {
    expect(evidence({ '36': 'present' }, { '36': 'filled' }, 'same_remains')[0]?.reason).toBe(
      'DENTAL.UNEXPLAINABLE',
    );
    expect(evidence({ '36': 'filled' }, { '36': 'present' }, 'duplicate_report')[0]?.reason).toBe(
      'DENTAL.EXPLAINABLE',
    );
  });

  it('that two observers name differently nearly agree', () => {
    const [tooth] = evidence({ '36': 'filled_gold' }, { '36': 'crown_gold' });
    expect(tooth).toMatchObject({ agreement: 'close', reason: 'DENTAL.OTHER_WORD' });
    expect(tooth?.log10LR).toBeGreaterThan(-0.3);
  });

  it('of which only one chart speaks, milk teeth and teeth lost after death weigh nothing', () => {
    for (const seen of [{ '11': 'filled' }, { '36': 'missing_after_death' }, { '36': 'no_data' }, {}])
      expect(weight({ '36': 'filled' }, seen)).toBe(0);
    expect(weight({ '75': 'filled' }, { '75': 'filled' })).toBe(0);
    expect(evidence({ '36': 'filled' }, {})[0]?.reason).toBe('DENTAL.NO_DATA');
  });

  it('never exclude: a chart may be of another person', () => {
    const all = Object.fromEntries(
      [1, 2, 3, 4].flatMap((quadrant) =>
        [1, 2, 3, 4, 5, 6, 7].map((tooth) => [`${quadrant}${tooth}`, tooth]),
      ),
    );
    const each = (state: string): Teeth =>
      Object.fromEntries(Object.keys(all).map((tooth) => [tooth, state]));
    expect(weight(each('missing'), each('present'))).toBeGreaterThan(-1.75);
    expect(weight(each('present'), each('present'))).toBeLessThan(4);
  });

  it('weigh the same wherever the bank is empty', () => {
    const empty = Background.empty();
    const items = evidence(
      { '11': 'present', '12': 'present' },
      { '11': 'present', '12': 'present' },
      'identification',
      empty,
    );
    expect(items.map(({ field }) => field)).toEqual(['dental.teeth', 'dental']);
    expect(log10LROf(items)).toBeCloseTo(2 * Math.log10(0.92 / 0.72), 1);
  });
});
