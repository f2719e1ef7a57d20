import { once } from 'node:events';
import WebSocket from 'ws';
import { LIMITS } from '../../src/platform/graphql/query-limits.js';
import { ApiHouse } from './api-house.js';

const PROTOCOL = 'graphql-transport-ws';

describe('sockets', () => {
  let house: ApiHouse;
  const open: WebSocket[] = [];
  beforeAll(async () => {
    // One proxy, so that the tests come from where they say.
    house = await ApiHouse.open([], { TRUSTED_PROXIES: '1' });
  });
  afterEach(async () => {
    const left = open.splice(0).filter(({ readyState }) => readyState !== WebSocket.CLOSED);
    await Promise.all(left.map((socket) => closed(socket, () => socket.terminate())));
  });
  afterAll(() => house.close());

  const closed = async (socket: WebSocket, work: () => void): Promise<number> => {
    const end = once(socket, 'close');
    work();
    return Number((await end)[0]);
  };
  const connect = async (source: string): Promise<WebSocket | number> => {
    const headers = { 'x-forwarded-for': source };
    const socket = new WebSocket(`${house.api.url.replace('http', 'ws')}/graphql`, PROTOCOL, { headers });
    open.push(socket);
    return new Promise((settle) => {
      socket.on('open', () => settle(socket)).on('error', () => undefined);
      socket.on('unexpected-response', (_request, { statusCode = 0 }) => {
        settle(statusCode);
        socket.terminate();
      });
    });
  };
  const socketOf = async (source: string): Promise<WebSocket> => {
    const socket = await connect(source);
    if (typeof socket === 'number') throw new Error(`Refused by ${socket}.`);
    return socket;
  };
  /** @returns what the house says to the sign-in: an acknowledgement, or the code by which it closes */
  const signIn = async (socket: WebSocket, token: string): Promise<string> => {
    const answer = Promise.race([
      once(socket, 'message').then(([text]) => (JSON.parse(String(text)) as { type: string }).type),
      once(socket, 'close').then(([code]) => String(code)),
    ]);
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
    return answer;
  };

  it('that do not sign in are closed after five seconds', async () => {
    const socket = await socketOf('192.0.2.1');
    const begun = performance.now();
    expect(await closed(socket, () => undefined)).toBe(4408);
    expect(performance.now() - begun).toBeGreaterThan(4_500);
    expect(performance.now() - begun).toBeLessThan(8_000);
  });

  it('of one source are so many and no more, whatever it says of where it comes from; those of others open', async () => {
    for (let at = 0; at < LIMITS.socketsPerSource; at += 1)
      expect(await connect(`203.0.113.${at}, 192.0.2.2`)).not.toBe(429);
    expect(await connect('203.0.113.200, 192.0.2.2')).toBe(429);
    const other = await socketOf('192.0.2.3');
    expect(other.readyState).toBe(WebSocket.OPEN);
    const [first] = open;
    if (first) await closed(first, () => first.close());
    expect((await socketOf('203.0.113.200, 192.0.2.2')).readyState).toBe(WebSocket.OPEN);
  });

  it('of one account are so many and no more; its place is free again with the end of one', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    const further = await house.enrol('AA-SEARCH', ['liaison']);
    const sockets: WebSocket[] = [];
    for (let at = 0; at < LIMITS.socketsPerAccount; at += 1) {
      const socket = await socketOf(`192.0.2.${10 + at}`);
      sockets.push(socket);
      expect(await signIn(socket, token)).toBe('connection_ack');
    }
    expect(await signIn(await socketOf('192.0.2.99'), token)).toBe('1013');
    expect(await signIn(await socketOf('192.0.2.98'), further.token)).toBe('connection_ack');
    const [first] = sockets;
    if (first) await closed(first, () => first.close());
    expect(await signIn(await socketOf('192.0.2.97'), token)).toBe('connection_ack');
  });
});
