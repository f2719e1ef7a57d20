import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { ClamdScanner } from './clamd-scanner.js';

/** A small daemon that speaks INSTREAM: what holds its word is infected. */
class FakeDaemon {
  readonly heard: Buffer[] = [];
  private readonly server: Server;

  constructor(answer: (content: Buffer) => string | undefined) {
    this.server = createServer((socket) => void this.serve(socket, answer));
  }

  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `clamd://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  private async serve(socket: Socket, answer: (content: Buffer) => string | undefined): Promise<void> {
    let said = Buffer.alloc(0);
    for await (const piece of socket) {
      said = Buffer.concat([said, piece as Buffer]);
      const content = wholeOf(said);
      if (!content) continue;
      this.heard.push(content);
      const line = answer(content);
      if (line !== undefined) socket.end(`${line}\0`);
    }
  }
}

function wholeOf(said: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (said.subarray(0, command.length).toString('latin1') !== command) return undefined;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= said.length;) {
    const length = said.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(said.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

describe('the daemon of ClamAV', () => {
  let daemon: FakeDaemon | undefined;
  afterEach(() => daemon?.close());
  const scanner = async (answer: (content: Buffer) => string | undefined, silenceMs?: number) => {
    daemon = new FakeDaemon(answer);
    return new ClamdScanner(await daemon.open(), silenceMs);
  };

  it('is given the whole file in pieces, and says what it has found', async () => {
    const looks = await scanner((content) =>
      content.includes('INVENTED-VIRUS') ? 'stream: Invented.Test.Signature FOUND' : 'stream: OK',
    );
    const large = Buffer.alloc(3_000_000, 7);
    expect(await looks.look(large)).toBe('clean');
    expect(daemon?.heard[0]?.equals(large)).toBe(true);
    expect(await looks.look(Buffer.concat([large, Buffer.from('INVENTED-VIRUS')]))).toBe('infected');
    expect(await looks.look(new Uint8Array())).toBe('clean');
  });

  it.each([
    ['another answer', () => 'INSTREAM size limit exceeded. ERROR'],
    ['an empty one', () => ''],
    ['none', () => undefined],
  ])('that gives %s has not looked, and the file is not taken', async (_, answer) => {
    const looks = await scanner(answer, 200);
    await expect(looks.look(Buffer.from('paper'))).rejects.toMatchObject({
      code: 'FILES.SCANNER_SILENT',
      kind: 'unavailable',
    });
  });

  it('that is not there has not looked either', async () => {
    const looks = await scanner(() => 'stream: OK');
    daemon?.close();
    await expect(looks.look(Buffer.from('paper'))).rejects.toMatchObject({ code: 'FILES.SCANNER_SILENT' });
  });
});
