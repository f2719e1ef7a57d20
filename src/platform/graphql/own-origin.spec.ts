import { isOwnOrigin } from './own-origin.js';

describe('a request from a page', () => {
  it.each([
    ['of the address that is asked', 'http://127.0.0.1:4000', undefined, true],
    ['of the public address', 'https://huella.example', 'https://huella.example/', true],
    ['of another site', 'https://elsewhere.example', 'https://huella.example', false],
    ['of the public address without TLS', 'http://huella.example', 'https://huella.example', false],
    [
      'of the address behind the proxy, where people come by TLS',
      'http://127.0.0.1:4000',
      'https://huella.example',
      false,
    ],
    ['of another port', 'http://127.0.0.1:4001', undefined, false],
    ['that hides its origin', 'null', undefined, false],
    ['that says none', undefined, 'https://huella.example', false],
  ])('%s', (_, origin, publicUrl, isOwn) => {
    expect(isOwnOrigin({ origin, host: '127.0.0.1:4000' }, publicUrl)).toBe(isOwn);
  });
});
