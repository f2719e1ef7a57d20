import { MailNotAccepted, SmtpMailer } from './index.js';
import { SmtpSink, type ReceivedMail } from './smtp-sink.js';

const GOOD = {
  to: 'ana@example.org',
  subject: 'A match',
  text: 'Look.',
  messageId: '<m-1@huella>',
  language: 'es',
};
const EVIL = 'eva@evil.example';

describe('a mail', () => {
  let sink: SmtpSink;
  let mailer: SmtpMailer;
  const mails: ReceivedMail[] = [];
  beforeAll(async () => {
    sink = await SmtpSink.listen((mail) => mails.push(mail));
    mailer = new SmtpMailer(sink.url, 'Huella <huella@localhost>');
  });
  beforeEach(() => mails.splice(0));
  afterAll(() => sink.close());

  it.each([
    ['two addresses', `ana@example.org,${EVIL}`],
    ['two addresses by semicolon', `ana@example.org; ${EVIL}`],
    ['an address with a line', `ana@example.org\r\nBcc: ${EVIL}`],
    ['an address with a command', `ana@example.org>\r\nRCPT TO:<${EVIL}`],
    ['an address of a group', `all:ana@example.org,${EVIL};`],
    ['a name before it', `Ana <ana@example.org>, ${EVIL}`],
    ['a quoted comma', `"ana@example.org,x"@evil.example`],
    ['a comment', `ana@example.org (${EVIL})`],
    ['a route', `<@evil.example:ana@example.org>`],
    ['a null character', `ana@example.org\0${EVIL}`],
    ['a domain in other letters', 'ana@exаmple.org'],
    ['a percent route', `ana%example.org@evil.example\n`],
  ])('to %s is not sent at all', async (_, to) => {
    await expect(mailer.send({ ...GOOD, to })).rejects.toEqual(
      expect.objectContaining({ code: 'MAIL.ADDRESS_INVALID', permanent: true }),
    );
    expect(mails).toEqual([]);
  });

  it.each(['\r\n', '\n', '\r', '\r\n\r\n', '\u2028', '\u0085', '\v', '\0', '%0d%0a'])(
    'gets no header and no recipient by %j in any part of it',
    async (end) => {
      const odd = `x${end}Bcc: ${EVIL}${end}X-Injected: yes${end}${end}.${end}MAIL FROM:<${EVIL}>`;
      await mailer.send({ ...GOOD, subject: odd, text: odd, messageId: `<${odd}>`, language: odd });
      expect(mails).toHaveLength(1);
      const [{ to, headers } = { to: [], headers: {} }] = mails;
      expect(to).toEqual(['ana@example.org']);
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['bcc']));
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['x-injected']));
    },
  );

  it('has its text, its page and its entry for a calendar', async () => {
    const calendar = { name: 'due.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' };
    await mailer.send({ ...GOOD, text: 'Vence el año.', html: '<p>Vence el año.</p>', calendar });
    const [mail] = mails;
    expect([mail?.text.trim(), mail?.html?.trim(), mail?.calendar]).toEqual([
      'Vence el año.',
      '<p>Vence el año.</p>',
      calendar.content,
    ]);
  });

  it('reads no file and no address that its text names', async () => {
    const text = { path: '/etc/hostname' } as unknown as string;
    await expect(mailer.send({ ...GOOD, text })).rejects.toBeInstanceOf(MailNotAccepted);
    expect(mails).toEqual([]);
  });
});
