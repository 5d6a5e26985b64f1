import classes from './Choices.module.css';

export interface ChoicesProps<Value extends string> {
  /** What is chosen among, for screen readers: "정렬". */
  label: string;
  options: readonly { value: Value; text: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A few exclusive choices in a row, as pressed and unpressed buttons. */
export function Choices<Value extends string>({ label, options, value, onChange }: ChoicesProps<Value>) {
  return (
    <div className={classes.choices} role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.text}
        </button>
      ))}
    </div>
  );
}
