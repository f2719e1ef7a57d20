import { NO_SECOND_FACTOR, SettingRefused, type Settings } from '../../../../platform/config/index.js';
import { IdentityProvider, isLoopback } from '../../../../platform/identity/index.js';

/** The identity provider that the settings name, if any. Throws `SettingRefused` where it could not be safe or work. */
export function providerOf(settings: Settings): IdentityProvider | undefined {
  const {
    OIDC_ISSUER,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET,
    OIDC_STEP_UP_ACR,
    OIDC_SECOND_FACTOR,
    PUBLIC_URL,
  } = settings;
  if (!OIDC_ISSUER) return undefined;
  if (OIDC_ISSUER.startsWith('http://') && !isLoopback(OIDC_ISSUER))
    throw new SettingRefused('OIDC_ISSUER', 'an https address, for this one is on another machine');
  if (!OIDC_CLIENT_ID) throw new SettingRefused('OIDC_CLIENT_ID', 'a client id, for OIDC_ISSUER is set');
  if (!PUBLIC_URL)
    throw new SettingRefused('PUBLIC_URL', 'the address that OIDC_ISSUER sends people back to');
  return new IdentityProvider({
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    redirectUri: new URL('/auth/callback', PUBLIC_URL).href,
    stepUpAcr: OIDC_STEP_UP_ACR?.split(' '),
    secondFactors: OIDC_SECOND_FACTOR === NO_SECOND_FACTOR ? [] : OIDC_SECOND_FACTOR?.split(' '),
  });
}
