import { NAMUS_FEATURES } from '../mappings/namus.js';
import { readFeatures } from './features.js';

const read = (...lines: string[]): Record<string, unknown> => {
  const reading = readFeatures(lines.join('\n'), NAMUS_FEATURES);
  return reading.kind === 'value' ? (reading.value as Record<string, unknown>) : {};
};

describe('lists of physical features', () => {
  it('become marks with their place', () => {
    expect(read('Scar/mark: two inch scar on the left knee', 'Tattoo: anchor, right forearm')).toEqual({
      marks: [
        { type: 'scar', region: 'knee', side: 'left', description: 'two inch scar on the left knee' },
        { type: 'tattoo', region: 'forearm', side: 'right', description: 'anchor, right forearm' },
      ],
    });
  });

  it('are cut where each part names a place of its own', () => {
    const { marks } = read(
      'Tattoo: anchor on left chest, swallow on right hand; "LUZ" on neck. Old ship on the back',
    );
    expect(marks).toMatchObject([
      { region: 'chest', side: 'left' },
      { region: 'hand', side: 'right' },
      { region: 'neck', text: 'LUZ' },
      { region: 'back', description: 'Old ship on the back' },
    ]);
  });

  it('go on over lines that have no type', () => {
    expect(read('Scar/mark: Scar on chin', 'Scar on elbow', 'Piercing: Left ear').marks).toMatchObject([
      { type: 'scar', region: 'face' },
      { type: 'scar', region: 'elbow' },
      { type: 'piercing', region: 'ear', side: 'left' },
    ]);
  });

  it('keep a line together that a form has broken', () => {
    expect(read('Tattoo: anchor with', 'a rope on left arm').marks).toEqual([
      { type: 'tattoo', region: 'arm', side: 'left', description: 'anchor with a rope on left arm' },
    ]);
  });

  it.each([
    ['Tattoo: No tattoos.', [{ type: 'tattoo', state: 'absent' }]],
    ['Tattoo: none', [{ type: 'tattoo', state: 'absent' }]],
    ['Piercing: None observed.', [{ type: 'piercing', state: 'absent' }]],
    ['Amputation: none', [{ type: 'amputation', state: 'absent' }]],
    [
      'Scar/mark: No scars or tattoos',
      [
        { type: 'scar', state: 'absent' },
        { type: 'tattoo', state: 'absent' },
      ],
    ],
    ['Scar/mark: No surgical scars', [{ type: 'surgical_scar', state: 'absent' }]],
    ['Tattoo: The decedent had no tattoos', [{ type: 'tattoo', state: 'absent' }]],
  ])('read "%s" as an absence that somebody checked', (line, marks) => {
    expect(read(line)).toEqual({ marks });
  });

  it('read what comes after a denial', () => {
    expect(read('Scar/mark: No surgical scars, but several scars on the left foot').marks).toEqual([
      { type: 'surgical_scar', state: 'absent' },
      { type: 'scar', region: 'foot', side: 'left', description: 'several scars on the left foot' },
    ]);
  });

  it.each([
    'Tattoo: None visible due to decomposition',
    'Piercing: No piercings found or not observable',
    'Scar/mark: No distinctive scars',
    'Tattoo: nan',
    'Tattoo: Unknown',
    'Other distinctive physical characteristic: No evidence of disease',
  ])('find neither presence nor absence in "%s"', (line) => {
    expect(read(line)).toEqual({});
  });

  it('let a mark that was seen stand against a denial of its kind', () => {
    expect(read('Tattoo: none', 'Tattoo: anchor on left arm').marks).toMatchObject([
      { type: 'tattoo', region: 'arm' },
    ]);
  });

  it('tell teeth, implants, fractures and aids apart', () => {
    const found = read(
      'Artificial body part/aid: Upper denture',
      'Artificial body part/aid: Steel plate in left ankle',
      'Artificial body part/aid: Walking cane',
      'Artificial body part/aid: Artificial right leg',
      'Other distinctive physical characteristic: Healed fracture of right radius',
      'Other distinctive physical characteristic: No teeth in the lower jaw',
    );
    expect(found).toEqual({
      marks: [{ type: 'prosthesis', region: 'leg', side: 'right', description: 'Artificial right leg' }],
      medical: [
        { kind: 'implant', region: 'ankle', side: 'left', description: 'Steel plate in left ankle' },
        {
          kind: 'healed_fracture',
          region: 'forearm',
          side: 'right',
          description: 'Healed fracture of right radius',
        },
      ],
      dental: { notes: 'Upper denture; No teeth in the lower jaw' },
      effects: [{ category: 'other', description: 'Walking cane' }],
    });
  });

  it('take quoted words for writing only where they plainly are', () => {
    const textOf = (line: string): unknown => (read(line).marks as { text?: string }[])[0]?.text;
    expect(textOf('Tattoo: the name "Luz" on left wrist')).toBe('Luz');
    expect(textOf('Tattoo: "anchor" on left wrist')).toBeUndefined();
  });

  it('do not take an inch for a quotation', () => {
    expect(read('Scar/mark: 3" scar on chin, 1/2" scar on left wrist').marks).toMatchObject([
      { region: 'face' },
      { region: 'wrist', side: 'left' },
    ]);
  });
});
