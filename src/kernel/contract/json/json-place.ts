import { KNOWN_KEYS } from '../known-keys.js';
import { endOfText, isClosing, isOpening } from './json-tokens.js';

/** Level of nesting: an object or list that is open at some place of a text. */
interface Level {
  readonly isList: boolean;
  readonly keys: Set<string>;
  index: number;
  key: string;
}

function pathText(levels: readonly Level[]): string {
  let path = '';
  for (const { isList, index, key } of levels) {
    if (isList) path += `[${index}]`;
    else if (key !== '') path += `${path === '' ? '' : '.'}${KNOWN_KEYS.has(key) ? key : '*'}`;
  }
  return path;
}

class Walk {
  private readonly levels: Level[] = [];
  private at = 0;

  constructor(private readonly json: string) {}

  /**
   * Goes on to the next token.
   * @returns the path of a key that stands twice where the token is one
   */
  step(): string | undefined {
    const { json } = this;
    const code = json.charCodeAt(this.at);
    if (json[this.at] === '"') return this.text();
    if (isOpening(code))
      this.levels.push({ isList: json[this.at] === '[', keys: new Set(), index: 0, key: '' });
    else if (isClosing(code)) this.levels.pop();
    else if (json[this.at] === ',') this.comma();
    this.at += 1;
    return undefined;
  }

  pathTo(offset: number): string {
    while (this.at < offset) this.step();
    return pathText(this.levels);
  }

  pathOfKeyTwice(): string {
    while (this.at < this.json.length) {
      const path = this.step();
      if (path !== undefined) return path;
    }
    return '';
  }

  private comma(): void {
    const level = this.levels.at(-1);
    if (level) level.index += 1;
  }

  private text(): string | undefined {
    const { json, at } = this;
    this.at = endOfText(json, at);
    const level = this.levels.at(-1);
    if (!level || level.isList || !this.colonFollows()) return undefined;
    level.key = (JSON.parse(json.slice(at, this.at)) as string).normalize('NFC');
    if (level.keys.has(level.key)) return pathText(this.levels);
    level.keys.add(level.key);
    return undefined;
  }

  private colonFollows(): boolean {
    let at = this.at;
    while (at < this.json.length && ' \t\n\r'.includes(this.json[at]!)) at += 1;
    return this.json[at] === ':';
  }
}

/** Returns the path to a place of valid JSON; keys that no contract knows stand as `*`. */
export const pathAt = (json: string, offset: number): string => new Walk(json).pathTo(offset);

/** Returns the path of the first key that stands a second time in one object. */
export const pathOfKeyTwice = (json: string): string => new Walk(json).pathOfKeyTwice();
