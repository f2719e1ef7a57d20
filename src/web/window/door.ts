import { FamilyApi, openWindow, Refused } from './api.js';
import { h } from './dom.js';
import { showInside } from './inside.js';
import { headOf, inUse, put, say } from './spoken.js';

/**
 * Shows the door, which asks for code and phrase. Neither is kept, and neither stands in an address that is sent.
 *
 * @param notice why somebody is back at the door
 * @param given code of the paper whose square led here: then the phrase alone is asked for
 */
export function showDoor(notice = '', given = ''): void {
  const code = h('input', {
    type: 'text',
    id: 'code',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    required: true,
  });
  code.value = given;
  const phrase = h('input', {
    type: 'text',
    id: 'phrase',
    autocomplete: 'off',
    spellcheck: 'false',
    required: true,
  });
  const answer = h('p', { role: 'alert', ...(notice && { class: 'said' }) }, notice);
  const knock = async (): Promise<void> => {
    try {
      const token = await openWindow(code.value.trim(), phrase.value, inUse().language);
      await showInside(new FamilyApi(token, () => inUse().language), showDoor);
    } catch (error) {
      answer.className = 'wrong';
      answer.textContent = (error instanceof Refused && error.message) || say('failed');
    }
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    void knock();
  };
  put(
    headOf(() => showDoor(notice, given)),
    h('p', {}, say(given ? 'nowWords' : 'lead')),
    h(
      'form',
      { submit },
      ...(given ? [] : [h('label', { for: 'code' }, say('code')), code]),
      h('label', { for: 'phrase' }, say('phrase')),
      phrase,
      answer,
      h('button', { class: 'first' }, say('open')),
      ...(given ? [h('button', { type: 'button', click: () => showDoor() }, say('otherCode'))] : []),
    ),
    h('p', { class: 'quiet' }, say('safe')),
  );
  (given ? phrase : code).focus();
}
