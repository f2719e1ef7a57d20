import { readWebhookUrl, resolveTarget, WebhookTargetRefused, type Resolve } from './webhook-target.js';

const strict = { allowPrivate: false };
const to =
  (...addresses: string[]): Resolve =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

const codeOf = async (attempt: Promise<unknown>): Promise<string | undefined> =>
  attempt.then(
    () => undefined,
    (error: unknown) => (error instanceof WebhookTargetRefused ? error.code : 'OTHER'),
  );

describe('the target of a webhook', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '2130706433',
    '0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[100::1]',
  ])('is never %s, however it is written', async (host) => {
    expect(await codeOf(resolveTarget(`https://${host}/hook`, strict))).toBe('WEBHOOKS.ADDRESS_REFUSED');
  });

  it('is refused when any address of its name is not public', async () => {
    expect(
      await codeOf(resolveTarget('https://hook.example/', strict, to('93.184.216.34', '10.0.0.1'))),
    ).toBe('WEBHOOKS.ADDRESS_REFUSED');
    expect(await codeOf(resolveTarget('https://hook.example/', strict, to('::1')))).toBe(
      'WEBHOOKS.ADDRESS_REFUSED',
    );
  });

  it('is the address that was checked, so that a second look-up cannot change it', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    let asked = 0;
    const target = await resolveTarget('https://hook.example/', strict, (host) =>
      to(...(answers[asked++] ?? []))(host),
    );
    expect(target.address).toBe('93.184.216.34');
    expect(asked).toBe(1);
  });

  it('has public addresses of both families', async () => {
    expect(await resolveTarget('https://hook.example/a?b=1', strict, to('2606:2800:220:1::1'))).toMatchObject(
      { family: 6 },
    );
    expect(await resolveTarget('https://93.184.216.34/', strict)).toMatchObject({
      family: 4,
      address: '93.184.216.34',
    });
  });

  it.each([
    ['http://hook.example/', 'WEBHOOKS.HTTPS_NEEDED'],
    ['ftp://hook.example/', 'WEBHOOKS.HTTPS_NEEDED'],
    ['file:///etc/passwd', 'WEBHOOKS.HTTPS_NEEDED'],
    ['https://user:secret@hook.example/', 'WEBHOOKS.CREDENTIALS_IN_URL'],
    ['hook.example', 'WEBHOOKS.URL_INVALID'],
  ])('is not %s', (url, code) => {
    expect(() => readWebhookUrl(url, strict)).toThrow(new WebhookTargetRefused(code));
  });

  it('says when nobody knows the name', async () => {
    expect(await codeOf(resolveTarget('https://nowhere.invalid/', strict, to()))).toBe(
      'WEBHOOKS.HOST_UNKNOWN',
    );
    const failing: Resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await codeOf(resolveTarget('https://nowhere.invalid/', strict, failing))).toBe(
      'WEBHOOKS.HOST_UNKNOWN',
    );
  });

  it('may lie on this machine, and without TLS, only where the installation says so', async () => {
    const target = await resolveTarget('http://127.0.0.1:9/x', { allowPrivate: true });
    expect(target).toMatchObject({ address: '127.0.0.1', family: 4 });
    expect(() => readWebhookUrl('ftp://127.0.0.1/', { allowPrivate: true })).toThrow('WEBHOOKS.HTTPS_NEEDED');
  });
});
