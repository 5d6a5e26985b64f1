/** What the bench is doing goes to stderr; what it found, to stdout. */
export const say = (text: string): void => console.error(text);

export const rounded = (value: number): string => {
  if (Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  return value.toLocaleString('en', { maximumFractionDigits: size >= 100 ? 0 : size >= 10 ? 1 : 2 });
};
