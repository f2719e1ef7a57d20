import { formatDate, formatMoment } from '../format/format.js';
import type { FamilyApi, FamilyWindowResult, Turned, FamilyWritingKind } from './api.js';
import { consentsOf } from './consents.js';
import { h } from './dom.js';
import { endedOr, type Inside, type Leave } from './leave.js';
import { headOf, inUse, put, say } from './spoken.js';

/**
 * Shows the inside of the family portal: what was done, what is awaited, whom to call, what is permitted, and
 * a way to write.
 */
export async function showInside(
  api: FamilyApi,
  leave: Leave,
  notice?: { readonly at: string; readonly text: string },
  item?: number,
): Promise<void> {
  const seen = await api.look(item);
  const again = (at?: string): void =>
    void showInside(api, leave, at ? { at, text: keptNow() } : undefined).catch(endedOr(leave));
  const { language } = inUse();
  put(
    headOf(() => again()),
    ...itemsOf({ api, leave, seen }),
    h(
      'section',
      {},
      h('h2', {}, say('done')),
      seen.since !== null &&
        h('p', { class: 'quiet' }, say('since', { when: formatDate(seen.since, language) })),
      list(
        seen.done.filter(({ isNew }) => isNew),
        say('nothingDone'),
      ),
      ...earlierOf(seen),
    ),
    h('section', {}, h('h2', {}, say('awaited')), list(seen.awaited, say('nothingAwaited'))),
    h('section', {}, h('h2', {}, say('call')), h('p', {}, seen.whomToCall.text), ...contactOf(seen)),
    consentsOf({ api, leave, seen }, notice?.at === 'consents' ? notice.text : '', () => again('consents')),
    writingOf({ api, leave }),
    turningOf({ api, leave }),
    ...turnedOf(seen.turned),
    h(
      'p',
      {},
      h('button', { click: () => window.print() }, say('print')),
      h(
        'button',
        { class: 'first', click: () => void api.close().finally(() => leave(say('closed'))) },
        say('close'),
      ),
    ),
  );
  document.getElementById(notice?.at ?? '')?.focus();
}

/** Returns what was done, and which words of it are kept nowhere. */
const withLeftOut = ({ leftOut }: FamilyApi, said: string): string => (leftOut ? `${said} ${leftOut}` : said);

const keptNow = (): string => say('kept', { when: formatMoment(new Date(), inUse().language) });

function list(facts: readonly { readonly text: string }[], nothing: string): HTMLElement {
  if (facts.length === 0) return h('p', {}, nothing);
  return h('ul', {}, ...facts.map(({ text }) => h('li', {}, text)));
}

/** What was done before the window was last opened: it stays to be read again. */
function earlierOf({ done }: FamilyWindowResult): readonly HTMLElement[] {
  const earlier = done.filter(({ isNew }) => !isNew);
  return earlier.length === 0 ? [] : [h('h3', {}, say('before')), list(earlier, '')];
}

/** Numbers that a telephone dials at a touch, and where the office is. */
function contactOf({ whomToCall: { contact } }: FamilyWindowResult): readonly HTMLElement[] {
  if (!contact) return [];
  const { telephones, address, hours, page } = contact;
  const numbers = telephones.map((number) =>
    h('li', {}, h('a', { href: `tel:${number.replaceAll(/[^+\d]/g, '')}`, class: 'call' }, number)),
  );
  return [
    ...(numbers.length > 0 ? [h('ul', {}, ...numbers)] : []),
    ...[address, hours].flatMap((text) => (text ? [h('p', {}, text)] : [])),
    ...(page ? [h('p', {}, h('a', { href: page, rel: 'noreferrer' }, page))] : []),
  ];
}

const KINDS: readonly FamilyWritingKind[] = ['question', 'correction', 'alive'];

