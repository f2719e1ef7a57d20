import { linesOf, type Motif } from './motifs.js';

/**
 * The hand that draws a picture: a family draws from memory, an examiner lays a scale beside what lies there.
 */
export type Hand = 'family' | 'examiner';

const SIDE = 480;
const TICKS = 10;

/**
 * A picture of a thing or a tattoo, made when it is asked for: the demonstration ships no picture of
 * anything. Sharp is loaded then, for no other start needs it.
 *
 * @returns a JPEG, as a telephone hands one over
 */
export async function drawnThing(motif: Motif, hand: Hand): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const drawing = hand === 'family' ? pencilled(motif) : traced(motif);
  return sharp(Buffer.from(drawing)).jpeg({ quality: 85 }).toBuffer();
}

const sheet = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 240 240">${inside}</svg>`;

interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly opacity?: number;
}

const ROUND = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';

function drawnLines(motif: Motif, { color, width, opacity = 1 }: Stroke): string {
  const look = `${ROUND} stroke="${color}" opacity="${opacity}"`;
  const lines = linesOf(motif);
  const paths = lines.map((line) => `<path d="${line}" ${look} stroke-width="${width}"/>`);
  // A string of beads is dots along its first line.
  const beads = `<path d="${lines[0] ?? ''}" ${look} stroke-width="9" stroke-dasharray="0.1 13"/>`;
  return [...paths, ...(motif === 'rosary' ? [beads] : [])].join('');
}

/** Twice over in pencil on a leaf of an exercise book, a little askew, as somebody draws who remembers. */
function pencilled(motif: Motif): string {
  const rules = Array.from(
    { length: 13 },
    (_, at) => `<path d="M0 ${18 + at * 18} H240" stroke="#b9cfe0" stroke-width="0.8"/>`,
  );
  const margin = '<path d="M26 0 V240" stroke="#e0a9a4" stroke-width="0.8"/>';
  const strokes = [
    `<g transform="translate(22 18) rotate(-4 100 100)">${drawnLines(motif, { color: '#4a4a52', width: 3.4, opacity: 0.85 })}</g>`,
    `<g transform="translate(23.5 19) rotate(-2.6 100 100) scale(0.99)">${drawnLines(motif, { color: '#6b6b75', width: 1.6, opacity: 0.7 })}</g>`,
  ];
  return sheet(
    `<rect width="240" height="240" fill="#fbf9f2"/>${rules.join('')}${margin}${strokes.join('')}`,
  );
}

/**
 * The motif in ink on foil, paler where less was left to be seen, with a scale of ten centimetres in black
 * and white.
 */
function traced(motif: Motif): string {
  const scale = Array.from(
    { length: TICKS },
    (_, at) =>
      `<rect x="${20 + at * 20}" y="222" width="20" height="8" fill="${at % 2 === 0 ? '#1d2429' : '#ffffff'}" stroke="#1d2429" stroke-width="0.8"/>`,
  );
  const fades =
    '<defs><linearGradient id="fades" x1="0" y1="0" x2="1" y2="1"><stop offset="0.1" stop-color="#27404f"/><stop offset="1" stop-color="#27404f" stop-opacity="0.45"/></linearGradient></defs>';
  const strokes = `<g transform="translate(30 14) scale(0.9)">${drawnLines(motif, { color: 'url(#fades)', width: 5 })}</g>`;
  return sheet(
    `${fades}<rect width="240" height="240" fill="#dfe3e2"/><rect x="10" y="8" width="220" height="206" rx="4" fill="#eef1f0"/>${strokes}${scale.join('')}`,
  );
}
