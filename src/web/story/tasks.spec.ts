import type { MatchFacts, MinistryFacts, ReportFacts } from './queries.js';
import { PARTS, type Story } from './story-state.js';
import { bestOf, ministryAlert, placeOf, tasksOf, whatElse, type Facts } from './tasks.js';

const ENDED = '2026-11-26T12:01:00Z';
const LATER = Date.parse('2026-11-26T12:02:00Z');

const STORY: Story = { part: 'report', told: {}, begunAt: '2026-11-26T12:00:00Z' };

const side = (own: boolean) => ({ own, institution: own ? 'A' : 'B', institutionName: own ? 'A' : 'B' });
const found = (
  id: string,
  band: 'strong' | 'moderate' | 'weak',
  state: 'notified' | 'excluded' = 'notified',
) => ({
  ...{ id, kind: 'identification' as const, band, state, a: side(true), b: side(false) },
});
const reported = (parts: Partial<ReportFacts> = {}): ReportFacts => ({
  report: { id: 'r', code: 'R-1', status: 'submitted' },
  latestMatchRun: { state: 'done', finishedAt: ENDED, figures: [] },
  matches: { nodes: [] },
  reportTimeline: { nodes: [] },
  ...parts,
});
const open = (story: Story, facts: Facts): string[] =>
  tasksOf(story, facts)
    .filter(({ done }) => !done)
    .map(({ name }) => name);

describe('the parts of the story', () => {
  it('have nothing done by themselves', () => {
    for (const part of PARTS.filter((one) => one !== 'end')) {
      const tasks = tasksOf({ ...STORY, part }, { isCut: false });
      expect([part, tasks.filter(({ done }) => done)]).toEqual([part, []]);
      expect(tasks.length).toBeGreaterThan(0);
    }
  });

  it('tick the report only when the server has it, and the line only when it was cut and joined', () => {
    const cut = { ...STORY, wasCut: true };
    const written = { isWritten: true, stage: 'writing' } as const;
    expect(open(STORY, { isCut: false, draft: written })).toEqual(['cut', 'file', 'join', 'receipt']);
    const filing = { isWritten: true, stage: 'filing' } as const;
    expect(open(cut, { isCut: true, draft: filing })).toEqual(['join', 'receipt']);
    const filed = { isWritten: false, stage: 'filed' } as const;
    expect(open(cut, { isCut: false, draft: filed })).toEqual(['receipt']);
    expect(open(cut, { isCut: false, draft: filed, report: reported() })).toEqual([]);
    expect(open(cut, { isCut: false, draft: filed, report: reported({ report: null }) })).toEqual([
      'receipt',
    ]);
  });

  it('follow the best match that nobody has excluded', () => {
    const matches = {
      nodes: [found('weak', 'weak'), found('gone', 'strong', 'excluded'), found('best', 'strong')],
    };
    expect(bestOf(reported({ matches }))?.id).toBe('best');
    expect(bestOf(reported())).toBeUndefined();
  });

  it('say that nothing was found only when everything was compared', () => {
    expect(whatElse(reported(), LATER)).toBe('nothing');
    // A match may open yet.
    expect(whatElse(reported(), Date.parse(ENDED))).toBeUndefined();
    expect(
      whatElse(reported({ latestMatchRun: { state: 'running', finishedAt: null, figures: [] } }), LATER),
    ).toBeUndefined();
    expect(whatElse(reported({ matches: { nodes: [found('one', 'moderate')] } }), LATER)).toBeUndefined();
    expect(
      whatElse(reported({ matches: { nodes: [{ ...found('one', 'moderate'), kind: 'living' }] } }), LATER),
    ).toBe('others');
    expect(whatElse(undefined, LATER)).toBeUndefined();
  });

  it('tick what the own side says and signs, not what the other does', () => {
    const match = (
      own: 'unseen' | 'plausible',
      state?: 'proposed' | 'preliminary' | 'confirmed',
    ): MatchFacts => ({
      match: {
        ...{ id: 'm', state: 'notified' },
        ...{ a: { own: false, state: 'plausible' }, b: { own: true, state: own } },
      },
      identifications: { nodes: state ? [{ id: 'i', state, steps: [] }] : [] },
    });
    const laboratory: Story = { ...STORY, part: 'laboratory' };
    const of = (one: MatchFacts) => open(laboratory, { isCut: false, match: one });
    expect(of(match('unseen'))).toEqual(['plausible', 'propose', 'sign']);
    expect(of(match('plausible', 'proposed'))).toEqual(['sign']);
    expect(of(match('plausible', 'preliminary'))).toEqual([]);
    const second: Story = { ...STORY, part: 'second' };
    expect(open(second, { isCut: false, match: match('plausible', 'preliminary') })).toEqual(['sign']);
    expect(open(second, { isCut: false, match: match('plausible', 'confirmed') })).toEqual([]);
  });

  it('find the alert of the story among others of its kind', () => {
    const alert = (id: string, subject: string) => ({
      ...{ id, kind: 'transmission', state: 'delivered', readAt: null, subjectIds: [subject] },
    });
    const ministry = {
      transmission: { id: 't', state: 'sent' },
      inbox: { nodes: [alert('other', 'u'), alert('own', 't')] },
    } as MinistryFacts;
    expect(ministryAlert(ministry)?.id).toBe('own');
    const part: Story = { ...STORY, part: 'ministry' };
    expect(open(part, { isCut: false, ministry })).toEqual(['read', 'have']);
    // Once the ministry has said that it has the report its duty is over, and the alert names nothing any
    // more.
    const after = { transmission: { id: 't', state: 'acknowledged' }, inbox: { nodes: [] } } as unknown;
    expect(open(part, { isCut: false, ministry: after as MinistryFacts })).toEqual([]);
  });

  it('are played where the things of the story are', () => {
    expect(placeOf(STORY)).toBe('/report/new');
    expect(placeOf({ ...STORY, part: 'look', matchId: 'm' })).toBe('/matches/m');
    expect(placeOf({ ...STORY, part: 'family', identificationId: 'i' })).toBe('/identifications/i');
  });
});
