import { textOf, withPart } from './open-report-form.js';
import type { ListItem } from './list-of.js';
import { useVocabulary } from './use-vocabulary.js';

type Ellipse = readonly [number, number, number, number];

/** Parts of a standing figure: an ellipse each, on the right of the picture; the left one is its mirror. */
const PAIRS: Readonly<Record<string, Ellipse>> = {
  ...{
    shoulder: [67, 47, 10, 7],
    upper_arm: [74, 66, 6, 13],
    elbow: [78, 84, 5, 6],
    forearm: [81, 99, 5, 11],
  },
  ...{ wrist: [84, 114, 4, 4], hand: [87, 124, 5, 7], thigh: [60, 137, 9, 22], knee: [61, 165, 7, 7] },
  ...{ lower_leg: [62, 188, 7, 17], ankle: [62, 210, 5, 5], foot: [64, 220, 8, 5] },
};
const MIDDLE: Readonly<Record<string, Ellipse>> = {
  ...{ head: [50, 10, 9, 6], neck: [50, 35, 5, 6] },
};
const FRONT = {
  face: [50, 22, 8, 8],
  chest: [50, 56, 14, 13],
  abdomen: [50, 84, 12, 14],
  pelvis: [50, 106, 14, 8],
} as const;
const BEHIND = { back: [50, 68, 14, 26], buttock: [50, 106, 14, 9] } as const;

/**
 * A figure on which the place of a mark is chosen with a pointer. Whoever has none chooses in the lists
 * beside it, which say the same: the picture is hidden from readers of the screen.
 */
export function BodyMap({ item }: { readonly item: ListItem<'marks'> }) {
  const isBehind = item.entry['view'] === 'back';
  const middle: Readonly<Record<string, Ellipse>> = { ...MIDDLE, ...(isBehind ? BEHIND : FRONT) };
  return (
    <svg viewBox="0 0 100 228" className="body-map no-print" aria-hidden focusable="false">
      {Object.entries(middle).map(([region, ellipse]) => (
        <Part key={region} {...{ item, region, ellipse }} side="midline" />
      ))}
      {Object.entries(PAIRS).flatMap(([region, ellipse]) => {
        const [x, y, width, height] = ellipse;
        // Whoever faces us has the left hand on our right.
        const [onRight, onLeft] = isBehind ? (['right', 'left'] as const) : (['left', 'right'] as const);
        return [
          <Part key={`${region} 1`} {...{ item, region, ellipse }} side={onRight} />,
          <Part
            key={`${region} 2`}
            {...{ item, region }}
            ellipse={[100 - x, y, width, height]}
            side={onLeft}
          />,
        ];
      })}
    </svg>
  );
}

interface PartShown {
  readonly item: ListItem<'marks'>;
  readonly region: string;
  readonly ellipse: Ellipse;
  readonly side: 'left' | 'right' | 'midline';
}

function Part({ item, region, ellipse: [cx, cy, rx, ry], side }: PartShown) {
  const { entry } = item;
  const title = useVocabulary('BodyRegion')[region];
  const isHere = entry['region'] === region && (side === 'midline' || textOf(entry['side']) === side);
  const choose = () => {
    const view = textOf(entry['view']) || 'front';
    const placed = withPart(withPart(entry, 'region', region), 'view', view);
    item.change(withPart(placed, 'side', side === 'midline' ? null : side));
  };
  return (
    <ellipse {...{ cx, cy, rx, ry }} className="body-part" data-here={isHere || undefined} onClick={choose}>
      <title>{title}</title>
    </ellipse>
  );
}
