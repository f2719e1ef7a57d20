/**
 * The lines of the invented pictures of the demonstration, in a square of 200 by 200, drawn here. They show
 * things and tattoos alone, no face and no body, for nobody is to mistake one of them for somebody.
 */
const MOTIF_LINES = {
  swallow: [
    'M28 92 C40 78 58 74 72 82 C92 92 108 98 124 98 C140 66 160 42 190 26 C182 62 170 92 152 112',
    'M28 92 L12 98 L30 102 C44 122 70 134 98 134 C108 134 118 132 126 128 C140 146 158 164 184 188',
    'M72 82 C60 60 40 36 14 20 C28 52 44 72 60 78 M152 112 C144 120 136 125 126 128',
    'M126 128 C130 150 134 168 140 192 C152 176 158 168 160 162 M38 90 L41 90',
  ],
  anchor: [
    'M100 30 A14 14 0 1 0 100.1 30 M100 58 L100 168 M66 78 L134 78',
    'M36 122 C42 154 68 168 100 170 C132 168 158 154 164 122 M36 122 L24 138 M36 122 L54 136 M164 122 L176 138 M164 122 L146 136',
    'M112 40 C140 36 150 58 126 66 C90 78 84 96 112 102 C140 110 126 134 96 132 C72 132 70 152 84 158',
  ],
  rooster: [
    'M62 64 C58 40 76 30 92 38 C104 46 104 62 106 76 C124 92 148 88 156 62',
    'M156 62 C170 40 186 44 184 66 C192 70 192 86 180 96 C176 124 152 140 124 142 C92 146 66 124 66 92 C64 80 60 74 62 64',
    'M62 64 L44 70 L64 76 M70 34 C66 22 76 18 80 28 C84 16 94 18 92 30 C102 24 108 34 98 42 M56 76 C50 88 58 94 64 84',
    'M98 142 L92 178 M92 178 L76 186 M92 178 L98 188 M92 178 L108 184 M124 142 L126 178 M126 178 L112 186 M126 178 L130 188 M126 178 L142 184',
    'M96 100 C112 116 134 112 146 98 M100 112 C114 126 132 122 142 112 M76 54 L79 54',
  ],
  guitar: [
    'M96 92 C78 84 60 96 66 114 C44 116 30 140 42 162 C54 184 84 182 94 164 C110 170 126 154 118 136 C126 122 114 98 96 92',
    'M84 128 A12 12 0 1 0 84.1 128 M102 96 L158 30 M110 104 L166 38 M152 24 L172 40 L180 24 L164 12 L152 24 M58 154 L78 170',
    'M66 160 L160 34 M70 164 L164 38',
  ],
  stars: [
    'M100 20 L110 46 L138 48 L116 66 L124 94 L100 78 L76 94 L84 66 L62 48 L90 46 Z',
    'M52 104 L60 126 L84 128 L66 142 L72 166 L52 152 L32 166 L38 142 L20 128 L44 126 Z',
    'M148 104 L156 126 L180 128 L162 142 L168 166 L148 152 L128 166 L134 142 L116 128 L140 126 Z',
  ],
  rose: [
    'M100 66 C88 60 86 46 98 42 C112 38 120 50 114 60 C108 72 90 72 82 60 C74 44 86 28 102 28 C124 28 134 46 128 64',
    'M82 60 C66 62 64 84 78 92 C92 102 116 100 126 86 C136 76 138 68 128 64 M78 92 C82 106 92 110 100 110 C112 110 122 102 126 86',
    'M100 110 C104 140 98 166 92 190 M101 142 C84 126 64 128 54 140 C68 152 88 152 101 142 M54 140 L88 142 M98 164 C114 148 132 150 144 160 C132 172 112 174 98 164 M144 160 L110 163',
  ],
  heart: ['M100 168 C60 136 34 108 38 76 C42 48 80 42 100 72 C120 42 158 48 162 76 C166 108 140 136 100 168'],
  cross: ['M88 24 L112 24 L112 68 L150 68 L150 92 L112 92 L112 178 L88 178 L88 92 L50 92 L50 68 L88 68 Z'],
  rosary: [
    'M100 132 C60 118 34 92 42 60 C50 32 80 24 100 26 C120 24 150 32 158 60 C166 92 140 118 100 132 M100 132 L100 152',
    'M100 152 L100 190 M86 164 L114 164',
  ],
  jeans: [
    'M60 22 L140 22 L150 184 L112 184 L100 78 L88 184 L50 184 Z M58 38 L142 38 M100 38 L100 66 M100 66 C108 64 110 52 110 38',
    'M62 38 C64 52 72 58 84 58 L84 38 M138 38 C136 52 128 58 116 58 L116 38 M52 172 L89 172 M111 172 L149 172',
  ],
  shirt: [
    'M78 24 L44 40 L18 82 L44 98 L56 82 L56 182 L144 182 L144 82 L156 98 L182 82 L156 40 L122 24 L100 46 Z',
    'M78 24 L88 62 L100 46 L112 62 L122 24 M100 46 L100 182 M74 40 L74 182 M126 40 L126 182 M56 76 L144 76 M56 108 L144 108 M56 140 L144 140',
  ],
  backpack: [
    'M60 64 C60 38 78 26 100 26 C122 26 140 38 140 64 L146 172 C146 180 142 184 134 184 L66 184 C58 184 54 180 54 172 Z',
    'M84 28 C84 10 116 10 116 28 M64 118 L136 118 L138 166 L62 166 Z M64 130 L136 130 M60 70 C80 84 120 84 140 70 M54 96 L38 112 L40 164 L54 168 M146 96 L162 112 L160 164 L146 168',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Motif = keyof typeof MOTIF_LINES;

/** The lines of a motif, as the data of SVG paths. */
export const linesOf = (motif: Motif): readonly string[] => MOTIF_LINES[motif];

/**
 * Words for what can be drawn, as families and examiners write them. Of `flor roja` nobody can say which
 * flower it is.
 */
const WORDS: readonly (readonly [Motif, readonly string[]])[] = [
  ['swallow', ['golondrina', 'swallow']],
  ['anchor', ['ancla', 'anchor']],
  ['rooster', ['gallo', 'rooster']],
  ['guitar', ['guitarra', 'guitar']],
  ['stars', ['estrella', 'star']],
  ['rose', ['rosa', 'rose', 'flower with stem']],
  ['heart', ['corazón', 'heart']],
  ['cross', ['cruz', 'cross']],
];

/** The motif of a tattoo's description that can be drawn, if any can. */
export function motifOf(design: string): Motif | undefined {
  const said = design.toLowerCase();
  return WORDS.find(([, words]) => words.some((word) => said.includes(word)))?.[0];
}
