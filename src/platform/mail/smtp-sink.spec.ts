import { readMail } from './smtp-sink.js';

const read = (...lines: string[]) => readMail(lines.join('\r\n'), []);

describe('a mail as the sink shows it', () => {
  it('has its headers unfolded and its words decoded', () => {
    const { headers } = read(
      'Subject: =?UTF-8?Q?possible_identificaci=C3=B3n?= =?UTF-8?B?IGHDsW8=?=',
      'X-Long: one',
      '\ttwo',
      '',
      'body',
    );
    expect(headers).toEqual({ subject: 'possible identificación año', 'x-long': 'one two' });
  });

  it('has its text decoded, however it travelled', () => {
    expect(
      read('Content-Transfer-Encoding: quoted-printable', '', 'identificaci=C3=B3n=', ' y plazo').text,
    ).toBe('identificación y plazo');
    expect(read('Content-Transfer-Encoding: base64', '', 'YcOxbw==').text).toBe('año');
    expect(read('Subject: x', '', 'one', '', 'two').text).toBe('one\n\ntwo');
  });
});
