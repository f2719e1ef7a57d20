import { NO_SECOND_FACTOR, type Settings } from '../../../platform/config/index.js';
import { relyingPartyOf, USUAL_SECOND_FACTORS } from '../../../platform/identity/index.js';
import { ok, warning, type DoctorCheck } from './check.js';

const WHO = 'forensic, coordinator, oversight and operator';
const BY_PASSKEY = 'huella user invite USER prints a link by which somebody registers a passkey.';

/**
 * Checks whether one stolen password could let in whoever reaches most, and whether they have a way in at
 * all.
 */
export function secondFactorCheck({
  OIDC_ISSUER,
  OIDC_SECOND_FACTOR,
  PUBLIC_URL,
}: Pick<Settings, 'OIDC_ISSUER' | 'OIDC_SECOND_FACTOR' | 'PUBLIC_URL'>): DoctorCheck {
  const name = 'second factor';
  if (OIDC_ISSUER === undefined) return ok(name, 'no identity provider: people come in by passkeys');
  if (OIDC_SECOND_FACTOR === NO_SECOND_FACTOR)
    return warning(
      name,
      `OIDC_SECOND_FACTOR is none: ${WHO} come in by whatever the provider asks for, a password alone perhaps.`,
      'Take it away, or name the values of acr or amr by which your provider tells a second factor.',
    );
  const values = OIDC_SECOND_FACTOR?.split(' ') ?? USUAL_SECOND_FACTORS;
  const what = `${WHO} come in where the provider says one of ${values.join(', ')}, or by a passkey`;
  if (OIDC_SECOND_FACTOR !== undefined) return ok(name, what);
  if (relyingPartyOf(PUBLIC_URL)) return ok(name, `${what}. Who is refused: ${BY_PASSKEY}`);
  return warning(
    name,
    `${WHO} come in where the provider says one of ${values.join(', ')}, and passkeys cannot be here.`,
    'Name in OIDC_SECOND_FACTOR what your provider says instead, or set PUBLIC_URL to an https address or to localhost.',
  );
}
