import { dayIn } from '../../domain/day-words.js';
import type { WritingKind } from '../../domain/family-message.js';
import type { FamilyDecision } from '../../use-cases/decide-as-family.js';
import type { FamilyComplaintType } from '../../../../oversight/complaints/graphql.js';
import { LANGUAGES, NAMES } from '../../../../../words/languages.js';
import type { FamilyWindowType } from '../window.type.js';
import { html, type Markup } from '../../../../../platform/graphql/index.js';
import { noticeOf, plainPage, type Notice } from './page.js';
import type { PlainWords } from './plain-words.js';

/** An open window: who may go on with it stands in its forms and nowhere else. */
export interface Opened {
  readonly words: PlainWords;
  /** The key of the session, as each form hands it on. */
  readonly key: string;
  readonly seen: FamilyWindowType;
  /**
   * Complaints that the family has brought before an independent body over the report that is shown, oldest
   * first.
   */
  readonly turned: readonly FamilyComplaintType[];
  readonly now: Date;
  /** Made for this page: a message that is sent twice is one. */
  readonly once: string;
}

type Decision = FamilyDecision['decision'];

const CHOICES: Readonly<Record<string, readonly Decision[]>> = {
  granted: ['withdrawn'],
  not_asked: ['granted', 'refused'],
};
const LABEL = { granted: 'permit', refused: 'refuse', withdrawn: 'takeBack' } as const;

/** Choices of a family on a purpose in this state. */
export const choicesAt = (state: string): readonly Decision[] => CHOICES[state] ?? ['granted'];

export const WRITINGS: readonly WritingKind[] = ['question', 'correction', 'alive'];

/**
 * Page of an open window: what was done, what is awaited, whom to call, what is permitted, and a way to
 * write.
 */
export function insidePage(opened: Opened, notice?: Notice): string {
  const { words, seen } = opened;
  const say: PlainWords['say'] = (key, places) => words.say(key, places);
  return plainPage(
    words,
    html`<h1>${say('title')}</h1>
      ${form(opened, 'look', tongues(opened))} ${noticeOf(notice)} ${itemsOf(opened)}
      <section>
        <h2>${say('done')}</h2>
        ${seen.since !== null && html`<p class="quiet">${say('since', { when: dayIn(words.language, seen.since) })}</p>`}
        ${list(
          seen.done.filter(({ isNew }) => isNew),
          say('nothingDone'),
        )}
        ${earlierOf(opened)}
      </section>
      <section>
        <h2>${say('awaited')}</h2>
        ${list(seen.awaited, say('nothingAwaited'))}
      </section>
      <section>
        <h2>${say('call')}</h2>
        <p>${seen.whomToCall.text}</p>
        ${contactOf(seen)}
      </section>
      ${consentsOf(opened)} ${writingOf(opened)} ${turningOf(opened)} ${turnedOf(opened)}
      ${form(opened, 'close', html`<button class="first">${say('close')}</button>`)}`,
  );
}

function list(facts: readonly { readonly text: string }[], nothing: string): Markup {
  if (facts.length === 0) return html`<p>${nothing}</p>`;
  return html`<ul>
    ${facts.map(({ text }) => html`<li>${text}</li>`)}
  </ul>`;
}

function earlierOf({ words, seen }: Opened): Markup | false {
  const earlier = seen.done.filter(({ isNew }) => !isNew);
  return (
    earlier.length > 0 &&
    html`<h3>${words.say('before')}</h3>
      ${list(earlier, '')}`
  );
}

/** Numbers that a telephone dials at a touch, and where the office is. */
function contactOf({ whomToCall: { contact } }: FamilyWindowType): Markup | false {
  if (!contact) return false;
  const { telephones, address, hours, page } = contact;
  const dialled = (number: string) => `tel:${number.replaceAll(/[^+\d]/g, '')}`;
  return html`${
    telephones.length > 0 &&
    html`<ul>
      ${telephones.map((number) => html`<li><a class="call" href="${dialled(number)}">${number}</a></li>`)}
    </ul>`
  }
  ${[address, hours].map((text) => !!text && html`<p>${text}</p>`)}
  ${!!page && html`<p><a href="${page}" rel="noreferrer">${page}</a></p>`}`;
}

/** A form that goes on with the open window. */
function form({ words, key, seen }: Opened, deed: string, inside: Markup): Markup {
  return html`<form method="post" action="/window/plain/${deed}">
    <input type="hidden" name="key" value="${key}" />
    <input type="hidden" name="item" value="${seen.item}" />
    <input type="hidden" name="language" value="${words.language}" />
    ${inside}
  </form>`;
}

const tongues = ({ words: { language } }: Opened): Markup =>
  html`${LANGUAGES.filter((one) => one !== language).map(
    (one) => html`<button name="tongue" value="${one}" lang="${one}">${NAMES[one]}</button>`,
  )}`;

