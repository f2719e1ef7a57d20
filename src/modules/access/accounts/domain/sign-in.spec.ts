import { readHint, readPurpose, readReturnTo } from './sign-in.js';

describe('after signing in', () => {
  it.each(['/explorer', '/cases/1?tab=notes#last', '/'])('one goes on to %s', (path) => {
    expect(readReturnTo(path)).toBe(path);
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/a\r\nset-cookie: x',
    `/${'a'.repeat(600)}`,
    undefined,
  ])('one does not go to %j', (path) => {
    expect(readReturnTo(path)).toBe('/');
  });

  it('a purpose is one of ours or none', () => {
    expect(readPurpose('casework')).toBe('casework');
    expect(readPurpose(undefined)).toBeNull();
    expect(() => readPurpose('curiosity')).toThrow('ACCESS.UNKNOWN_PURPOSE');
  });

  it('the provider is told whom to expect by a number, and by nothing else', () => {
    expect(readHint('6f1c9d0a-1111-4222-8333-444455556666')).toBe('6f1c9d0a-1111-4222-8333-444455556666');
    for (const text of [undefined, '', 'somebody@example.org', 'a b', 'a'.repeat(101)])
      expect(readHint(text)).toBeUndefined();
  });
});
