import type { Invitation } from '../../modules/access/accounts/index.js';
import type { Settings } from '../../platform/config/index.js';

interface Invited {
  readonly actorId: string;
  readonly invitation?: Invitation | undefined;
}

/** Returns the lines of what somebody does to come in, for whoever has enrolled them at the terminal. */
export function invitationLines({ actorId, invitation }: Invited): readonly string[] {
  const link = invitation
    ? [`opens ${invitation.link}`, `until ${invitation.expiresAt.toISOString().slice(0, 10)}`]
    : [];
  return [`user  ${actorId}`, ...link];
}

/** Tells how a person comes in whom no link was made for; what is missing, where there is no way. */
export function wayInFor({ OIDC_ISSUER }: Settings, email: string | undefined): string {
  if (OIDC_ISSUER !== undefined && email !== undefined)
    return 'They sign in at the identity provider, by this address and within 30 days.';
  return 'They cannot sign in yet: set OIDC_ISSUER, or set PUBLIC_URL to an https address or to localhost and invite them (huella user invite).';
}
