import { readFileSync } from 'node:fs';
import { settingsDocument } from './settings-document.js';

describe('docs/settings.md', () => {
  it('is what the catalogues say; write it anew by `npm run -s oasis -- settings > docs/settings.md`', () => {
    expect(readFileSync('docs/settings.md', 'utf8')).toBe(settingsDocument());
  });

  it('has every setting with its meaning', () => {
    const rows = settingsDocument().split('\n').filter(line => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(row => /\|\s*\|$/.test(row))).toEqual([]);
  });
});
