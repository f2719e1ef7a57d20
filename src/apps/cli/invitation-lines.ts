import type { Settings } from '../../platform/config/index.js';
import type { InvitedPerson } from './set-up/mail-invitation.js';
import { terminalMessage } from './terminal-message.js';

/** What somebody does to come in, for programs; a link that was mailed is answered to nobody. */
export function objectOfInvited({ actorId, invitation, mail, byProvider }: InvitedPerson): object {
  if (!invitation) return { user: actorId, ...(byProvider === true && { byProvider }) };
  if (mail === undefined) return { user: actorId, ...invitation };
  if (mail === 'sent') return { user: actorId, mailed: true, expiresAt: invitation.expiresAt };
  return { user: actorId, ...invitation, mailed: false, notMailed: mail.code };
}

/** Returns the lines of what somebody does to come in, for whoever has enrolled them at the terminal. */
export function invitationLines({ actorId, invitation, mail, byProvider }: InvitedPerson): readonly string[] {
  if (!invitation)
    return [
      `user  ${actorId}`,
      ...(byProvider === true ? [`opens ${terminalMessage('INVITATION.BY_PROVIDER')}`] : []),
    ];
  const until = invitation.expiresAt.toISOString().slice(0, 10);
  if (mail === 'sent')
    return [`user  ${actorId}`, `mailed ${terminalMessage('INVITATION.SENT')}`, `until ${until}`];
  return [
    `user  ${actorId}`,
    `opens ${invitation.link}`,
    `until ${until}`,
    ...(mail ? [`!     ${terminalMessage(mail.code, mail.parameters)}`] : []),
  ];
}

/** Tells whether a link is to be handed over, because no mail has carried it. */
export function isForHandingOver({ invitation, mail }: InvitedPerson): boolean {
  return invitation !== undefined && mail !== 'sent';
}

/** Tells how a person comes in whom no link was made for; what is missing, where there is no way. */
export function wayInFor({ OIDC_ISSUER }: Settings, email: string | undefined): string {
  if (OIDC_ISSUER !== undefined && email !== undefined) return terminalMessage('INVITATION.BY_PROVIDER');
  return 'They cannot sign in yet: set OIDC_ISSUER, or set PUBLIC_URL to an https address or to localhost and invite them (huella user invite).';
}
