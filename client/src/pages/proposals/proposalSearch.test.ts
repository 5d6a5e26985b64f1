import { readSearch, toFilter, writeSearch } from './proposalSearch';

const read = (query: string) => readSearch(new URLSearchParams(query));

describe('a search in the address', () => {
  it('comes back as it went', () => {
    const address = 'text=%EB%B2%84%EC%8A%A4&status=voting&category=transport&district=MAPO&order=MOST_VOTED';
    expect(writeSearch(read(address)).toString()).toBe(address);
  });

  it('leaves out what is usual', () => {
    expect(writeSearch(read('order=NEWEST')).toString()).toBe('');
    expect(writeSearch(read('text=bus&order=RELEVANCE')).toString()).toBe('text=bus');
    expect(writeSearch(read('text=bus&order=NEWEST')).toString()).toBe('text=bus&order=NEWEST');
  });

  it('does not believe what was typed by hand', () => {
    expect(read('status=secret&district=BUSAN&order=RANDOM'))
      .toEqual({ text: '', status: '', category: '', district: '', order: 'NEWEST' });
    expect(read('order=RELEVANCE').order).toBe('NEWEST');
    expect(read('status=toString').status).toBe('');
  });
});

describe('toFilter', () => {
  it('names only what is asked for', () => {
    expect(toFilter(read(''))).toEqual({});
    expect(toFilter(read('status=ended&district=JUNG'))).toEqual({
      status: ['LAPSED', 'WITHDRAWN', 'MERGED', 'HANDED_ON'],
      district: 'JUNG',
    });
  });
});
