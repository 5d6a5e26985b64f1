import { markWords } from './marks';
import classes from './Marked.module.css';

/** A title with the words that were searched for marked in it. */
export function Marked({ text, search }: { text: string; search: string }) {
  return markWords(text, search).map((piece, index) =>
    piece.hit ? <mark key={index} className={classes.mark}>{piece.text}</mark> : piece.text);
}
