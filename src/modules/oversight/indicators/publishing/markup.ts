const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text in a page: nothing that it says becomes markup. */
export function escaped(text: string | number): string {
  return String(text).replace(/[&<>"']/gu, (found) => NAMED[found] ?? found);
}

/** A table that a screen reader reads row by row: the first cell of a row is its heading. */
export function tableMarkup(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const head = headings.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${escaped(cell)}</td>`).join('');
    return `<tr><th scope="row">${escaped(first)}</th>${cells}</tr>`;
  });
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
