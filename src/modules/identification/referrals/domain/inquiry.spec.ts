import type { ReportRecord } from '../../../../kernel/contract/index.js';
import type { Institution } from '../../../institutions/index.js';
import {
  consentFor,
  questionOf,
  registerNameOf,
  RegisterRefused,
  requireWish,
  WishMissing,
} from './inquiry.js';

const shelter = { deliversOnly: false } as Institution;
const enforcement = { deliversOnly: true } as Institution;

describe('a question to a register', () => {
  it.each([
    ['shelter', true, shelter, undefined],
    ['detention', true, undefined, 'registry_query'],
    ['detention', false, undefined, undefined],
    ['return', true, shelter, 'registry_query'],
    ['hospital', true, enforcement, 'registry_query'],
    ['nationality', false, undefined, 'registry_query'],
    ['hospital', true, undefined, undefined],
  ] as const)('to %s, naming: %s, needs', (kind, naming, institution, consent) => {
    expect(consentFor({ kind, naming }, institution)).toBe(consent);
  });

  it('tells of the person, and of nobody else', () => {
    const report = {
      person: {
        names: [{ kind: 'legal', given: 'Ana', surnames: ['Prueba'] }],
        ...{ sex: 'female', birthDate: '1999-04-03', nationalities: ['HN'], phones: ['+504 1'] },
      },
      reporter: { name: 'La Tía', relationship: 'aunt', language: 'es', phone: '+504 2' },
      relatives: [{ id: 'R1', relationship: 'mother', name: 'La Madre' }],
      lastContact: { date: '2023-05-02' },
    } as unknown as ReportRecord;
    expect(questionOf(report, true)).toEqual({
      ...{ names: ['Ana Prueba'], sex: 'female', birthDate: '1999-04-03', nationalities: ['HN'] },
      lastContact: '2023-05-02',
    });
    expect(questionOf(report, false)).toMatchObject({ names: [], birthDate: '1999' });
    expect(JSON.stringify(questionOf(report, true))).not.toMatch(/Tía|Madre|504/);
  });

  it('is answered with "here" of nobody who has not agreed', () => {
    expect(() => requireWish('here', false)).toThrow(WishMissing);
    for (const answer of ['not_here', 'cannot_say', 'needs_form'] as const) requireWish(answer, false);
    requireWish('here', true);
  });

  it('goes to an institution or to a register by name, and not to both or neither', () => {
    expect(registerNameOf(shelter, undefined)).toBeNull();
    expect(registerNameOf(undefined, ' Hospital Uno ')).toBe('Hospital Uno');
    for (const [one, name] of [
      [undefined, ' '],
      [shelter, 'Hospital'],
      [undefined, 'x'.repeat(201)],
    ] as const)
      expect(() => registerNameOf(one, name)).toThrow(RegisterRefused);
  });
});
