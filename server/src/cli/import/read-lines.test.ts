import { readLines, type Line } from './read-lines.js';

async function read(chunks: readonly (string | Buffer)[], longest = 10): Promise<Line[]> {
  async function* stream(): AsyncGenerator<Buffer> {
    for (const chunk of chunks) yield Buffer.from(chunk as string);
  }
  const lines: Line[] = [];
  for await (const line of readLines(stream(), longest)) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  it('are put together from chunks, whatever their ends', async () => {
    expect(await read(['\uFEFFab', 'c\r\nde', '\n\nf'])).toEqual([
      { number: 1, text: 'abc' }, { number: 2, text: 'de' }, { number: 3, text: '' }, { number: 4, text: 'f' },
    ]);
    expect(await read(['a\n'])).toEqual([{ number: 1, text: 'a' }]);
    expect(await read([])).toEqual([]);
  });

  it('keep characters that are split between chunks', async () => {
    const bytes = Buffer.from('가나\n다');
    expect(await read([...bytes].map(byte => Buffer.from([byte])))).toEqual([{ number: 1, text: '가나' }, { number: 2, text: '다' }]);
  });

  it('are not kept when they are too long, and the next one is whole again', async () => {
    expect(await read(['x'.repeat(8), 'x'.repeat(8), 'x\nok\n', 'y'.repeat(11)])).toEqual([
      { number: 1, text: null }, { number: 2, text: 'ok' }, { number: 3, text: null },
    ]);
  });
});
