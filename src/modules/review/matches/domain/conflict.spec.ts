import { stateAfter, type SideStatement } from './conflict.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 5, 9, minute));
const said = (state: SideStatement['state'], minute: number): SideStatement => ({ state, at: at(minute) });

describe('a conflict', () => {
  it('is not ended by one side that gives way', () => {
    expect(stateAfter('conflict', said('excluded', 3), said('excluded', 1), undefined)).toBe('conflict');
    expect(stateAfter('conflict', said('under_review', 3), said('excluded', 1), undefined)).toBe('conflict');
  });

  it('lasts after a third look until both sides have come to a conclusion again', () => {
    const lookedAt = at(2);
    expect(stateAfter('conflict', said('excluded', 3), said('excluded', 1), lookedAt)).toBe('conflict');
    expect(stateAfter('conflict', said('excluded', 3), said('under_review', 4), lookedAt)).toBe('conflict');
    expect(stateAfter('conflict', said('excluded', 3), said('excluded', 4), lookedAt)).toBe('excluded');
    expect(stateAfter('conflict', said('plausible', 3), said('plausible', 4), lookedAt)).toBe(
      'in_confirmation',
    );
  });

  it('is one still where they differ again, and none where there was none', () => {
    expect(stateAfter('conflict', said('plausible', 3), said('excluded', 4), at(2))).toBe('conflict');
    expect(stateAfter('notified', said('plausible', 3), said('plausible', 1), undefined)).toBe(
      'in_confirmation',
    );
  });
});
