import { isOwnHost, type SETTINGS } from '../../../platform/config/index.js';
import { COMPOSE, type SetupAnswers } from './answers.js';

/** Setting that an answer becomes, with the place of the answer. */
export interface PlacedSetting {
  readonly path: readonly string[];
  readonly variable: keyof typeof SETTINGS;
  readonly value: string;
  /** True where nobody has answered it: what stands goes before it. */
  readonly derived?: boolean;
}

/** Settings that the answers ask for, in the order in which a person reads them. */
export function settingsOf(answers: SetupAnswers): readonly PlacedSetting[] {
  const { database, publicUrl, mail, signIn } = answers;
  const given: readonly (readonly [readonly string[], PlacedSetting['variable'], string | undefined])[] = [
    [['database'], 'DATABASE_URL', /^postgres(?:ql)?:\/\//u.test(database) ? database : undefined],
    [['publicUrl'], 'PUBLIC_URL', publicUrl],
    [['publicUrl'], 'PORT', portOf(answers)],
    [['proxies'], 'TRUSTED_PROXIES', answers.proxies?.toString()],
    [['mail', 'url'], 'SMTP_URL', mail?.url],
    [['mail', 'from'], 'MAIL_FROM', mail?.from],
    [['signIn', 'issuer'], 'OIDC_ISSUER', signIn?.issuer],
    [['signIn', 'clientId'], 'OIDC_CLIENT_ID', signIn?.clientId],
    [['signIn', 'clientSecret'], 'OIDC_CLIENT_SECRET', signIn?.clientSecret],
  ];
  const answered = given.flatMap(([path, variable, value]) =>
    value === undefined ? [] : [{ path, variable, value }],
  );
  if (answers.proxies !== undefined) return answered;
  const value = String(proxiesOf(publicUrl));
  return [...answered, { path: ['proxies'], variable: 'TRUSTED_PROXIES', value, derived: true }];
}

/** The API listens at the port by which people of this very machine reach it; Compose publishes its own. */
function portOf({ database, publicUrl }: SetupAnswers): string | undefined {
  if (database === COMPOSE || !URL.canParse(publicUrl)) return undefined;
  const { hostname, port } = new URL(publicUrl);
  return isOwnHost(hostname) && port !== '' ? port : undefined;
}

/** An address by https is that of a proxy with TLS in front. */
function proxiesOf(publicUrl: string): number {
  return publicUrl.startsWith('https://') ? 1 : 0;
}
