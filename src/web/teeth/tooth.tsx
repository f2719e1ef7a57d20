/** Width of the place of one tooth, and how tall it stands. */
export const WIDTH = 36;
export const TALL = 62;

type Look = 'sound' | 'gone' | 'restored' | 'harmed' | 'silent';

const LOOK_OF: Readonly<Record<string, Look | undefined>> = {
  ...{ present: 'sound', rotated: 'sound', missing: 'gone', missing_after_death: 'silent' },
  ...{ unerupted: 'gone', bridge: 'gone', implant: 'gone', prosthesis: 'gone' },
  ...{ caries: 'harmed', fractured: 'harmed', filled: 'restored', filled_gold: 'restored' },
  ...{ crown: 'restored', crown_gold: 'restored', root_canal: 'restored', no_data: 'silent' },
};

interface ToothProps {
  readonly tooth: string;
  readonly state: string | undefined;
  /** Left edge and, of the crown's free end, height. */
  readonly x: number;
  readonly y: number;
  /** Roots up, as in an upper jaw, or down. */
  readonly rootsUp: boolean;
}

/**
 * A crown and its root. What is known of it is drawn by form: crossed out, filled in, notched; what nobody
 * speaks of is pale.
 */
export function Tooth({ tooth, state, x, y, rootsUp }: ToothProps) {
  const look = LOOK_OF[state ?? ''] ?? 'silent';
  const isMolar = Number(tooth[1]) > 5;
  const half = isMolar ? 14 : Number(tooth[1]) > 3 ? 11 : 10;
  const [middle, up] = [x + WIDTH / 2, rootsUp ? -1 : 1];
  const at = (dx: number, dy: number): string => `${middle + dx} ${y + up * dy}`;
  const crown = `M${at(-half + 2, 0)}L${at(half - 2, 0)}L${at(half, 10)}L${at(half - 3, 24)}L${at(-half + 3, 24)}L${at(-half, 10)}Z`;
  const roots = isMolar
    ? `M${at(-half + 3, 24)}L${at(-half + 4, 50)}L${at(-2, 26)}M${at(2, 26)}L${at(half - 4, 50)}L${at(half - 3, 24)}`
    : `M${at(-half + 3, 24)}L${at(0, 54)}L${at(half - 3, 24)}`;
  return (
    <g className={`tooth tooth-${look}`}>
      <path d={crown} className="tooth-crown" />
      <path d={roots} className="tooth-root" />
      {look === 'restored' && (
        <rect x={middle - 5} y={y + up * 12 - 5} width="10" height="10" className="tooth-filled" />
      )}
      {look === 'harmed' && <path d={`M${at(-5, 4)}L${at(0, 16)}L${at(5, 4)}`} className="tooth-cross" />}
      {look === 'gone' && (
        <path
          d={`M${at(-half, 2)}L${at(half, 48)}M${at(half, 2)}L${at(-half, 48)}`}
          className="tooth-cross"
        />
      )}
    </g>
  );
}
