import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What becomes of a request: it passes, it waits on the way until the rule says otherwise, it does not arrive, or its answer is lost on the way back. */
export type Passage = 'passes' | 'waits' | 'cut' | 'answer lost';

const WAITS_MS = 50;

/** The line between a browser and the API. It can be cut, and lose answers of what was done. */
export class Line {
  /** Decides on each request by its address and, where it has one, its body. */
  rule: (path: string, body: string) => Passage = () => 'passes';
  /** Operations of the API that have arrived there, by name. */
  readonly arrived: string[] = [];
  /** Those of them that are over, whatever came of them, by name. */
  readonly ended: string[] = [];
  private constructor(
    private readonly server: Server,
    private readonly target: () => string,
  ) {}

  static async open(port: number, target: () => string): Promise<Line> {
    const server = createServer();
    const line = new Line(server, target);
    server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
      void line.carry(incoming, outgoing);
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    let passage = this.rule(incoming.url ?? '', body.toString());
    while (passage === 'waits' && !outgoing.destroyed) {
      await pause(WAITS_MS);
      passage = this.rule(incoming.url ?? '', body.toString());
    }
    if (passage === 'cut') {
      outgoing.destroy();
      return;
    }
    const operation = /"(?:mutation|query) (\w+)/.exec(body.toString().replaceAll('\\n', ' '))?.[1];
    if (operation) {
      this.arrived.push(operation);
      outgoing.once('close', () => this.ended.push(operation));
    }
    const { hostname, port } = new URL(this.target());
    const { method, headers, url: path } = incoming;
    const onward = request({ ...{ hostname, port, path, method, headers } }, (answer) => {
      if (passage === 'answer lost') {
        answer.resume();
        answer.on('end', () => outgoing.destroy());
      } else {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }
    });
    onward.on('error', () => outgoing.destroy());
    onward.end(body);
  }
}
