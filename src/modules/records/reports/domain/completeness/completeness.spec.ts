import { canBeReached, completenessOf, identifiesSomebody } from './completeness.js';
import { GROUPS, ITEMS } from './items.js';
import type { StatedContent } from './said.js';

const MOTHER = { id: 'R1', relationship: 'mother', profile: { sample: { code: 'S', type: 'buccal' } } };
const WHOLE = {
  person: {
    names: [
      { kind: 'legal', given: 'Ana' },
      { kind: 'nickname', full: 'La Chata' },
    ],
    ...{ sex: 'female', birthDate: '1999', documents: [{ type: 'passport', number: 'X-77123' }] },
  },
  relatives: [MOTHER, { ...MOTHER, id: 'R2', relationship: 'cousin' }],
  marks: [{ type: 'tattoo', state: 'absent' }],
  ...{
    dental: { teeth: { '11': 'crown' } },
    medical: [{ kind: 'surgery' }],
    fingerprints: { available: false },
  },
  physical: { heightCm: { min: 160 }, eyeColor: 'brown' },
  lastContact: { date: '2023-05', place: { country: 'MX' } },
  ...{
    route: [{ place: { country: 'GT' } }],
    attachments: [{ id: '1', kind: 'face' }],
    effects: [{ category: 'bag' }],
  },
  consents: [
    { purpose: 'search', decision: 'granted' },
    { purpose: 'forensic_matching', decision: 'refused' },
  ],
  reporter: { phone: '+504 1' },
} satisfies StatedContent;

const tasks = (said: StatedContent): string[] => completenessOf(said).tasks.map(({ item }) => item);

describe('the completeness of a report', () => {
  it('has 100 points in all, and each group those of its items', () => {
    expect(Object.values<number>(GROUPS).reduce((sum, weight) => sum + weight)).toBe(100);
    for (const [group, weight] of Object.entries<number>(GROUPS)) {
      const items = ITEMS.filter((item) => item.group === group);
      expect([group, items.reduce((sum, { points }) => sum + points, 0)]).toEqual([group, weight]);
    }
  });

  it('goes from nothing to everything', () => {
    expect(completenessOf({})).toMatchObject({ score: 0, reachable: 100 });
    expect(completenessOf(WHOLE)).toMatchObject({ score: 100, reachable: 100, tasks: [] });
  });

  it('asks first for what the rest waits for, and then by what it would help', () => {
    const { tasks: open } = completenessOf({ person: { names: [{ kind: 'legal', full: 'Ana' }] } });
    expect(open.slice(0, 5).map(({ item }) => item)).toEqual([
      ...['consent_search', 'consent_forensic_matching', 'contact'],
      ...['close_relative_typed', 'document'],
    ]);
    const points = open.slice(3).map((task) => task.points);
    expect(points).toEqual([...points].sort((a, b) => b - a));
  });

  it('asks for a first sample before a second, and for a name before a nickname', () => {
    expect(tasks({})).not.toContain('further_relative_typed');
    expect(tasks({ relatives: [MOTHER] })).toContain('further_relative_typed');
    expect(tasks({})).not.toContain('other_name');
  });

  it.each(['unknown', 'refused'])('asks no more for what is %s, and tells it apart', (answer) => {
    const said = { asked: { 'person.documents': answer, 'person.birthDate': answer, dental: answer } };
    const { groups, reachable } = completenessOf(said);
    expect(tasks(said)).not.toContain('document');
    // The age may be known where the day of birth is not.
    expect(tasks(said)).toContain('birth');
    expect(tasks(said)).not.toContain('teeth');
    expect(reachable).toBe(100 - GROUPS.documents - GROUPS.teeth);
    expect(groups.find(({ group }) => group === 'documents')?.items).toEqual([
      { item: 'document', state: answer },
    ]);
  });

  it('takes "not asked" for what it is', () => {
    expect(tasks({ asked: { marks: 'not_asked' } })).toContain('marks');
  });

  it('presses no family for samples that has refused the comparison with remains', () => {
    const said = { consents: [{ purpose: 'forensic_matching', decision: 'refused' }] };
    expect(tasks(said)).not.toContain('close_relative_typed');
    expect(tasks(said)).not.toContain('consent_forensic_matching');
    expect(tasks(said)).toContain('marks');
  });

  it('counts nothing that only fills a field', () => {
    const person = {
      names: [{ kind: 'legal', full: 'N/A' }],
      documents: [{ type: 'passport', number: '000000' }],
    };
    expect(completenessOf({ person }).score).toBe(0);
    expect(identifiesSomebody({ person })).toBe(false);
  });

  it('takes whatever half a draft holds', () => {
    for (const said of [
      { person: 'x', relatives: {}, consents: 'y', asked: [] },
      { person: null, marks: [null], relatives: ['x', 7], dental: { teeth: [] } },
    ])
      expect(completenessOf(said).score).toBeGreaterThanOrEqual(0);
  });

  it('knows the least that a report says: somebody, and a way back', () => {
    expect(identifiesSomebody({ marks: [{ type: 'scar' }] })).toBe(true);
    expect(identifiesSomebody({ physical: { heightCm: { min: 160 } }, lastContact: { date: '2023' } })).toBe(
      false,
    );
    expect(canBeReached({ reporter: { email: 'a@example.org' } })).toBe(true);
    expect(canBeReached({ reporter: { name: 'Ana' } })).toBe(false);
  });
});
