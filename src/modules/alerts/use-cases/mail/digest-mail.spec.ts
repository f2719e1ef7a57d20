import { bundleMail, weekMail, type BundleItem } from './digest-mail.js';

const LANGUAGES = ['es', 'en', 'pt', 'fr', 'ht'];
const LINK = 'https://huella.example/alerts';
const ITEM: BundleItem = {
  code: 'AL-12345-67890',
  kind: 'identification',
  occasion: 'opened',
  dueAt: new Date('2026-06-04T08:00:00Z'),
  link: `${LINK}/1?a=1&b=2`,
};
const WEEK = {
  overdue: { to_3_days: 11, to_10_days: 12, to_30_days: 13, longer: 14 },
  ...{ escalated: 15, soon: 16, later: 17, inTime: 18, late: 19 },
};
const week = (language: string) => weekMail(language, { week: WEEK, asOf: ITEM.dueAt, link: LINK });
const bundle = (language: string, items = [ITEM, { ...ITEM, code: 'AL-22222-22222' }]) =>
  bundleMail(language, { items, link: LINK });

describe('a bundle', () => {
  it('says of each alert its code, kind, due date and link, in words and as a page', () => {
    const { subject, text, html } = bundle('es');
    expect(subject).toBe('Huella: alertas (2)');
    for (const said of [
      'AL-12345-67890',
      'AL-22222-22222',
      'posible identificación',
      '2026-06-04 08:00 UTC',
    ]) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    expect(text).toContain(`${LINK}/1?a=1&b=2`);
    expect(html).toContain(`href="${LINK}/1?a=1&amp;b=2"`);
    expect(html).not.toMatch(/\{\{|undefined|<img|<script|src=/);
  });

  it('has no place for anything that a record says', () => {
    const odd = bundle('en', [{ ...ITEM, code: '<b>&' }]);
    expect(odd.html).toContain('&lt;b&gt;&amp;');
    expect(odd.html).not.toContain('<b>&');
  });
});

describe('the figures of a week', () => {
  it('are numbers, each with its words', () => {
    const { text, html } = week('en');
    expect(text).toContain('Overdue, up to three days: 11');
    for (let figure = 11; figure <= 19; figure += 1) {
      expect(text).toMatch(new RegExp(`: ${figure}$`, 'm'));
      expect(html).toContain(`>${figure}</td>`);
    }
    expect(html).not.toMatch(/\{\{|undefined|<img|<script|src=/);
  });
});

describe('both', () => {
  it('are in the language of their reader, in English where there is none, and no sentence is in two', () => {
    for (const mail of [week, (language: string) => bundle(language)]) {
      expect(LANGUAGES.map((one) => mail(one).language)).toEqual(LANGUAGES);
      expect(mail('de')).toEqual(mail('en'));
      const lines = LANGUAGES.flatMap((one) => [...new Set(mail(one).text.split('\n'))]);
      const words = lines.filter((line) => /\p{Ll}{4}/u.test(line) && !line.startsWith('https'));
      expect(words.filter((line, at) => words.indexOf(line) !== at)).toEqual([]);
      expect(new Set(LANGUAGES.map((one) => mail(one).subject)).size).toBe(LANGUAGES.length);
    }
  });
});
