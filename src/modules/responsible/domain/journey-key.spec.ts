import { importKey, journeyKey, type OfJourney } from './journey-key.js';

const AA = '11111111-1111-4111-8111-111111111111';
const BB = '22222222-2222-4222-8222-222222222222';

type Content = OfJourney['content'];

const of = (id: string, more: Partial<Content> = {}, holderId = AA, confirmed: readonly string[] = []) =>
  journeyKey({ holderId, content: { institution: 'AA', id, ...more }, confirmed });
const link = (id: string, why: 'travelled_together' | 'same_family', institution = 'AA') => ({
  ...{ institution, id, why },
});

describe('the key of a journey', () => {
  it('is one for the reports of a holder that name one event, however the word is written', () => {
    const key = of('A-1', { event: { name: 'Autobús 12' } });
    expect(key).toBeDefined();
    expect(of('A-2', { event: { name: ' autobus  12 ' } })).toBe(key);
    expect(of('A-2', { event: { name: 'Autobús 13' } })).not.toBe(key);
    expect(of('A-2', { event: { name: 'Autobús 12' } }, BB)).not.toBe(key);
  });

  it('is one for a group in which each names all others, and another for a group of another holder', () => {
    const codes = ['A-1', 'A-2', 'A-3'];
    const keys = codes.map((id) =>
      of(id, {
        linkedReports: codes
          .filter((other) => other !== id)
          .map((other) => link(other, 'travelled_together')),
      }),
    );
    expect(new Set(keys).size).toBe(1);
    expect(of('A-1', { linkedReports: [link('A-2', 'travelled_together')] }, BB)).not.toBe(keys[0]);
  });

  it('is one for those that are confirmed to be of one journey, in whatever order', () => {
    expect(of('A-1', {}, AA, [AA, BB])).toBe(of('B-1', {}, BB, [BB, AA]));
  });

  it('is one for all that an import has brought, and no journey has it', () => {
    expect(importKey(AA)).toBe(importKey(AA));
    expect(importKey(AA)).not.toBe(importKey(BB));
    expect(importKey(AA)).not.toBe(of('A-1', { event: { name: AA } }));
  });

  it('is none for a report by itself, for relatives who did not travel together, and for a link elsewhere', () => {
    expect(of('A-1', {}, AA, [AA])).toBeUndefined();
    expect(of('A-1', { event: { name: ' ' } })).toBeUndefined();
    expect(of('A-1', { linkedReports: [link('A-2', 'same_family')] })).toBeUndefined();
    expect(of('A-1', { linkedReports: [link('B-2', 'travelled_together', 'BB')] })).toBeUndefined();
  });
});
