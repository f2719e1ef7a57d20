import type { JsonDraft, JsonTree } from '../json.js';
import type { FeaturesRule, FeatureTarget } from '../mapping.js';
import { isOneOf, SILENT, value, type CellReading } from '../cells/reading.js';
import { namesBodyPart, placeOnBody } from './body.js';
import { couldNotLook, readDenial } from './denials.js';
import { gather, quotedParts, splitList, splitSentences } from './fragments.js';

/** Words with which a table fills a cell about which it knows nothing. */
const PLACEHOLDERS = ['nan', 'n/a', 'na', 'unknown', 'unk', '-', 'see above', 'not available'];

/** Kinds of marks that a sentence beginning with "no" may deny. */
const DENIED: readonly (readonly [RegExp, string])[] = [
  [/\bsurgical scars?\b/iu, 'surgical_scar'],
  [/(?<!surgical )\bscars?\b|\bscarring\b/iu, 'scar'],
  [/\btat+o+s?\b|\btats?\b/iu, 'tattoo'],
  [/\bpierc/iu, 'piercing'],
  [/\bbirth ?marks?\b|\bmoles?\b/iu, 'birthmark'],
  [/\bamputat/iu, 'amputation'],
  [/\bdeform/iu, 'deformity'],
  [/\bprosthe/iu, 'prosthesis'],
];
/** "No distinctive scars" leaves room for others. */
const HEDGED = /^(?:significant|distinctive|identifying|remarkable|major|additional|other)\b/iu;
const NOTHING_NAMED =
  /^(?:(?:known|found|noted|observed|seen|present|visible|listed|reported|identified|per|when|on|at|by)\b.*(?:[\r\n\u2028\u2029][\s.!]*)?|[\s.!]*)$/iu;

/** The quoted words are what a tattoo reads where one of these stands before them; else they may be what it shows. */
const READS =
  /\b(?:says?|said|saying|reads?|reading|words?|wording|names?|named|initials?|letters?|lettering|inscription|inscribed|written|writing|spell\w*|phrase)\b[^"“”]{0,25}$/iu;
const CAPITALS = /^(?=.*\p{Lu})[^\p{Ll}]+$/u;

interface Found {
  readonly marks: JsonDraft[];
  readonly medical: JsonDraft[];
  readonly effects: JsonDraft[];
  readonly notes: string[];
}

/** A cell of lines `Type: text`; a line without a type goes on with the entry before it. */
export function readFeatures(cell: string, rule: FeaturesRule): CellReading {
  const found: Found = { marks: [], medical: [], effects: [], notes: [] };
  for (const { type, text } of entriesOf(cell, Object.keys(rule.types))) {
    const targets = rule.types[type] ?? [];
    if (isOneOf(text, PLACEHOLDERS)) continue;
    for (const sentence of splitSentences(text)) addSentence(found, sentence, targets);
  }
  const features = {
    ...(found.marks.length > 0 && { marks: withoutContradiction(found.marks, 'type') }),
    ...(found.medical.length > 0 && { medical: withoutContradiction(found.medical, 'kind') }),
    ...(found.notes.length > 0 && { dental: { notes: found.notes.join('; ') } }),
    ...(found.effects.length > 0 && { effects: found.effects }),
  };
  return Object.keys(features).length === 0 ? SILENT : value(features);
}

function entriesOf(cell: string, types: readonly string[]): readonly { type: string; text: string }[] {
  const entries: { type: string; text: string }[] = [];
  for (const line of cell.split('\n')) {
    const type = types.find((known) => line.startsWith(`${known}:`));
    const open = entries.at(-1);
    if (type !== undefined) entries.push({ type, text: line.slice(type.length + 1).trim() });
    else if (open) open.text += `${continues(line, open.text) ? ' ' : '\n'}${line.trim()}`;
    else entries.push({ type: '', text: line.trim() });
  }
  return entries;
}

/** A line in small letters was broken by the width of a form, unless both it and what stands before it name a place. */
function continues(line: string, before: string): boolean {
  return /^\s*\p{Ll}/u.test(line) && !(namesBodyPart(line) && namesBodyPart(before));
}

function addSentence(found: Found, sentence: string, targets: readonly FeatureTarget[]): void {
  const target = targetOf(sentence, targets);
  if (target === undefined) return;
  const denial = target.into === 'dental' ? undefined : readDenial(sentence);
  if (!denial) {
    addItems(found, sentence, targets);
    return;
  }
  if (couldNotLook(sentence)) return;
  addAbsent(found, denial.denied, target);
  if (denial.rest !== '') addItems(found, denial.rest, targets);
}

function addItems(found: Found, sentence: string, targets: readonly FeatureTarget[]): void {
  if (targetOf(sentence, targets)?.into === 'dental') {
    found.notes.push(sentence);
    return;
  }
  const isDrawing = targets[0]?.as === 'tattoo';
  for (const item of gather(splitList(sentence), (text) => namesBodyPart(text, isDrawing))) {
    const target = targetOf(item, targets);
    if (target) addItem(found, item, target);
  }
}

function addItem(found: Found, item: string, { into, as = 'other' }: FeatureTarget): void {
  switch (into) {
    case 'dental':
      found.notes.push(item);
      break;
    case 'effects':
      found.effects.push({ category: as, description: item });
      break;
    case 'medical': {
      // A fracture has a region and a side, but no view.
      const { region, side } = placeOnBody(item);
      found.medical.push({ kind: as, ...(region && { region }), ...(side && { side }), description: item });
      break;
    }
    case 'marks': {
      const text = as === 'tattoo' ? writingIn(item) : '';
      const place = { ...placeOnBody(item, as === 'tattoo') };
      found.marks.push({ type: as, ...place, ...(text !== '' && { text }), description: item });
      break;
    }
  }
}

function addAbsent(found: Found, denied: string, { into, as = 'other' }: FeatureTarget): void {
  if (HEDGED.test(denied)) return;
  let isNamed = false;
  for (const part of denied.split(/,|\bor\b|\bnor\b|\band\b|&|\bno\b/iu)) {
    for (const [words, type] of DENIED) {
      if (!words.test(part)) continue;
      isNamed = true;
      found.marks.push({ type, ...placeOnBody(part), state: 'absent' });
    }
  }
  if (isNamed) return;
  const isPlainNone = NOTHING_NAMED.test(denied);
  if (into === 'marks' && isPlainNone) found.marks.push({ type: as, state: 'absent' });
  // "No surgical hardware" denies what a list of implants is for.
  if (into === 'medical' && (isPlainNone || as === 'implant'))
    found.medical.push({ kind: as, state: 'absent' });
}

function targetOf(text: string, targets: readonly FeatureTarget[]): FeatureTarget | undefined {
  const lower = text.toLowerCase();
  return targets.find(({ words }) => words === undefined || words.some((word) => lower.includes(word)));
}

function writingIn(item: string): string {
  return quotedParts(item)
    .filter(({ index, words }) => READS.test(item.slice(0, index)) || CAPITALS.test(words))
    .map(({ words }) => words)
    .join(' / ');
}

/** A denial of a whole kind falls where one of the kind was seen; the same denial counts once. */
function withoutContradiction(items: readonly JsonTree[], kind: 'type' | 'kind'): readonly JsonTree[] {
  const present = new Set(items.filter((item) => item.state !== 'absent').map((item) => item[kind]));
  const seen = new Set<string>();
  return items.filter((item) => {
    if (item.state !== 'absent') return true;
    const text = JSON.stringify(item);
    const isKept = !seen.has(text) && (item.region !== undefined || !present.has(item[kind] ?? ''));
    seen.add(text);
    return isKept;
  });
}
