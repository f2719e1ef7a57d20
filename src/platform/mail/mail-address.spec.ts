import { isMailAddress } from './mail-address.js';

describe('a mail address', () => {
  it.each(['ana@example.org', 'ana.lima+turno@consulado.example', 'a@localhost'])('is %s', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  it.each([
    'ana@example.org,eva@evil.example',
    'ana@example.org\r\nBcc: eva@evil.example',
    'ana@example.org\n',
    'Ana <ana@example.org>',
    '"ana@example.org,eva"@evil.example',
    'ana@example.org eva@evil.example',
    'ana@',
    '@example.org',
    `ana@${'a'.repeat(260)}`,
  ])('is not %j, which could reach somebody else', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
});
