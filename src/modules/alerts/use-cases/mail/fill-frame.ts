const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Texts = Readonly<Record<string, string>>;

/**
 * Puts texts into the places of a frame (`{{name}}`), as text and never as markup. What stands between `{{#rows}}` and `{{/rows}}` is repeated
 * for each of the rows.
 */
export function fillFrame(frame: string, texts: Texts, rows: readonly Texts[] = []): string {
  return frame
    .split(/\{\{#rows\}\}|\{\{\/rows\}\}/)
    .map((part, at) => (at % 2 === 0 ? fill(part, texts) : rows.map((row) => fill(part, row)).join('')))
    .join('');
}

function fill(frame: string, texts: Texts): string {
  return frame.replaceAll(/\{\{ ?(\w+) ?\}\}/g, (_, name: string) =>
    (texts[name] ?? '').replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark),
  );
}
