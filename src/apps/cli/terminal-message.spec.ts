import { terminalLanguage } from '../../platform/config/index.js';
import { terminalMessage } from './terminal-message.js';

describe('what the catalogue says at a terminal', () => {
  const said = (environment: Record<string, string>) =>
    terminalMessage('CLI.USAGE', {}, terminalLanguage(environment) ?? 'en');

  it('is in its language, the first that is set', () => {
    expect(said({ LANG: 'es_HN.UTF-8' })).toMatch(/^No se entendió/u);
    expect(said({ LANG: 'es_HN.UTF-8', LC_MESSAGES: 'fr_FR@euro' })).toMatch(/^La commande/u);
    expect(said({ LANG: 'es', LC_MESSAGES: 'fr', LC_ALL: 'ht_HT' })).toMatch(/^Yo pa konprann/u);
    expect(said({ LC_ALL: '', LANG: 'pt_BR.UTF-8' })).toMatch(/^O comando/u);
  });

  it.each([[{}], [{ LANG: 'C' }], [{ LANG: 'C.UTF-8' }], [{ LC_ALL: 'POSIX' }], [{ LANG: 'de_DE' }]])(
    'is in English with %j',
    (environment) => {
      expect(said(environment)).toMatch(/^The command/u);
    },
  );
});
