import {
  afterTransmissionMove,
  endOfSight,
  EndRefused,
  MoveRefused,
  TRANSMISSION_MOVES,
} from './transmission.js';

const NOW = new Date('2026-11-26T12:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe('a transmission', () => {
  it('is acknowledged once, may come back later too, and ends', () => {
    expect(afterTransmissionMove('sent', 'acknowledge')).toBe('acknowledged');
    expect(afterTransmissionMove('acknowledged', 'return')).toBe('returned');
    expect(() => afterTransmissionMove('acknowledged', 'acknowledge')).toThrow(MoveRefused);
    for (const state of ['returned', 'ended'] as const)
      expect(() => afterTransmissionMove(state, 'end')).toThrow(MoveRefused);
  });

  it('leads only to states of the table', () => {
    for (const moves of Object.values(TRANSMISSION_MOVES))
      for (const state of Object.values(moves)) expect(Object.keys(TRANSMISSION_MOVES)).toContain(state);
  });

  it('shows the report for a year at the most, and never into the past', () => {
    expect(endOfSight(undefined, NOW)).toEqual(inDays(366));
    expect(endOfSight(inDays(30), NOW)).toEqual(inDays(30));
    for (const until of [NOW, inDays(-1), inDays(367)])
      expect(() => endOfSight(until, NOW)).toThrow(EndRefused);
  });
});
