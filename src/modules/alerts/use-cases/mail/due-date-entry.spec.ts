import { dueDateEntry } from './due-date-entry.js';
import { fillFrame } from './fill-frame.js';

const DUE = {
  id: 'a1',
  title: 'Huella: AL-1',
  dueAt: new Date('2026-06-04T08:00:00Z'),
  link: 'https://huella.example/alerts/a1',
  domain: 'huella.example',
};

describe('a due date in a calendar', () => {
  it('says when, under an id that stays, and reminds a day before', () => {
    const entry = dueDateEntry(DUE);
    expect(entry).toContain('DTSTART:20260604T080000Z');
    expect(entry).toContain('UID:a1@huella.example');
    expect(entry).toContain('TRIGGER:-PT24H\r\n');
    expect(entry).toContain('CLASS:PRIVATE');
    expect(dueDateEntry(DUE)).toBe(entry);
  });
});

describe('a frame', () => {
  it('takes texts as text, and leaves no place open', () => {
    expect(fillFrame('<p title="{{a}}">{{a}}{{b}}</p>', { a: `<b>&"'` })).toBe(
      '<p title="&lt;b&gt;&amp;&quot;&#39;">&lt;b&gt;&amp;&quot;&#39;</p>',
    );
  });
});
