import { requireRest } from './rest.js';

const NOW = new Date('2026-11-02T10:00:00Z');
const rest = (until: string) => () => requireRest(new Date(until), NOW);

describe('the rest of a match', () => {
  it('lies ahead and ends within thirty days', () => {
    expect(rest('2026-12-02T10:00:00Z')).not.toThrow();
    expect(rest('2026-12-02T10:00:01Z')).toThrow(expect.objectContaining({ code: 'MATCHES.REST_TOO_LONG' }));
    expect(rest('2026-11-02T10:00:00Z')).toThrow(expect.objectContaining({ code: 'MATCHES.REST_NOT_AHEAD' }));
  });
});
