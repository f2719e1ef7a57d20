import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** Headers by name in small letters; a repeated header has the value of its last line. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string | undefined;
  /** An entry for a calendar (RFC 5545), undecoded. */
  readonly calendar: string | undefined;
  /** Mail as it came over the line, whole. */
  readonly source: string;
}

/**
 * A mail server for the demonstration and the tests: listens on this machine only, keeps nothing, and shows
 * what came.
 */
export class SmtpSink {
  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  /** @param port 0 takes a free one */
  static async listen(onMail: (mail: ReceivedMail) => void, port = 0): Promise<SmtpSink> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          readMail(Buffer.concat(chunks).toString('utf8'), to).then(
            (mail) => {
              onMail(mail);
              done();
            },
            (cause: unknown) => done(cause instanceof Error ? cause : new Error(String(cause))),
          );
        });
      },
    });
    await new Promise<void>((resolve, reject) => {
      server.on('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return new SmtpSink(server, (server.server.address() as AddressInfo).port);
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}

/** Reads a mail (RFC 5322, MIME): its text, its page, and its calendar entry where it has one. */
export async function readMail(source: string, to: readonly string[]): Promise<ReceivedMail> {
  const mail = await simpleParser(source, {
    skipTextLinks: true,
    skipHtmlToText: true,
    skipImageLinks: true,
  });
  const headers = Object.fromEntries(
    mail.headerLines.map(({ key, line }) => [key, unfolded(line.slice(line.indexOf(':') + 1))]),
  );
  const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  return {
    to,
    headers: { ...headers, ...(mail.subject !== undefined && { subject: mail.subject }) },
    text: mail.text ?? '',
    html: mail.html === false ? undefined : mail.html,
    calendar: calendar?.content.toString('utf8'),
    source,
  };
}

function unfolded(value: string): string {
  return value.replace(/\r?\n[ \t]+/g, ' ').trim();
}
