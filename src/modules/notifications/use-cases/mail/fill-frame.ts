const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Puts texts into the places of a frame (`{{name}}`), as text and never as markup. */
export function fillFrame(frame: string, texts: Readonly<Record<string, string>>): string {
  return frame.replaceAll(/\{\{ ?(\w+) ?\}\}/g, (_, name: string) =>
    (texts[name] ?? '').replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark),
  );
}
