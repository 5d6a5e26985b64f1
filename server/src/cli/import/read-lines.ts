import { StringDecoder } from 'node:string_decoder';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Null when the line is longer than allowed; it is not kept in memory then. */
  readonly text: string | null;
}

/** The lines of a stream of UTF-8, one at a time; none may make the process hold more than `longest` characters. */
export async function* readLines(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let number = 0;
  let begun = '';
  let tooLong = false;
  const line = (end: string): Line => {
    number += 1;
    const text = begun + end;
    const whole = !tooLong && text.length <= longest;
    begun = '';
    tooLong = false;
    return { number, text: whole ? text.replace(/^\uFEFF/, '').replace(/\r$/, '') : null };
  };
  for await (const chunk of chunks) {
    const parts = decoder.write(chunk).split('\n');
    const last = parts.pop()!;
    for (const part of parts) yield line(part);
    if (begun.length + last.length > longest) {
      tooLong = true;
      begun = '';
    } else if (!tooLong) begun += last;
  }
  const last = decoder.end();
  if (begun || tooLong || last) yield line(last);
}
