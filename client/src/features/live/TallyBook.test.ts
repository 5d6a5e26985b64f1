import { TallyBook, type TallyState } from './TallyBook';

const state = (version: number, count: number): TallyState => ({ version, count, threshold: 10, status: 'VOTING' });

describe('TallyBook', () => {
  it('keeps the newest version, whatever comes later', () => {
    const book = new TallyBook();
    expect(book.offer('a', state(5, 9))).toBe(true);
    expect(book.offer('a', state(4, 99))).toBe(false);
    expect(book.offer('a', state(5, 99))).toBe(false);
    expect(book.get('a')?.count).toBe(9);
    expect(book.offer('a', state(7, 8))).toBe(true);
    expect(book.get('a')?.count).toBe(8);
  });

  it('tells those who asked about this proposal, and only when it changed', () => {
    const book = new TallyBook();
    const heard: string[] = [];
    const stop = book.subscribe('a', () => heard.push('a'));
    book.subscribe('b', () => heard.push('b'));
    book.offer('a', state(1, 1));
    book.offer('a', state(1, 1));
    stop();
    book.offer('a', state(2, 2));
    expect(heard).toEqual(['a']);
  });
});