/** The reports that the code has opened, where there are several. */
function itemsOf(opened: Opened): Markup | undefined {
  const { item: shown, items } = opened.seen;
  if (items.length < 2) return undefined;
  return html`<section>
    <h2>${opened.words.say('reports')}</h2>
    <ul>
      ${items.map(({ item, text }) =>
        item === shown
          ? html`<li aria-current="true"><b>${text}</b></li>`
          : html`<li>
              ${form(opened, 'look', html`<button name="other" value="${item}">${text}</button>`)}
            </li>`,
      )}
    </ul>
  </section>`;
}

function consentsOf(opened: Opened): Markup {
  const { words, seen } = opened;
  return html`<section>
    <h2>${words.say('consents')}</h2>
    <p class="quiet">${words.say('consentsText')}</p>
    <ul>
      ${seen.consents.map(({ purpose, state }) => {
        const name = words.purpose(purpose);
        const choices = choicesAt(state).map((decision) =>
          decision === 'withdrawn' ? takingBack(words, purpose) : choice(words, decision, name),
        );
        const inside = html`<input type="hidden" name="purpose" value="${purpose}" />${choices}`;
        return html`<li>${name}: <b>${words.state(state)}</b>${form(opened, 'decide', inside)}</li>`;
      })}
    </ul>
  </section>`;
}

function choice(words: PlainWords, decision: Decision, name: string): Markup {
  const label = words.say(LABEL[decision]);
  return html`<button name="decision" value="${decision}" aria-label="${label}: ${name}">${label}</button>`;
}

/** Asks for the words once more, as the window by script does. */
function takingBack(words: PlainWords, purpose: string): Markup {
  const id = `again-${purpose}`;
  const label = words.say(LABEL.withdrawn);
  return html`<details>
    <summary aria-label="${label}: ${words.purpose(purpose)}">${label}</summary>
    <p>${words.say('takeBackText')}</p>
    <label for="${id}">${words.say('takeBackWords')}</label>
    <input type="text" id="${id}" name="phrase" autocomplete="off" spellcheck="false" required />
    <button class="first" name="decision" value="withdrawn">${words.say('takeBackNow')}</button>
  </details>`;
}

function writingOf(opened: Opened): Markup {
  const { words, once } = opened;
  const kinds = WRITINGS.map(
    (one, at) =>
      html`<label class="choice"
        ><input type="radio" name="kind" value="${one}" ${at === 0 && html`checked`} />
        ${words.say(one)}</label
      >`,
  );
  return html`<section>
    <h2>${words.say('write')}</h2>
    ${form(
      opened,
      'write',
      html`<input type="hidden" name="once" value="${once}" />
        ${kinds}
        <p class="quiet">${words.say('alive')}: ${words.say('aliveText')}</p>
        <label for="text">${words.say('text')}</label>
        <textarea id="text" name="text" rows="4" maxlength="2000"></textarea>
        <button class="first">${words.say('send')}</button>`,
    )}
  </section>`;
}

function turningOf(opened: Opened): Markup {
  const { words, once } = opened;
  return html`<section>
    <h2>${words.say('trust')}</h2>
    <p class="quiet">${words.say('trustText')}</p>
    ${form(
      opened,
      'turn',
      html`<input type="hidden" name="once" value="${once}" />
        <label for="trust">${words.say('trustWords')}</label>
        <textarea id="trust" name="trust" rows="4" maxlength="4000" required></textarea>
        <button>${words.say('trustSend')}</button>`,
    )}
  </section>`;
}

/** Section of complaints that the family has brought before an independent body, each with its answer. */
function turnedOf(opened: Opened): Markup | undefined {
  if (opened.turned.length === 0) return undefined;
  return html`<section>
    <h2>${opened.words.say('turned')}</h2>
    <ul>
      ${opened.turned.map((one) => turnedLine(opened, one))}
    </ul>
  </section>`;
}

function turnedLine({ words, now }: Opened, one: FamilyComplaintType): Markup {
  const { kind, openedAt, dueAt, finding, answer, answeredAt } = one;
  const day = (at: Date): string => dayIn(words.language, at);
  const told =
    answeredAt === null || finding === null
      ? html`<p>${words.say(dueAt < now ? 'turnedLate' : 'turnedDue', { by: day(dueAt) })}</p>`
      : html`<p>
            ${words.say('turnedAnswered', { when: day(answeredAt) })}
            <b>${words.complaint('finding', finding)}</b>
          </p>
          <p class="${answer === null ? 'quiet' : 'said'}">${answer ?? words.say('turnedGone')}</p>`;
  return html`<li>
    <b>${words.complaint('kind', kind)}</b>
    <p class="quiet">${words.say('turnedAt', { when: day(openedAt) })}</p>
    ${told}
  </li>`;
}