function writingOf({ api, leave }: Inside): HTMLElement {
  // Sent twice over a bad line, it is written once.
  let key = crypto.randomUUID();
  let kind: FamilyWritingKind = 'question';
  const text = h('textarea', { id: 'text', rows: '4', maxlength: '2000', required: true });
  const answer = h('p', { role: 'status' });
  const why = h('p', { class: 'quiet', hidden: true }, say('aliveText'));
  const choose = (one: FamilyWritingKind) => () => {
    kind = one;
    why.hidden = one !== 'alive';
  };
  const send = async (): Promise<void> => {
    await api.write(kind, text.value.trim(), key);
    key = crypto.randomUUID();
    text.value = '';
    answer.className = 'said';
    answer.textContent = withLeftOut(api, say('sent', { when: formatMoment(new Date(), inUse().language) }));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    send().catch(endedOr(leave, answer));
  };
  return h(
    'section',
    {},
    h('h2', {}, say('write')),
    h(
      'form',
      { submit },
      ...KINDS.map((one) =>
        h(
          'label',
          { class: 'choice' },
          h('input', { type: 'radio', name: 'kind', checked: one === kind, change: choose(one) }),
          ` ${say(one)}`,
        ),
      ),
      why,
      h('label', { for: 'text' }, say('text')),
      text,
      answer,
      h('button', { class: 'first' }, say('send')),
    ),
  );
}

/** The reports that the code has opened, where there are several. */
function itemsOf({ api, leave, seen }: Inside & { readonly seen: FamilyWindowResult }): HTMLElement[] {
  if (seen.items.length < 2) return [];
  const answer = h('p', { role: 'status' });
  const choose = (item: number) => () =>
    void showInside(api, leave, { at: 'reports', text: '' }, item).catch(endedOr(leave, answer));
  const lines = seen.items.map(({ item, text }) =>
    item === seen.item
      ? h('li', { 'aria-current': 'true' }, h('b', {}, text))
      : h('li', {}, h('button', { click: choose(item) }, text)),
  );
  return [
    h(
      'section',
      { id: 'reports', tabindex: '-1' },
      h('h2', {}, say('reports')),
      h('ul', {}, ...lines),
      answer,
    ),
  ];
}

/** Shows what the family has brought before an independent body, and what that body has answered. */
function turnedOf(turned: readonly Turned[]): HTMLElement[] {
  if (turned.length === 0) return [];
  return [h('section', {}, h('h2', {}, say('turned')), h('ul', {}, ...turned.map(turnedLine)))];
}

function turnedLine({ kind, openedAt, dueAt, finding, answer, answeredAt }: Turned): HTMLElement {
  const { language, complaints } = inUse();
  const late = new Date(dueAt) < new Date();
  const told =
    answeredAt === null || finding === null
      ? [h('p', {}, say(late ? 'turnedLate' : 'turnedDue', { by: formatDate(dueAt, language) }))]
      : [
          h(
            'p',
            {},
            `${say('turnedAnswered', { when: formatDate(answeredAt, language) })} `,
            h('b', {}, complaints.finding[finding]),
          ),
          h('p', { class: answer === null ? 'quiet' : 'said' }, answer ?? say('turnedGone')),
        ];
  return h(
    'li',
    {},
    h('b', {}, complaints.kind[kind]),
    h('p', { class: 'quiet' }, say('turnedAt', { when: formatDate(openedAt, language) })),
    ...told,
  );
}

/** Form whose words reach an independent body, and never the office that keeps the report. */
function turningOf({ api, leave }: Inside): HTMLElement {
  let key = crypto.randomUUID();
  const text = h('textarea', { id: 'trust', rows: '4', maxlength: '4000', required: true });
  const answer = h('p', { role: 'status' });
  const send = async (): Promise<void> => {
    const by = await api.turnToOthers(text.value.trim(), key);
    key = crypto.randomUUID();
    text.value = '';
    const { language } = inUse();
    answer.className = 'said';
    const places = { when: formatMoment(new Date(), language), by: formatDate(by, language) };
    answer.textContent = withLeftOut(api, say('trustSent', places));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    send().catch(endedOr(leave, answer));
  };
  return h(
    'section',
    {},
    h('h2', {}, say('trust')),
    h('p', { class: 'quiet' }, say('trustText')),
    h(
      'form',
      { submit },
      h('label', { for: 'trust' }, say('trustWords')),
      text,
      answer,
      h('button', {}, say('trustSend')),
    ),
  );
}
