import classes from './Seal.module.css';

/** "I voted": a ginkgo leaf's colour and a tick. `fresh` lets it land, once. */
export function Seal({ size = 22, fresh = false }: { size?: number; fresh?: boolean }) {
  return (
    <svg
      className={classes.seal} data-fresh={fresh || undefined} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true"
    >
      <circle cx="12" cy="12" r="11" />
      <path d="M7 12.6l3.4 3.3L17.2 8.6" />
    </svg>
  );
}
