import { useTranslation } from 'react-i18next';
import { JAWS } from './teeth-of.js';
import { TALL, Tooth, WIDTH } from './tooth.js';
import '../pictures.css';

interface OneChartProps {
  /** State of each tooth that is spoken of, by its FDI number. */
  readonly states: Readonly<Record<string, string>>;
  readonly onChoose?: (tooth: string) => void;
}

/**
 * Chart of one mouth. What it shows stands beside it in words, so that readers of the screen are not told it
 * twice; a pointer may choose a tooth, the keyboard does it in the list.
 */
export function OneChart({ states, onChoose }: OneChartProps) {
  const { t } = useTranslation();
  return (
    <div aria-hidden className={onChoose ? 'teeth-to-choose' : undefined}>
      {(['upper', 'lower'] as const).map((jaw) => (
        <div key={jaw} className="quarters">
          {JAWS[jaw].map((quarter) => (
            <svg key={quarter[0]} viewBox={`0 0 ${quarter.length * WIDTH} ${TALL + 20}`} focusable="false">
              {quarter.map((tooth, at) => (
                <g key={tooth} onClick={() => onChoose?.(tooth)}>
                  <title>{`${tooth} ${t(`value.ToothCode.${(states[tooth] ?? 'no_data') as 'no_data'}`)}`}</title>
                  <rect x={at * WIDTH} width={WIDTH} height={TALL + 20} className="tooth-place" />
                  <Tooth
                    {...{ tooth, x: at * WIDTH, state: states[tooth], rootsUp: jaw === 'upper' }}
                    y={jaw === 'upper' ? TALL - 2 : 20}
                  />
                  <text
                    x={at * WIDTH + WIDTH / 2}
                    y={jaw === 'upper' ? TALL + 14 : 12}
                    className="tooth-sign"
                  >
                    {tooth}
                  </text>
                </g>
              ))}
            </svg>
          ))}
        </div>
      ))}
    </div>
  );
}
