import express from 'express';
import { connect, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { httpEdge } from './http-edge.js';
import { SessionCookie } from './session-cookie.js';

describe('a body that does not come', () => {
  let server: Server;
  beforeAll(async () => {
    const app = express().use(httpEdge(new SessionCookie(undefined), { bodyMs: 100 }));
    app.post('/graphql', (_request, response) => void response.send('read'));
    await new Promise<void>((listening) => (server = app.listen(0, '127.0.0.1', () => listening())));
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  /** The bytes that come back until the line is closed. */
  const answerTo = (head: string, body: string): Promise<string> =>
    new Promise((closed) => {
      let text = '';
      const { port } = server.address() as AddressInfo;
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${head}\r\n\r\n${body}`,
        ),
      );
      socket.on('data', (piece: Buffer) => (text += piece.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => closed(text));
    });

  it.each([
    ['that breaks off', 'Content-Length: 100', '{"query":'],
    ['that never begins', 'Content-Length: 100', ''],
    ['in pieces without end', 'Transfer-Encoding: chunked', '1\r\n{\r\n'],
  ])('holds a line for a while, one %s', async (_, head, body) => {
    expect(await answerTo(head, body)).not.toContain('200 OK');
  });

  it('is refused at once where it is announced too long, and its line is closed as well', async () => {
    expect(await answerTo('Content-Length: 9007199254740991', '{')).toMatch(/^HTTP\/1\.1 413 /u);
  });

  it('keeps nobody from one that does', async () => {
    expect(await answerTo('Connection: close\r\nContent-Length: 2', '{}')).toMatch(/read$/u);
  });
});
