import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WHOLE = '@mantine/core/styles.layer.css';
const FOLDER = join(import.meta.dirname, '../../node_modules/@mantine/core/styles');

/** What others are made of, in the order in which the library lays them out. */
const GROUND = [
  ...[
    'default-css-variables',
    'baseline',
    'global',
    'ScrollArea',
    'UnstyledButton',
    'VisuallyHidden',
    'Paper',
  ],
  ...['Popover', 'CloseButton', 'Group', 'Loader', 'Overlay', 'ModalBase', 'Input', 'InlineInput', 'Flex'],
  ...['FloatingIndicator', 'ActionIcon'],
];
const PARTS = {
  MultiSelect: ['Combobox', 'Pill', 'PillsInput'],
  TagsInput: ['Combobox', 'Pill', 'PillsInput'],
  NativeSelect: ['Combobox'],
  Select: ['Combobox'],
  Autocomplete: ['Combobox'],
  Code: ['Typography'],
};

/** The library's sheet of styles, of those components alone that the console uses: the whole one is a seventh of all that the first page fetches. */
export function usedStyles() {
  return {
    name: 'huella-used-styles',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === WHOLE ? '\0used-styles.css' : undefined),
    load: (id) => (id === '\0used-styles.css' ? stylesOf(usedComponents()) : undefined),
  };
}

function usedComponents() {
  const sources = readdirSync(import.meta.dirname, { recursive: true }).filter((name) =>
    name.endsWith('.tsx'),
  );
  const names = sources.flatMap((name) => {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    const imports = [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)];
    return imports.flatMap(([, list]) => list.split(',').map((one) => one.trim()));
  });
  return [...new Set(names)].sort();
}

function stylesOf(components) {
  const parts = components.flatMap((name) => PARTS[name] ?? []);
  const wanted = [...new Set([...GROUND, ...parts, ...components])];
  const files = wanted.map((name) => join(FOLDER, `${name}.layer.css`)).filter((file) => existsSync(file));
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}
