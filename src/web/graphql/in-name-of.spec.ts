import { arriveAt, inNameOf, isAskedFor } from './in-name-of.js';

const BY_ALERT = { for: 'AA-SEARCH', alert: 'a1' };

const at = (pathname: string, search: object = {}): string | undefined => {
  arriveAt({ pathname, search });
  return inNameOf.current()?.code;
};

describe('in whose name the console asks', () => {
  it('begins by the link of an alert, goes on over records, and ends elsewhere', () => {
    expect(at('/alerts/1')).toBeUndefined();
    expect(at('/matches/1', BY_ALERT)).toBe('AA-SEARCH');
    expect(at('/cases/2')).toBe('AA-SEARCH');
    expect(at('/identifications/3')).toBe('AA-SEARCH');
    expect(at('/alerts/1')).toBeUndefined();
    expect(at('/cases/2')).toBeUndefined();
  });

  it('begins nowhere but on a record, and with nothing but a code', () => {
    expect(at('/drafts', BY_ALERT)).toBeUndefined();
    expect(at('/matches/1', { ...BY_ALERT, for: { code: 'AA' } })).toBeUndefined();
    expect(at('/matchesof', BY_ALERT)).toBeUndefined();
  });

  it('tells whoever listens once a change', () => {
    let told = 0;
    const end = inNameOf.subscribe(() => (told += 1));
    at('/matches/1', BY_ALERT);
    at('/cases/2');
    at('/');
    end();
    at('/matches/1', BY_ALERT);
    at('/');
    expect(told).toBe(2);
  });

  it('never asks for the person or their inbox in another’s name', () => {
    expect(['Me', 'Today', 'Alert', undefined].map(isAskedFor)).toEqual([false, false, false, false]);
    expect(isAskedFor('Compare')).toBe(true);
  });
});
