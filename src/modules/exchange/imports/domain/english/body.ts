/**
 * Place on a body, as far as an English text says it plainly; region, side and view are words of the exchange
 * format.
 */
export interface BodyPlace {
  readonly region?: string;
  readonly side?: 'left' | 'right' | 'midline';
  readonly view?: 'front' | 'back';
}

const REGIONS: Readonly<Record<string, string>> = {
  head: 'head scalp skull cranium',
  face: 'face facial cheek cheeks cheekbone chin forehead eyebrow eyebrows brow temple jaw jawline mandible nose nasal nostril',
  eye: 'eye eyes eyelid eyelids',
  ear: 'ear ears earlobe earlobes ear_lobe ear_lobes',
  mouth: 'mouth lip lips tongue',
  neck: 'neck throat nape',
  chest: 'chest breast breasts sternum pectoral rib ribs nipple nipples rib_cage',
  abdomen: 'abdomen abdominal stomach belly navel umbilicus belly_button',
  back: 'back spine',
  shoulder: 'shoulder shoulders clavicle collarbone collar_bone scapula shoulder_blade shoulder_blades',
  upper_arm: 'upper_arm upper_arms bicep biceps tricep triceps humerus',
  elbow: 'elbow elbows',
  forearm: 'forearm forearms lower_arm lower_arms radius ulna',
  wrist: 'wrist wrists',
  hand: 'hand hands palm palms knuckle knuckles',
  finger: 'finger fingers thumb thumbs pinky fingertip fingertips',
  arm: 'arm arms',
  pelvis: 'hip hips groin pelvis inguinal pubic',
  buttock: 'buttock buttocks',
  thigh: 'thigh thighs upper_leg upper_legs femur femurs',
  knee: 'knee knees kneecap',
  lower_leg: 'calf calves shin shins lower_leg lower_legs tibia fibula',
  ankle: 'ankle ankles',
  foot: 'foot feet heel heels instep',
  toe: 'toe toes',
  leg: 'leg legs',
};

/** Parts of the body that are drawn as often as they are drawn upon: "a woman's face on the left arm". */
const OFTEN_DRAWN = new Set(['head', 'face', 'eye', 'ear', 'mouth', 'hand', 'finger', 'foot']);
const DRAWN_UPON =
  /(?:\b(?:on|at|above|below|under|behind|near|across|inside|outside|left|right|lt|rt|both|each|upper|lower|ring|middle|index|posterior|anterior)|^|\b[lr])[\s.,\-–]*(?:(?:the|his|her|inner|outer)\s+)?$/iu;

const BETWEEN =
  '(?:(?:upper|lower|inner|outer|inside|outside|medial|lateral|mid|middle|anterior|posterior|front|side|dorsal|ventral|ring|index|little|big|small|first|second|third|fourth|fifth|of|the|his|her)[\\s\\-–]+)*';
const SIDE_BEFORE = new RegExp(`(?:^|[^a-z])(?<side>left|right|lt|rt|l|r)\\b[\\s.\\-–]*${BETWEEN}$`, 'iu');
const BOTH_BEFORE = new RegExp(
  `\\b(?:left|right|l|r)\\b\\s*(?:and|&|or|/|,)\\s*(?:left|right|l|r)\\b[\\s.\\-–]*${BETWEEN}$`,
  'iu',
);
const SIDE_AFTER = /^[\s,\-–(]{1,3}(?<side>left|right)\b/iu;
const MIDDLE_BEFORE = /\b(?:mid|middle|center|centre|midline)[\s-]+(?:(?:of|the|upper|lower|his|her)\s+)*$/iu;
const HAS_MIDLINE = new Set(['head', 'face', 'neck', 'chest', 'abdomen', 'back']);
const FRONT = /\b(?:front|anterior|ventral)[\s-]+(?:(?:of|the|his|her|left|right|upper|lower)\s+)*$/iu;
const BEHIND = /\b(?:posterior|dorsal|dorsum of(?: the)?)[\s-]+(?:(?:his|her|left|right|upper|lower)\s+)*$/iu;

const regionOfWord = new Map(
  Object.entries(REGIONS).flatMap(([region, words]) =>
    words.split(' ').map((word): [string, string] => [word.replaceAll('_', ' '), region]),
  ),
);
const REGION_WORD = new RegExp(
  `\\b(?:${[...regionOfWord.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`,
  'giu',
);

/** Tells whether a text names a part of the body on which a mark can sit. */
export function namesBodyPart(text: string, isDrawing = false): boolean {
  return regionsIn(arranged(text), isDrawing).length > 0;
}

/** The one place that a text names; nothing where it names several regions, and no side where it names both. */
export function placeOnBody(text: string, isDrawing = false): BodyPlace {
  const plain = arranged(text);
  const found = regionsIn(plain, isDrawing);
  const region = found[0]?.region;
  if (region === undefined || found.some((other) => other.region !== region)) return {};
  const sides = new Set(found.map((match) => sideOf(plain, match)));
  const side = sides.size === 1 ? [...sides][0] : undefined;
  const views = new Set(found.map((match) => viewOf(plain, match)));
  const view = views.size === 1 ? [...views][0] : undefined;
  return { region, ...(side && { side }), ...(view && { view }) };
}

interface RegionMatch {
  readonly region: string;
  readonly start: number;
  readonly end: number;
}

/** "Upper right arm" in the order of "right upper arm", and "back of the hand" as one word for the view. */
function arranged(text: string): string {
  return text
    .replace(/\b(upper|lower)\s+(left|right|l|r)\s+(arm|leg|arms|legs|back|chest)\b/giu, '$2 $1 $3')
    .replace(/\bback(?:\s+side)?\s+of\s+(?:(?:the|his|her)\s+)?/giu, 'posterior ')
    .replace(/\b(?:above|below)\s+(?:the\s+)?(?=left|right|knee|elbow|ankle|wrist)/giu, '');
}

function regionsIn(text: string, isDrawing: boolean): readonly RegionMatch[] {
  const matches: RegionMatch[] = [];
  for (const match of text.matchAll(REGION_WORD)) {
    const region = regionOfWord.get(match[0].toLowerCase()) ?? '';
    const isDrawn = isDrawing && OFTEN_DRAWN.has(region) && !DRAWN_UPON.test(text.slice(0, match.index));
    if (!isDrawn) matches.push({ region, start: match.index, end: match.index + match[0].length });
  }
  return matches;
}

function sideOf(text: string, { region, start, end }: RegionMatch): BodyPlace['side'] {
  const before = text.slice(0, start);
  if (BOTH_BEFORE.test(before)) return undefined;
  const said = SIDE_BEFORE.exec(before)?.groups?.side ?? SIDE_AFTER.exec(text.slice(end))?.groups?.side;
  if (said !== undefined) return said.toLowerCase().startsWith('l') ? 'left' : 'right';
  return HAS_MIDLINE.has(region) && MIDDLE_BEFORE.test(before) ? 'midline' : undefined;
}

function viewOf(text: string, { start }: RegionMatch): BodyPlace['view'] {
  const before = text.slice(0, start);
  if (FRONT.test(before)) return 'front';
  return BEHIND.test(before) ? 'back' : undefined;
}
