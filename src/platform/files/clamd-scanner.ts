import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { MalwareScanner, ScannerSilent, type Scanned } from './files-port.js';

const PORT = 3310;
/** A paper is looked into in a second or two; a daemon that says nothing for so long says nothing at all. */
const SILENCE_MS = 60_000;
const PIECE_BYTES = 64 * 1024;
const MOST_ANSWER = 4_096;

/**
 * ClamAV's daemon, by its command INSTREAM (clamd(8)): pieces with their length in four bytes before each,
 * none at the end, and one line back. What it does not answer with `OK` or `FOUND` it has not looked into.
 */
export class ClamdScanner extends MalwareScanner {
  private readonly at: { readonly host: string; readonly port: number };

  /** @param address `clamd://HOST:PORT` */
  constructor(
    address: string,
    private readonly silenceMs = SILENCE_MS,
  ) {
    super();
    const { hostname, port } = new URL(address);
    this.at = { host: hostname.replace(/^\[|\]$/gu, ''), port: port === '' ? PORT : Number(port) };
  }

  /** Throws `ScannerSilent`. */
  async look(content: Uint8Array): Promise<Scanned> {
    const socket = connect(this.at);
    socket.setTimeout(this.silenceMs, () => socket.destroy(new Error('The scanner fell silent.')));
    try {
      const [answer] = await Promise.all([answerOf(socket), send(socket, content)]);
      if (/^stream: .+ FOUND$/u.test(answer)) return 'infected';
      if (answer === 'stream: OK') return 'clean';
      throw new ScannerSilent();
    } catch {
      throw new ScannerSilent();
    } finally {
      socket.destroy();
    }
  }
}

async function send(socket: Socket, content: Uint8Array): Promise<void> {
  const put = async (bytes: Uint8Array | string): Promise<void> => {
    if (!socket.write(bytes)) await once(socket, 'drain');
  };
  await put('zINSTREAM\0');
  for (let from = 0; from < content.length; from += PIECE_BYTES) {
    const piece = content.subarray(from, from + PIECE_BYTES);
    await put(lengthOf(piece.length));
    await put(piece);
  }
  await put(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Returns what the scanner says until it says no more, or ends its line. */
async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket) {
    answer += (piece as Buffer).toString('latin1');
    const end = answer.indexOf('\0');
    if (end >= 0) return answer.slice(0, end);
    if (answer.length > MOST_ANSWER) break;
  }
  return answer.trim();
}
