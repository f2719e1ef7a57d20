import { readMail } from './smtp-sink.js';

const read = (...lines: string[]) => readMail(lines.join('\r\n'), []);

describe('a mail as the sink shows it', () => {
  it('has its headers unfolded and the words of its subject decoded', async () => {
    const { headers } = await read(
      'Subject: =?UTF-8?Q?possible_identificaci=C3=B3n?= =?UTF-8?B?IGHDsW8=?=',
      'X-Long: one',
      '\ttwo',
      '',
      'body',
    );
    expect(headers).toEqual({ subject: 'possible identificación año', 'x-long': 'one two' });
  });

  it('has its text decoded, however it travelled', async () => {
    const quoted = await read(
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'identificaci=C3=B3n=',
      ' y plazo',
    );
    expect(quoted.text.trim()).toBe('identificación y plazo');
    expect((await read('Content-Transfer-Encoding: base64', '', 'YcOxbw==')).text.trim()).toBe('año');
    expect((await read('Subject: x', '', 'one', '', 'two')).text.trim()).toBe('one\n\ntwo');
  });
});
