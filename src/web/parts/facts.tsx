import './facts.css';

/** Named facts, one a line; what is not there has no line. */
export function Facts({ of }: { readonly of: readonly (readonly [string, string | null | undefined])[] }) {
  return (
    <dl className="facts">
      {of.map(
        ([label, text]) =>
          text && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
