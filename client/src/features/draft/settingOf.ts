/** A setting of the service as a number; undefined when it is not there, so that a page leaves the sentence out. */
export function settingOf(settings: readonly { key: string; value: string }[] | undefined, key: string): number | undefined {
  const text = settings?.find((setting) => setting.key === key)?.value;
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
