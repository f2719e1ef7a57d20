import fc from 'fast-check';
import { alertCodeOf } from './alert-code.js';

describe('the code of an alert', () => {
  it('is fifty random bits of its id in base 32', () => {
    expect(alertCodeOf('00000000-0000-4000-8000-000000000000')).toBe('AL-00000-00000');
    expect(alertCodeOf('ffffffff-ffff-4fff-bfff-ffffffffffff')).toBe('AL-ZZZZZ-ZZZZZ');
    expect(alertCodeOf('08421084-2108-4000-8000-000000000000').slice(0, 8)).toBe('AL-11111');
  });

  it('has ten characters that cannot be mistaken for each other', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), (id) => {
        expect(alertCodeOf(id)).toMatch(/^AL-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it('differs where the ids differ in their beginning', () => {
    expect(alertCodeOf('12345678-0000-4000-8000-000000000000')).not.toBe(
      alertCodeOf('12345679-0000-4000-8000-000000000000'),
    );
  });
});
