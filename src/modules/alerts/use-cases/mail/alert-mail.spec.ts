import { SUBJECT_KINDS } from '../../../institutions/index.js';
import { alertMail, type MailFacts } from './alert-mail.js';

const facts: MailFacts = {
  id: 'a1',
  code: 'AL-12345-67890',
  kind: 'identification',
  occasion: 'opened',
  dueAt: new Date('2026-06-04T08:00:00Z'),
  link: 'https://huella.example/alerts/1',
};
const MATCH_KINDS = ['identification', 'living', 'duplicate_report', 'same_remains', 'several'] as const;
const KINDS = [...MATCH_KINDS, ...SUBJECT_KINDS];
const OCCASIONS = ['opened', 'assigned', 'reminder', 'coordinator', 'ministry', 'oversight'] as const;
const LANGUAGES = ['es', 'en', 'pt', 'fr', 'ht'];

describe('the mail of an alert', () => {
  it('says code, kind and due date, and where to go on', () => {
    const { subject, text } = alertMail('es', facts);
    expect(subject).toBe('Huella: alerta AL-12345-67890');
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'Código: AL-12345-67890',
        'Tipo: posible identificación',
        'Plazo: 2026-06-04 08:00 UTC',
        'https://huella.example/alerts/1',
      ]),
    );
  });

  it('has a sentence of its own for every kind and occasion, in every language', () => {
    for (const language of LANGUAGES) {
      const texts = KINDS.flatMap((kind) =>
        OCCASIONS.map((occasion) => alertMail(language, { ...facts, kind, occasion }).text),
      );
      expect(new Set(texts).size).toBe(KINDS.length * OCCASIONS.length);
      for (const text of texts) expect(text).not.toMatch(/undefined|\{|\}/);
    }
  });

  it('says the same as a page, and its due date to a calendar', () => {
    const { html, calendar } = alertMail('ht', { ...facts, link: 'https://huella.example/alerts/1?a=1&b=2' });
    expect(html).toContain('lang="ht"');
    expect(html).toContain('href="https://huella.example/alerts/1?a=1&amp;b=2"');
    expect(html).toContain('AL-12345-67890');
    expect(html).not.toMatch(/\{\{|undefined|<img|<script|src=/);
    expect(calendar.name).toBe('AL-12345-67890.ics');
    expect(calendar.content).toContain('DTSTART:20260604T080000Z');
  });

  it('is in the language of its reader, and in English where there is none', () => {
    expect(LANGUAGES.map((one) => alertMail(one, facts).language)).toEqual(LANGUAGES);
    expect(alertMail('de', facts)).toEqual(alertMail('en', facts));
    expect(new Set(LANGUAGES.map((one) => alertMail(one, facts).text)).size).toBe(LANGUAGES.length);
  });
});
