import { readSettings } from './settings.js';
import { requireSafeBind, UnsafeBind } from './require-safe-bind.js';

const start = (environment: Record<string, string>): void =>
  requireSafeBind(readSettings(environment), environment);

describe('listening for other machines', () => {
  it.each(['0.0.0.0', '::', '192.0.2.7', 'server.example'])(
    'is refused at %s without https and without a word about proxies, each with its mend',
    (HOST) => {
      for (const PUBLIC_URL of [
        '',
        'http://huella.example',
        'http://127.0.0.1.example',
        'http://localhost.example',
      ])
        expect(() => start({ HOST, PUBLIC_URL, TRUSTED_PROXIES: '1' })).toThrow(/https.*set PUBLIC_URL/u);
      expect(() => start({ HOST, PUBLIC_URL: 'https://huella.example' })).toThrow(/Set TRUSTED_PROXIES/u);
      expect(() => start({ HOST, PUBLIC_URL: 'https://huella.example', TRUSTED_PROXIES: '' })).toThrow(
        UnsafeBind,
      );
    },
  );

  it.each([
    { HOST: '0.0.0.0', PUBLIC_URL: 'https://huella.example', TRUSTED_PROXIES: '1' },
    { HOST: '0.0.0.0', PUBLIC_URL: 'https://huella.example', TRUSTED_PROXIES: '0' },
    // The settings of a container whose port is published on its own machine alone.
    { HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:4000', TRUSTED_PROXIES: '0' },
    { HOST: '127.0.0.1' },
    { HOST: 'localhost', PUBLIC_URL: 'http://huella.example' },
    { HOST: '::1' },
    {},
  ])('is no matter of %j', (environment) => {
    expect(() => start(environment)).not.toThrow();
  });
});
