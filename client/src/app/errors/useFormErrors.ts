import { useCallback, useMemo, useState } from 'react';
import { formErrors, type FormError } from './formErrors';
import { readRefusal, type ClientRefusal, type FieldProblem } from './refusal';
import { useSentences } from './useSentences';

export interface FormErrorsOptions {
  /** Every field of the form by its name in the schema's input, with the label that stands beside it. */
  labels: Readonly<Record<string, string>>;
  /** Own words for single problems, as `email.taken`, or for a whole refusal by its code. */
  words?: Readonly<Record<string, string>>;
}

export interface FormErrors {
  /** What the summary shows; empty when nothing is wrong. */
  list: readonly FormError[];
  /** Grows with every showing, also of the same errors: the summary takes the focus each time. */
  showing: number;
  errorId: string | null;
  /** The same words as in the summary, for the field itself. */
  of(field: string): string | undefined;
  /** Shows what the form itself found; true when that is anything. */
  show(problems: readonly FieldProblem[]): boolean;
  /** Shows what the server refused. */
  refuse(error: unknown): ClientRefusal;
  clear(): void;
}

interface Shown {
  list: readonly FormError[];
  showing: number;
  errorId: string | null;
}

const nothing: Shown = { list: [], showing: 0, errorId: null };

/** The errors of one form: one summary on top, the same words at each field. */
export function useFormErrors({ labels, words = {} }: FormErrorsOptions): FormErrors {
  const sentences = useSentences();
  const [shown, setShown] = useState<Shown>(nothing);

  const lines = useCallback(
    (problems: readonly FieldProblem[]): FormError[] =>
      formErrors(problems, labels, (problem, owner) =>
        words[`${owner ?? problem.field}.${problem.problem}`]
          ?? sentences.problem(problem, owner === null ? problem.field : (labels[owner] ?? owner))),
    [labels, words, sentences],
  );

  const put = useCallback((list: readonly FormError[], errorId: string | null = null): void => {
    setShown(({ showing }) => ({ list, errorId, showing: showing + 1 }));
  }, []);

  return useMemo(() => ({
    ...shown,
    of: (field) => shown.list.find((error) => error.field === field)?.text,
    show(problems) {
      put(lines(problems));
      return problems.length > 0;
    },
    refuse(error) {
      const refusal = readRefusal(error);
      const fields = lines(refusal.fields);
      put(
        fields.length > 0 ? fields : [{ field: null, text: words[refusal.code] ?? sentences.refusal(refusal) }],
        refusal.code === 'INTERNAL' ? refusal.errorId : null,
      );
      return refusal;
    },
    clear: () => put([]),
  }), [shown, lines, put, sentences, words]);
}
