import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  /** By name in small letters; a repeated header has the value of its last line. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Everything as it came over the line. */
  readonly source: string;
}

/** A mail server for the demonstration and the tests: listens on this machine only, keeps nothing, and shows what came. */
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
          onMail(readMail(Buffer.concat(chunks).toString('utf8'), to));
          done();
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

/** Reads a text mail of one part (RFC 5322, RFC 2045); other mails are shown undecoded. */
export function readMail(source: string, to: readonly string[]): ReceivedMail {
  const end = source.search(/\r?\n\r?\n/);
  const head = end < 0 ? source : source.slice(0, end);
  const body = end < 0 ? '' : source.slice(end).replace(/^\r?\n\r?\n/, '');
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = decodeWords(line.slice(colon + 1).trim());
  }
  return { to, headers, text: decodeBody(body, headers['content-transfer-encoding'] ?? ''), source };
}

function decodeBody(body: string, encoding: string): string {
  const unix = (text: string) => text.replace(/\r\n/g, '\n');
  if (encoding.toLowerCase() === 'base64') return unix(Buffer.from(body, 'base64').toString('utf8'));
  if (encoding.toLowerCase() === 'quoted-printable') return unix(decodeQuoted(body.replace(/=\r?\n/g, '')));
  return unix(body);
}

/** Encoded words of a header (RFC 2047), in UTF-8. The space between two of them belongs to the encoding. */
function decodeWords(text: string): string {
  return text
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replace(/_/g, ' ')),
    );
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
