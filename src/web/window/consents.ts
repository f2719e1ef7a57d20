import type { FamilyWindowResult, WindowConsentDecision, WindowPurpose } from './api.js';
import { h } from './dom.js';
import { endedOr, type Inside } from './leave.js';
import { inUse, say } from './spoken.js';

const CHOICES: Readonly<Record<string, readonly WindowConsentDecision[]>> = {
  granted: ['withdrawn'],
  not_asked: ['granted', 'refused'],
};
const LABEL = { granted: 'permit', refused: 'refuse', withdrawn: 'takeBack' } as const;

type Consent = FamilyWindowResult['consents'][number];

/** Decides about a purpose, and shows beside the button what went wrong. */
type Decide = (
  purpose: WindowPurpose,
  decision: WindowConsentDecision,
  answer: HTMLElement,
  phrase?: string,
) => void;

/**
 * Section of what the family permits, with the ways to permit, to refuse and to take back.
 *
 * @param notice what was done here just now
 * @param again shows the window anew
 */
export function consentsOf(
  { api, leave, seen }: Inside & { readonly seen: FamilyWindowResult },
  notice: string,
  again: () => void,
): HTMLElement {
  const said = h('p', { role: 'status', ...(notice && { class: 'said' }) }, notice);
  const decide: Decide = (purpose, decision, answer, phrase) =>
    void api.decide(purpose, decision, phrase).then(again, endedOr(leave, answer));
  return h(
    'section',
    { id: 'consents', tabindex: '-1' },
    h('h2', {}, say('consents')),
    h('p', { class: 'quiet' }, say('consentsText')),
    said,
    h('ul', {}, ...seen.consents.map((consent) => lineOf(consent, said, decide))),
  );
}

function lineOf({ purpose, state }: Consent, said: HTMLElement, decide: Decide): HTMLElement {
  const { purposes, states } = inUse();
  const choices = CHOICES[state] ?? ['granted' as const];
  return h(
    'li',
    {},
    `${purposes[purpose]}: `,
    h('b', {}, states[state] ?? ''),
    h('br'),
    ...choices.map((decision) =>
      decision === 'withdrawn'
        ? takingBack(purpose, decide)
        : h(
            'button',
            {
              click: () => decide(purpose, decision, said),
              'aria-label': `${say(LABEL[decision])}: ${purposes[purpose]}`,
            },
            say(LABEL[decision]),
          ),
    ),
  );
}

/** Asks for the words once more: whoever has the telephone while the window stands open is not the family yet. */
function takingBack(purpose: WindowPurpose, decide: Decide): HTMLElement {
  const id = `again-${purpose}`;
  const answer = h('p', { role: 'alert' });
  const phrase = h('input', { type: 'text', id, autocomplete: 'off', spellcheck: 'false', required: true });
  const submit = (event: Event): void => {
    event.preventDefault();
    decide(purpose, 'withdrawn', answer, phrase.value);
  };
  return h(
    'details',
    {},
    h('summary', { 'aria-label': `${say('takeBack')}: ${inUse().purposes[purpose]}` }, say('takeBack')),
    h('p', {}, say('takeBackText')),
    h(
      'form',
      { submit },
      h('label', { for: id }, say('takeBackWords')),
      phrase,
      answer,
      h('button', { class: 'first' }, say('takeBackNow')),
    ),
  );
}
