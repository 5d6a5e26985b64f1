import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'client/src/i18n';
type Messages = { [key: string]: string | Messages };

const read = (language: string, file: string): Messages =>
  JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Messages;

/** Keys as dotted paths. Korean has one plural form, English two: the forms count as one key. */
function keys(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key.replace(/_(one|other)$/, '')] : keys(value, `${prefix}${key}.`));
}

const texts = (messages: Messages): string[] =>
  Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)));

const files = readdirSync(join(folder, 'ko')).filter((name) => name.endsWith('.json'));

it('has the same files in both languages', () => {
  expect(readdirSync(join(folder, 'en')).sort()).toEqual(readdirSync(join(folder, 'ko')).sort());
});

describe.each(files)('%s', (file) => {
  const ko = read('ko', file);
  const en = read('en', file);

  it('says the same things in both languages', () => {
    expect([...new Set(keys(en))].sort()).toEqual([...new Set(keys(ko))].sort());
  });

  it('has both English plural forms wherever it has one', () => {
    const plain = JSON.stringify(en).match(/"[^"]+_(one|other)":/g) ?? [];
    const bases = plain.map((key) => key.replace(/_(one|other)":$/, ''));
    for (const base of new Set(bases)) expect(bases.filter((other) => other === base).length % 2).toBe(0);
  });

  it('leaves no text empty, and no Korean in the English', () => {
    const { unit: _countersThatEnglishLacks, ...english } = en;
    expect([...texts(ko), ...texts(english)].filter((text) => text.trim() === '')).toEqual([]);
    expect(texts(en).filter((text) => /[가-힣]/.test(text) && text !== '한국어' && text !== '한글')).toEqual([]);
  });
});
