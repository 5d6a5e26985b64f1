export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** `text` cut where one of the words of `search` stands, whatever the case. */
export function markWords(text: string, search: string): Piece[] {
  const words = search.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [{ text, hit: false }];
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu');
  // With one capturing group every second piece is a match.
  return text.split(pattern)
    .map((piece, index) => ({ text: piece, hit: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
