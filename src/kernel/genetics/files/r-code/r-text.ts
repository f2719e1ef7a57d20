/** Width of a line of the script: longer vectors wrap. */
const WIDTH = 100;

/** Returns a text as an R literal: JSON's escapes are R's too. */
export function rText(text: string): string {
  return JSON.stringify(text);
}

export function rNumber(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Inf' : '-Inf';
  return String(value);
}

/** Returns `c(…)` over as many lines as it needs. */
export function rVector(entries: readonly string[], indent: string): string {
  return wrapped('c', entries, indent);
}

export function wrapped(call: string, entries: readonly string[], indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const entry of entries) {
    if (line !== '' && line.length + entry.length + 2 > WIDTH - indent.length) {
      lines.push(`${line},`);
      line = entry;
    } else line = line === '' ? entry : `${line}, ${entry}`;
  }
  return `${call}(${[...lines, line].join(`\n${indent}  `)})`;
}
