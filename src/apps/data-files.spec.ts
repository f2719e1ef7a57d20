import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { readOfTree } from './named-tests.js';

const TABLES = execFileSync('git', ['ls-files', '--', ':(glob)src/**/data/*.csv'], { encoding: 'utf8' })
  .split('\n')
  .filter((name) => name !== '');

describe('tables beside the code', () => {
  it('are those of the kernel and of the benchmark', () => {
    expect(TABLES).toEqual(
      expect.arrayContaining([
        'src/benchmark/simulation/data/names-mexico.csv',
        'src/kernel/genetics/populations/data/fbi-2015.csv',
      ]),
    );
  });

  it.each(TABLES)('tell their source and their licence: %s', (table) => {
    const [row = ''] = readOfTree(`${dirname(table)}/SOURCES.md`)
      .split('\n')
      .filter((line) => line.startsWith(`| \`${basename(table)}\``));
    const cells = row.split('|').map((cell) => cell.trim());
    expect(cells.slice(1, -1).filter((cell) => cell !== '').length).toBeGreaterThanOrEqual(3);
    expect(readOfTree(`${dirname(table)}/SOURCES.md`)).toMatch(/licence/iu);
  });
});
