import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnKin } from './kin.js';
import { layOut, type Layout, type Union } from './layout.js';
import { Symbol } from './symbol.js';
import '../pictures.css';

/**
 * A family as pedigrees are drawn, and the same in words under it: what is drawn is hidden from readers of
 * the screen, who are told the words.
 */
export function Pedigree({ kin, title }: { readonly kin: readonly DrawnKin[]; readonly title: string }) {
  const { t } = useTranslation();
  const hatch = useId();
  const layout = useMemo(() => layOut(kin), [kin]);
  if (kin.length < 2) return null;
  return (
    <figure className="picture">
      <div className="picture-scroll" role="group" aria-label={title} tabIndex={0}>
        <svg
          role="img"
          aria-label={title}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          style={{ minWidth: Math.min(layout.width, 560), maxWidth: layout.width }}
        >
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="2.5" height="6" className="kin-hatch" />
            </pattern>
          </defs>
          <g aria-hidden>
            {layout.unions.map((union) => (
              <Lines key={union.parents.join(' ')} {...{ union, layout }} />
            ))}
            {kin.map((one) => {
              const at = layout.at.get(one.id);
              return at && <Symbol key={one.id} {...{ kin: one, at, hatch }} />;
            })}
          </g>
        </svg>
      </div>
      <figcaption>
        <p className="picture-key">{t('pictures.pedigree.key')}</p>
        <details>
          <summary>{t('pictures.inWords')}</summary>
          <ul className="lines">
            {kin.map((one) => (
              <li key={one.id}>
                {[
                  one.label,
                  one.role && t(`pictures.pedigree.role.${one.role}`),
                  one.isImplied && t('pictures.pedigree.implied'),
                  one.parents.length === 1 && t('pictures.pedigree.oneParent'),
                  t(`pictures.pedigree.sampling.${one.sampling}`),
                  one.isWanted && t('pictures.pedigree.wanted'),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </details>
      </figcaption>
    </figure>
  );
}

/** Radius of the ring at which the line to a second parent would begin. */
const RING = 5;

function Lines({ union, layout }: { readonly union: Union; readonly layout: Layout }) {
  const points = (ids: readonly string[]) => ids.flatMap((id) => layout.at.get(id) ?? []);
  const [parents, children] = [points(union.parents), points(union.children)];
  const middle = parents.reduce((sum, { x }) => sum + x, 0) / (parents.length || 1);
  const y = parents[0]?.y ?? 0;
  const xs = [middle, ...children.map(({ x }) => x)];
  const bars = [
    ...(parents.length > 1
      ? [`M${Math.min(...parents.map(({ x }) => x))} ${y}H${Math.max(...parents.map(({ x }) => x))}`]
      : []),
    ...(children.length > 0
      ? [`M${middle} ${y}V${union.barY}`, `M${Math.min(...xs)} ${union.barY}H${Math.max(...xs)}`]
      : []),
    ...children.map((child) => `M${child.x} ${union.barY}V${child.y}`),
  ];
  return (
    <>
      <path className="kin-line" d={bars.join('')} />
      {parents.length === 1 && children.length > 0 && (
        <circle className="kin-untold" cx={middle} cy={union.barY} r={RING} />
      )}
    </>
  );
}
