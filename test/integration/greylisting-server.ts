import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that puts off whom it does not know, as greylisting does, and takes the mail when it comes again. */
export class GreylistingServer {
  /** Message-IDs of what it has taken. */
  readonly taken: string[] = [];
  putOff = 0;

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  /** @param times how often a recipient is put off before it is taken */
  static async listen(times: number): Promise<GreylistingServer> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      onRcptTo(_address, _session, done) {
        if (grey.putOff >= times) {
          done();
          return;
        }
        grey.putOff += 1;
        done(Object.assign(new Error('4.7.1 Greylisted, try again later'), { responseCode: 451 }));
      },
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          grey.taken.push(/^Message-ID: (.*)$/im.exec(Buffer.concat(chunks).toString())?.[1]?.trim() ?? '');
          done();
        });
      },
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.server.address() as AddressInfo;
    const grey = new GreylistingServer(server, `smtp://127.0.0.1:${port}`);
    return grey;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}
