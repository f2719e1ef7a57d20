import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { WebhookClient, WebhookTargetRefused } from './index.js';
import type { Resolve } from './webhook-target.js';

/** Ways to write an address of this machine, of a network behind it, or of a cloud's metadata. */
const SPELLINGS = [
  ...['127.0.0.1', '127.0.0.1.', '127.1', '127.0.1', '127.255.255.254', '0', '0.0.0.0', '0x0', '00.0.0.0'],
  ...[
    '0x7f.0.0.1',
    '0x7f.1',
    '0x7f000001',
    '0X7F000001',
    '0177.0.0.1',
    '0177.1',
    '017700000001',
    '2130706433',
  ],
  ...['127.0.0.1%00', '①②⑦.⓪.⓪.①', '127。0。0。1', '127．0．0．1', '１２７.0.0.1', '%31%32%37.0.0.1'],
  ...[
    '10.0.0.1',
    '10.255.255.255',
    '012.0.0.1',
    '0xa.1',
    '167772161',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
  ],
  ...[
    '192.168.257',
    '0xc0a80101',
    '169.254.169.254',
    '169.254.43518',
    '0xa9fea9fe',
    '2852039166',
    '0251.0376.0251.0376',
  ],
  ...[
    '100.64.0.1',
    '192.0.0.1',
    '198.18.0.1',
    '198.19.255.255',
    '224.0.0.1',
    '239.255.255.250',
    '255.255.255.255',
  ],
  ...[
    '[::]',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[0000::0001]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::FFFF:0a00:1]',
  ],
  ...[
    '[0:0:0:0:0:ffff:a9fe:a9fe]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
  ],
  ...[
    '[2001:0:7f00:1::]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '[febf::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[100::1]',
  ],
];

const strict = { allowPrivate: false };
const message = { secrets: [WebhookClient.newSecret()], id: 'm-1', body: '{}' };

/** A server that counts who comes, and may send them elsewhere. */
async function counting(answer: { status: number; location?: string }) {
  const came: string[] = [];
  const server: Server = createServer((request, response) => {
    came.push(request.url ?? '');
    response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end();
  });
  let connects = 0;
  server.on('connection', () => (connects += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    came,
    connects: () => connects,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const outcome = (sending: Promise<unknown>): Promise<unknown> =>
  sending.catch((error: unknown) => (error instanceof WebhookTargetRefused ? 'refused' : error));

describe('a webhook to an inner address', () => {
  it('is refused in sixty spellings and more, without a connection', async () => {
    expect(new Set(SPELLINGS).size).toBeGreaterThanOrEqual(60);
    const inner = await counting({ status: 200 });
    const client = new WebhookClient(strict, 300);
    const sent = await Promise.all(
      SPELLINGS.map(async (host) => [
        host,
        await outcome(client.send({ ...message, url: `https://${host}:${inner.port}/hook` })),
      ]),
    );
    expect(sent).toEqual(SPELLINGS.map((host) => [host, 'refused']));
    expect(inner.connects()).toBe(0);
    await inner.close();
  });

  it('is refused where a name leads there, whichever of its addresses, and however it changes', async () => {
    const inner = await counting({ status: 200 });
    const answers: string[][] = [
      ['127.0.0.1'],
      ['93.184.216.34', '127.0.0.1'],
      ['::1'],
      ['::ffff:127.0.0.1'],
    ];
    for (const addresses of answers) {
      const resolve: Resolve = () =>
        Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
      const client = new WebhookClient(strict, 300, resolve);
      const url = `https://hooks.example:${inner.port}/hook`;
      expect([addresses, await outcome(client.send({ ...message, url }))]).toEqual([addresses, 'refused']);
    }
    expect(inner.connects()).toBe(0);
    await inner.close();
  });

  it('is not reached by a name that changes its address between look and connection', async () => {
    const inner = await counting({ status: 200 });
    let looked = 0;
    // The first look names a server that is nowhere (TEST-NET would be refused), all later ones this machine.
    const rebinding: Resolve = () => {
      looked += 1;
      return Promise.resolve([{ address: looked === 1 ? '240.0.0.1' : '127.0.0.1', family: 4 }]);
    };
    const client = new WebhookClient({ allowPrivate: true }, 300, rebinding);
    await outcome(client.send({ ...message, url: `http://hooks.example:${inner.port}/hook` }));
    expect([looked, inner.connects()]).toEqual([1, 0]);
    await inner.close();
  });

  it.each([300, 301, 302, 303, 305, 307, 308])('is not reached by a redirect (%i)', async (status) => {
    const inner = await counting({ status: 200 });
    const outer = await counting({ status, location: `http://127.0.0.1:${inner.port}/inner` });
    const client = new WebhookClient({ allowPrivate: true });
    expect(await client.send({ ...message, url: `http://127.0.0.1:${outer.port}/hook` })).toBe(status);
    expect([outer.came, inner.connects()]).toEqual([['/hook'], 0]);
    await Promise.all([inner.close(), outer.close()]);
  });
});
