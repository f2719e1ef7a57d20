import type { ActorLanguage, Invitation } from '../../../modules/access/accounts/index.js';
import { message } from '../../../platform/catalogue/index.js';
import type { Settings } from '../../../platform/config/index.js';
import type { MessageParameters } from '../../../platform/errors/index.js';
import { MailNotAccepted, SmtpMailer } from '../../../platform/mail/index.js';

/** Why an invitation was not mailed, as a code of one sentence. */
export interface NotMailed {
  readonly code: 'INVITATION.NO_SERVER' | 'INVITATION.LOCAL_ADDRESS' | 'INVITATION.NOT_TAKEN';
  readonly parameters: MessageParameters;
}

/** Somebody who was enrolled at the terminal, and how their invitation reaches them. */
export interface InvitedPerson {
  readonly actorId: string;
  readonly invitation?: Invitation | undefined;
  /** True where no link was made, for they come in by their address at the identity provider. */
  readonly byProvider?: boolean | undefined;
  /** Nothing where nobody asked for a mail: the link is handed over. */
  readonly mail?: 'sent' | NotMailed | undefined;
}

interface Recipient {
  readonly email?: string | undefined;
  readonly institution: string;
  readonly language: ActorLanguage;
}

/** Mails an invitation to whoever has an address. A link that no server takes stays to be handed over: it is answered with the reason. */
export async function mailInvitation(
  settings: Settings,
  { email, institution, language }: Recipient,
  { actorId, invitation }: Pick<InvitedPerson, 'actorId' | 'invitation'>,
): Promise<InvitedPerson> {
  if (!invitation) return { actorId, byProvider: email !== undefined && settings.OIDC_ISSUER !== undefined };
  if (email === undefined) return { actorId, invitation };
  const { hostname, protocol } = new URL(invitation.link);
  // Opened on another machine it would lead to that one.
  if (protocol !== 'https:') return { actorId, invitation, mail: refused('INVITATION.LOCAL_ADDRESS') };
  if (settings.SMTP_URL === undefined) return { actorId, invitation, mail: refused('INVITATION.NO_SERVER') };
  try {
    await new SmtpMailer(settings.SMTP_URL, settings.MAIL_FROM).send({
      ...letterOf(invitation, institution, language),
      ...{ to: email, language },
      messageId: `<invitation-${actorId}-${invitation.expiresAt.getTime()}@${hostname}>`,
    });
    return { actorId, invitation, mail: 'sent' };
  } catch (error) {
    if (!(error instanceof MailNotAccepted)) throw error;
    return { actorId, invitation, mail: refused('INVITATION.NOT_TAKEN', { reason: error.code }) };
  }
}

const refused = (code: NotMailed['code'], parameters: MessageParameters = {}): NotMailed => ({
  code,
  parameters,
});

/** The letter names nobody: of people it says as little as a letter that goes astray may. */
function letterOf({ link, expiresAt }: Invitation, institution: string, language: ActorLanguage) {
  const say = (code: string, parameters: MessageParameters = {}) => message(code, language, parameters);
  const lines = [
    say('INVITATION.WHAT_FOR', { institution }),
    '',
    say('INVITATION.OPEN', { until: expiresAt.toISOString().slice(0, 10) }),
    link,
    '',
    say('INVITATION.ALONE'),
    '',
    say('INVITATION.UNEXPECTED'),
    '',
  ];
  return { subject: say('INVITATION.SUBJECT', { institution }), text: lines.join('\n') };
}
