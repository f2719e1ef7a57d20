import { createTransport, type Transporter } from 'nodemailer';
import { isMailAddress } from './mail-address.js';

export interface PlainMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Text of the mail as a page, for programs that show one. */
  readonly html?: string | undefined;
  /** Content of the mail as an entry for a calendar (RFC 5545). */
  readonly calendar?: { readonly name: string; readonly content: string } | undefined;
  /**
   * Message id, which is the same for every attempt at one mail, so that a repetition can be recognised: SMTP
   * itself cannot be made exactly-once.
   */
  readonly messageId: string;
  readonly language: string;
}

/** The mail was not accepted. `code` says why in one word; a permanent refusal will be the same next time. */
export class MailNotAccepted extends Error {
  constructor(
    readonly code: string,
    readonly permanent: boolean,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'MailNotAccepted';
  }
}

const TIMEOUT_MS = 10_000;

/** Sends mails, one connection each: few are sent, and a connection that was kept may be dead. */
export class SmtpMailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.transport = createTransport({
      url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      // Content given as a path or an address would be read from this machine.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Resolves when the server has taken the mail over. Throws `MailNotAccepted`. */
  async send(mail: PlainMail): Promise<void> {
    if (!isMailAddress(mail.to)) throw new MailNotAccepted('MAIL.ADDRESS_INVALID', true);
    try {
      await this.transport.sendMail({
        from: this.from,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        ...(mail.html !== undefined && { html: mail.html }),
        ...(mail.calendar && {
          attachments: [
            { filename: mail.calendar.name, content: mail.calendar.content, contentType: 'text/calendar' },
          ],
        }),
        messageId: mail.messageId,
        headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
      });
    } catch (cause) {
      throw refusalOf(cause);
    }
  }
}

/**
 * RFC 5321: a 5yz answer to the recipient is final; no connection, 4yz and a refused sign-in may be mended.
 */
function refusalOf(cause: unknown): MailNotAccepted {
  const { code, responseCode } = cause as { code?: string; responseCode?: number };
  if (responseCode !== undefined) {
    const final = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
    return new MailNotAccepted(`MAIL.SMTP_${responseCode}`, final, { cause });
  }
  return new MailNotAccepted(`MAIL.${code ?? 'FAILED'}`, false, { cause });
}
